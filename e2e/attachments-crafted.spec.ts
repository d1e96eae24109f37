import { expect, test } from '@playwright/test'
import { docx, paragraph, picture, xlsx } from '../server/emulator/attachments/files/office-files.ts'
import { deskWithFiles } from './support/files-upstream.ts'
import type { CraftedDesk } from './support/files-upstream.ts'
import { watchFreezes } from './support/freezes.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const XLSX = `${OFFICE}.spreadsheetml.sheet`
const DOCX = `${OFFICE}.wordprocessingml.document`
const MIB = 1024 * 1024

const text = (content: string): Uint8Array => Buffer.from(content)

/** A sheet with one cell at its far end. */
const sheet = (place: string, prefix = '', attributes = ''): Uint8Array =>
  text(
    `<?xml version="1.0"?><${prefix}worksheet xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `<${prefix}sheetData><${prefix}row r="${/\d+/.exec(place)?.[0] ?? ''}"><${prefix}c ${attributes} r="${place}" t="n"><${prefix}v>1</${prefix}v></${prefix}c></${prefix}row></${prefix}sheetData></${prefix}worksheet>`,
  )

/** A picture that says it is larger than a page may take; nobody gets to its pixels. */
function hugePng(): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

const mail = (body: string): Uint8Array =>
  text(`From: a@b.example\r\nTo: c@d.example\r\nSubject: Long\r\n\r\n${body}`)

type Row = [name: string, contentType: string, bytes: Uint8Array, shows: string | RegExp]

/** A few kilobytes, or a text of one line, that took the tab down, froze it for seconds, or span for ever. */
const FILES: readonly Row[] = [
  [
    'many-sheets.xlsx',
    XLSX,
    xlsx(Array.from({ length: 60 }, (_, index) => ({ name: `S${index}`, data: sheet('XFC600') }))),
    'Too large to show',
  ],
  ['odd-prefix.xlsx', XLSX, xlsx([{ name: 'S', data: sheet('XFD1048576', 'a-b:') }]), 'Too large to show'],
  ['bracket.xlsx', XLSX, xlsx([{ name: 'S', data: sheet('XFD1048576', '', 'x=">"') }]), 'Too large to show'],
  ['accents.txt', 'text/plain', text(`accents${'\u0301'.repeat(900_000)}`), /accents/],
  ['one-line.txt', 'text/plain', text('a line without an end '.repeat(100_000)), /a line without an end/],
  ['deep.json', 'application/json', text(`${'['.repeat(MIB)}${']'.repeat(MIB)}`), /\[\[\[/],
  ['blank.csv', 'text/csv', text(',,,\n,,,\n\n'), 'The table is empty'],
  [
    'long.eml',
    'message/rfc822',
    mail('words and words\r\n'.repeat(MIB)),
    /Only the beginning of this e-mail/,
  ],
  [
    'one-paragraph.docx',
    DOCX,
    docx(paragraph('lorem ipsum '.repeat(MIB))),
    /Only the beginning of this document/,
  ],
  [
    'huge-picture.docx',
    DOCX,
    docx(
      paragraph('Letter') + picture('r:embed="rId9"'),
      [{ id: 'rId9', type: 'image', target: 'media/a.png' }],
      [{ name: 'word/media/a.png', data: hugePng() }],
    ),
    /\[picture too large to show/,
  ],
]

let desk: CraftedDesk

test.beforeAll(async () => {
  desk = await deskWithFiles(FILES.map(([name, contentType, bytes]) => ({ name, contentType, bytes })))
})

test.afterAll(() => desk.stop())

for (const [name, , , shows] of FILES) {
  test(`${name} is shown, or declined in words, and the page stays alive`, async ({ page }) => {
    const crashes: string[] = []
    page.on('crash', () => crashes.push('crash'))
    page.on('pageerror', (error) => crashes.push(error.message))
    const longest = await watchFreezes(page)
    const region = await desk.open(page, name)
    await expect(region.getByText(shows).first()).toBeVisible({ timeout: 30_000 })
    await expect(region.getByRole('status', { name: /^(Reading|Opening|Decoding)/ })).toHaveCount(0)
    expect(await longest()).toBeLessThan(2_500)
    expect(crashes).toEqual([])
  })
}

test('hits that are not all counted are not called all', async ({ page }) => {
  const region = await desk.open(page, 'one-line.txt')
  await region.getByRole('searchbox', { name: 'Find in this file' }).fill('line')
  await expect(region.getByText('1 of 2000+', { exact: true })).toBeVisible()
})
