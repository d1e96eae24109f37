import {
  abstractNum,
  checkbox,
  docxOf,
  item,
  level,
  num,
  p,
  run,
} from '../src/components/viewer/word/docx.fixture.ts'
import { preview } from './support/attachments.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { MAPI } from '../src/lib/files/outlook/mapi-properties.ts'
import { messageTree, outlookFile } from '../src/lib/files/outlook/outlook.fixture.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const CONTRACT = docxOf({
  numbering: abstractNum(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) + num(1, 0),
  headers: { h1: p('Harbour Lane Ltd, company no. 01234567') },
  body:
    item('Supply', 1) +
    item('Delivery is free.', 1, 1) +
    p('Explanation') +
    p(
      `${run('Payment with')}<w:r><w:rPr><w:b/></w:rPr><w:t>in </w:t></w:r><w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${run('90')}</w:ins>${run(' days')}`,
      '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    ) +
    item('Termination', 1) +
    p(checkbox('<w14:checked w14:val="1"/>', run('☒')) + run(' I agree to direct debit')) +
    p('שלום', '<w:bidi/>') +
    '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>',
})

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const forwarded = (subject: string, file: string): string =>
  [
    'From: c@books.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    `Text of ${subject}`,
    '--x',
    file,
    '--x--',
  ].join('\r\n')

