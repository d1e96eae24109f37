import { deflateSync } from 'node:zlib'
import type { Locator } from '@playwright/test'
import { encryptPdfBytes, pdfEncryption } from '../server/emulator/attachments/files/pdf-encryption.ts'
import { pdfStream, rawPdf } from '../server/emulator/attachments/files/raw-pdf.ts'
import type { RawObject } from '../server/emulator/attachments/files/raw-pdf.ts'
import { deflatedSpaces } from '../server/emulator/attachments/files/zip-writer.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

const PASSWORD = 'harbour'
const PAGES = 4
/** A few kilobytes that unpack to a gibibyte of spaces, to be read as drawing. */
const SLOW = deflateSync(Buffer.concat([Buffer.from('789c', 'hex'), deflatedSpaces('', 1024, '')]), {
  level: 9,
})
const TWICE = '/Filter [/FlateDecode /FlateDecode] '
const written = (words: string) => new TextEncoder().encode(`BT /F1 18 Tf 40 100 Td (${words}) Tj ET`)

/** Four small pages, the second of which keeps its reader busy. */
function slowPdf(password?: string): Uint8Array {
  const key = password === undefined ? undefined : pdfEncryption(password)
  const stream = (number: number, bytes: Uint8Array, entries = ''): RawObject =>
    pdfStream(key === undefined ? bytes : encryptPdfBytes(key.fileKey, number, bytes), entries)
  const contents = [
    { bytes: written('First words'), entries: '' },
    { bytes: SLOW, entries: TWICE },
    { bytes: written('Third words'), entries: '' },
    { bytes: written('Fourth words'), entries: '' },
  ]
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`)
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${PAGES} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...contents.flatMap(({ bytes, entries }, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 150] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        stream(5 + 2 * index, bytes, entries),
      ]),
      ...(key === undefined ? [] : [key.dictionary]),
    ],
    `/Root 1 0 R${key === undefined ? '' : ` /Encrypt ${4 + 2 * PAGES} 0 R /ID [<${key.id}> <${key.id}>]`}`,
  )
}

const FILES = [
  { name: 'slow page.pdf', bytes: slowPdf() },
  { name: 'slow page with a password.pdf', bytes: slowPdf(PASSWORD), password: PASSWORD },
]

let desk: DeskWithFiles

test.beforeAll(async () => {
  desk = await deskWithFiles(FILES.map(({ name, bytes }) => servedFile(name, 'application/pdf', bytes)))
})

test.afterAll(() => desk.stop())

const pageOf = (region: Locator, number: number) =>
  region.getByRole('group', { name: `Page ${number}`, exact: true })

for (const { name, password } of FILES) {
  test(`${name}: one that keeps its reader busy is named, the others stay`, async ({ page }) => {
    await page.clock.install()
    const region = await desk.open(page, name)
    if (password !== undefined) {
      await region.getByLabel('Password', { exact: true }).fill(password)
      await region.getByRole('button', { name: 'Open' }).click()
    }
    await expect(pageOf(region, 1).getByText('First words')).toBeAttached()
    // A page that isn't there yet never looks like an empty one.
    await expect(pageOf(region, 2).getByText('Loading page…')).toBeVisible()
    // The time runs from when the reader is asked for the page.
    await expect(async () => {
      await page.clock.fastForward(30_000)
      await expect(pageOf(region, 2).getByText('This page takes too long to show.')).toBeVisible({
        timeout: 1000,
      })
    }).toPass()
    await expect(region.getByText('Page 2 took too long to show.')).toBeVisible()
    await expect(pageOf(region, 1).locator('canvas')).toBeVisible()
    await expect(pageOf(region, 3).getByText('Third words')).toBeAttached()
    // The password was asked for once.
    await expect(region.getByLabel('Password', { exact: true })).toHaveCount(0)

    await region.getByRole('searchbox', { name: 'Find in this file' }).fill('words')
    await expect(region.getByText('1 of 3', { exact: true })).toBeVisible()
    await expect(region.getByText('Couldn’t search these pages: 2.')).toBeVisible()

    await region.getByRole('button', { name: 'Pages', exact: true }).click()
    const strip = region.getByRole('navigation', { name: 'Pages' })
    await expect(strip.getByRole('button')).toHaveCount(PAGES)
    await expect(strip.locator('canvas')).toHaveCount(PAGES - 1)
    await expectAccessible(page)
  })
}