const part = (type: string, name: string, bytes: Uint8Array): string =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`

const mailPart = (text: string): string =>
  `Content-Type: message/rfc822\r\n\r\n${text.replaceAll('=x', '=y').replaceAll('--x', '--y')}`

const INNER = forwarded('Innermost', part('text/plain', 'deep.txt', latin('deep')))

const MAIL = latin(
  [
    'From: Ana <ana@books.example>',
    'Subject: Gr\xf6\xdfe f\xfcr M\xfcller',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain',
    '',
    'Your program can\x92t show this page.',
    '--a',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Please pay <b>99.00 EUR</b> to our <i>new</i> account.</p><img src="https://attacker.example/a.gif">',
    '--a--',
    '--b',
    part(DOCX, 'Contract v1.2', CONTRACT),
    '--b',
    mailPart(forwarded('Second', mailPart(INNER).replaceAll('=y', '=z').replaceAll('--y', '--z'))),
    '--b--',
  ].join('\r\n'),
)

/** As Outlook saves it: with a contract, and a message in it that has one too. */
const OUTLOOK_CONTRACT = { [MAPI.fileName]: 'Contract v1.2.docx', [MAPI.data]: CONTRACT }
const MESSAGE = outlookFile({
  properties: {
    [MAPI.messageClass]: 'IPM.Note',
    [MAPI.subject]: 'Größere Lieferung',
    [MAPI.senderName]: 'Ana',
    [MAPI.senderSmtp]: 'ana@shop.example',
    [MAPI.submitted]: new Date(Date.UTC(2026, 10, 20, 9, 30)),
    [MAPI.html]:
      '<p>The limit is <b>2,500</b>.</p><script>alert(1)</script><img src="https://attacker.example/a.gif">',
  },
  files: [
    OUTLOOK_CONTRACT,
    {
      [MAPI.attachMethod]: 5,
      [MAPI.data]: messageTree({
        properties: { [MAPI.subject]: 'Inner', [MAPI.body]: 'Text of the inner one' },
        files: [OUTLOOK_CONTRACT],
      }),
    },
  ],
})

const FILES: [name: string, type: string, bytes: Uint8Array][] = [
  ['contract.docx', DOCX, CONTRACT],
  ['invoice.eml', 'message/rfc822', MAIL],
  ['saved from Outlook.msg', 'application/vnd.ms-outlook', MESSAGE],
  ['numbers.csv', 'text/csv', latin('BM-Nr;Kunde\r\n1001;M\xfcller GmbH\r\n')],
  ['Statement 30.06', 'application/pdf', latin('%PDF-1.4\n')],
]

let desk: DeskWithFiles
test.beforeAll(async () => {
  desk = await deskWithFiles(
    FILES.map(([name, contentType, bytes], ageDays) => servedFile(name, contentType, bytes, ageDays)),
  )
})
test.afterAll(() => desk.stop())

test('a contract reads as in Word, says what differs, and is searched across its elements', async ({
  page,
}) => {
  const region = await desk.open(page, 'contract.docx')
  await expect(region.getByText('1.2\u2003Payment within 3090 days')).toBeVisible()
  await expect(region.getByText('2.\u2003Termination')).toBeVisible()
  // Several spaces would be shown as one.
  await expect(region.getByText('2.\u2003Termination')).toHaveCSS('white-space', 'pre-wrap')
  await expect(region.getByText('☒ I agree to direct debit')).toBeVisible()
  await expect(region.getByText('Harbour Lane Ltd, company no. 01234567')).toBeVisible()
  await expect(region.locator('del')).toHaveText('30')
  await expect(region.locator('ins')).toHaveText('90')
  await expect(region.getByText('שלום')).toHaveCSS('direction', 'rtl')
  await expect(region.getByText('This document has 2 tracked changes.')).toBeVisible()
  await region.getByRole('group', { name: 'Text of contract.docx' }).press('f')
  const find = region.getByRole('searchbox', { name: 'Find in this file' })
  await expect(find).toBeFocused()
  await find.fill('PAYMENT within')
  await expect(region.getByText('1 of 1')).toBeVisible()
  expect(await page.evaluate(() => Array.from(CSS.highlights.get('desk-current-hit') ?? [], String))).toEqual(
    ['Payment within'],
  )
  await expectAccessible(page)
})

test('an email: both its parts, its encoding, and files within files up to three deep', async ({ page }) => {
  const region = await desk.open(page, 'invoice.eml')
  await expect(region.getByText('Größe für Müller')).toBeVisible()
  await expect(region.getByText('Please pay 99.00 EUR to our new account.')).toBeVisible()
  await expect(region.getByText(/^1 picture isn’t shown/)).toBeVisible()
  await region.getByRole('searchbox', { name: 'Find in this file' }).fill('muller')
  await expect(region.getByText('1 of 1')).toBeVisible()
  await expectAccessible(page)
  await region.getByLabel('Formatted').uncheck()
  await expect(region.getByText('Your program can’t show this page.')).toBeVisible()

  await region.getByRole('button', { name: 'Open Contract v1.2.docx' }).click()
  const file = region.getByRole('region', { name: 'File Contract v1.2.docx' })
  await expect(file.getByText('2.\u2003Termination')).toBeVisible()
  await expect(file.getByRole('button', { name: 'Back to email' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(region.getByRole('button', { name: 'Open Contract v1.2.docx' })).toBeFocused()

  await region.getByRole('button', { name: 'Open Second.eml' }).click()
  await region.getByRole('button', { name: 'Open Innermost.eml' }).click()
  await expect(region.getByText('Text of Innermost')).toBeVisible()
  await expect(region.getByText('Files this deep inside other emails can only be downloaded.')).toBeVisible()
  await expect(region.getByRole('button', { name: /^Open / })).toHaveCount(0)
  const saving = page.waitForEvent('download')
  await region.getByRole('button', { name: 'Download deep.txt' }).click()
  expect((await saving).suggestedFilename()).toBe('deep.txt')
})

test('an Outlook message reads like any other email, with its files', async ({ page }) => {
  const region = await desk.open(page, 'saved from Outlook.msg')
  await expect(region.getByText('Ana <ana@shop.example>')).toBeVisible()
  await expect(region.getByText('Größere Lieferung')).toBeVisible()
  await expect(region.getByText('The limit is 2,500.')).toBeVisible()
  await expect(region.getByText(/^1 picture isn’t shown/)).toBeVisible()
  await expectAccessible(page)
  await region.getByRole('button', { name: 'Open Inner.eml' }).click()
  await expect(region.getByText('Text of the inner one')).toBeVisible()
  await region.getByRole('button', { name: 'Open Contract v1.2.docx' }).click()
  await expect(region.getByText('2.\u2003Termination')).toBeVisible()
})

test('two letters make no picture of a table, and a date is no ending', async ({ page }) => {
  const table = await desk.open(page, 'numbers.csv')
  await expect(table.getByRole('cell', { name: 'Müller GmbH' })).toBeVisible()
  await page.goto(desk.list)
  const link = page.getByRole('link', { name: 'Statement 30.06.pdf', exact: true })
  await link.click()
  const saving = page.waitForEvent('download')
  await preview(page, 'Statement 30.06.pdf').getByRole('button', { name: 'Download', exact: true }).click()
  expect((await saving).suggestedFilename()).toBe('Statement 30.06.pdf')
})
