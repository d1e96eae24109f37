import { docxOf, p, run } from '../src/components/viewer/word/docx.fixture.ts'
import { workbook } from '../src/components/viewer/sheet/workbook.fixture.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const OFFER = latin(
  [
    'From: Ana <ana@books.example>',
    'Subject: New price',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>.old{text-decoration:line-through} .none{display:none} .paid td{text-decoration:line-through}</style>',
    '<p>Price: <span class="old">100.00</span> 90.00 EUR <span class="none">not for you</span></p>',
    '<p>Agreed <font face="Wingdings">&uuml;</font></p><p style="color:#fff">Unless we say otherwise</p>',
    '<p>Terms: <select><option>14 days</option><option selected>30 days</option></select></p>',
    '<table class="paid"><tr><td>Invoice 7</td></tr></table>',
  ].join('\r\n'),
)
const MAILBOX = latin(
  'From a@b.example Mon Nov 23 12:00:00 2026\nFrom: a@b.example\nSubject: One\n\nFirst\n\n' +
    'From c@d.example Tue Nov 24 12:00:00 2026\nFrom: c@d.example\nSubject: Two\n\nSecond\n',
)
const UNLABELLED = latin(
  'From: Ana <ana@books.example>\r\nSubject: Payee\r\n\r\nPay Mu\xf1oz 10\x08\x0899\r\n',
)
const LIST = latin(
  'Nr;Kunde;Ort\r\n1;M\x81ller;K\x94ln\r\n2;Meier;Hans;Ulm\r\n3;Gr\x94\xe1er;D\x81ren\r\n4;Bo;Bonn\r\n',
)

const LEDGER = workbook({
  formats: ['0;[Blue]0'],
  sheets: [
    {
      name: 'Ledger',
      before: '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>',
      rows: '<row><c><v>0</v></c><c s="1"><v>-5</v></c><c><f>TODAY()</f><v>46000</v></c></row>',
    },
  ],
})

const CONTRACT = docxOf({
  body:
    p(
      `${run('Payment within ')}<w:sdt><w:sdtPr><w:text/><w:dataBinding w:xpath="/terms[1]/days[1]"/></w:sdtPr><w:sdtContent>${run('30')}</w:sdtContent></w:sdt>${run(' days')}`,
    ) + p(run('\uf0fe agreed')),
  more: { x: ['customXml', 'item1.xml', '<terms><days>90</days></terms>'] },
})

let desk: DeskWithFiles
test.beforeAll(async () => {
  const files: [name: string, type: string, bytes: Uint8Array][] = [
    ['offer.eml', 'message/rfc822', OFFER],
    ['payee.eml', 'message/rfc822', UNLABELLED],
    ['mailbox.eml', 'message/rfc822', MAILBOX],
    ['list.csv', 'text/csv', LIST],
    [
      'ledger.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      new Uint8Array(await LEDGER.arrayBuffer()),
    ],
    ['contract.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', CONTRACT],
  ]
  desk = await deskWithFiles(
    files.map(([name, contentType, bytes], ageDays) => servedFile(name, contentType, bytes, ageDays)),
  )
})
test.afterAll(() => desk.stop())

test('an email is crossed out and hidden by its style sheet, and shows what was chosen', async ({ page }) => {
  const region = await desk.open(page, 'offer.eml')
  await expect(region.getByText('Price: 100.00 90.00 EUR')).toBeVisible()
  await expect(region.locator('s')).toHaveText('100.00')
  await expect(region.getByText('not for you')).toHaveCount(0)
  await expect(region.getByText('Agreed ✓')).toBeVisible()
  await expect(region.getByText('Unless we say otherwise')).toBeVisible()
  await expect(region.getByText(/^Some text of this email has the colour of its background/)).toBeVisible()
  await expect(region.getByText('Terms: 30 days')).toBeVisible()
  await expect(
    region.getByText('Some styles of this email that hide, cross out, number or add text aren’t applied.'),
  ).toBeVisible()
  await expectAccessible(page)
})

test('a mailbox file lists its other emails, which open', async ({ page }) => {
  const region = await desk.open(page, 'mailbox.eml')
  await expect(region.getByText('This file holds several emails.')).toBeVisible()
  await region.getByRole('button', { name: 'Open Two.eml' }).click()
  await expect(page.getByRole('region', { name: 'File Two.eml' }).getByText('Second')).toBeVisible()
})

test('an email that doesn’t say its encoding can be read in another one', async ({ page }) => {
  const region = await desk.open(page, 'payee.eml')
  await expect(region.getByText('Pay Muñoz 10␈␈99')).toBeVisible()
  await expect(region.getByText(/^This email doesn’t say its encoding/)).toBeVisible()
  await expect(region.getByText(/^Invisible control characters of this email/)).toBeVisible()
  const choice = region.getByLabel('Encoding')
  await choice.focus()
  await choice.selectOption('Central European (Windows)')
  await expect(region.getByText('Pay Muńoz 10␈␈99')).toBeVisible()
  await expect(region.getByText(/^This email doesn’t say its encoding/)).toHaveCount(0)
  await expect(choice).toBeFocused()
  await expectAccessible(page)
})

test('a list that MS-DOS wrote reads right, with its odd row named', async ({ page }) => {
  const region = await desk.open(page, 'list.csv')
  await expect(region.getByRole('cell', { name: 'Größer' })).toBeVisible()
  await expect(region.getByText('Separated by semicolon · IBM850')).toBeVisible()
  await expect(
    region.getByText(
      '1 row has another number of cells than the other rows (row 2, line 3), so values may stand in the wrong column.',
    ),
  ).toBeVisible()
  await expectAccessible(page)
})

test('a workbook says what Excel shows in another way', async ({ page }) => {
  const region = await desk.open(page, 'ledger.xlsx')
  await expect(
    region.getByText('1 cell with zero (A1) looks empty because this sheet hides zeros.'),
  ).toBeVisible()
  await expect(region.getByText('1 negative number is told only by colour in Excel (B1).')).toBeVisible()
  await expect(region.getByText('1 formula (C1) depends on today’s date or on chance.')).toBeVisible()

  // In a narrow window the sentences have to be scrolled, also without a pointer.
  await page.setViewportSize({ width: 390, height: 844 })
  const all = region.getByRole('group', { name: 'How this preview differs' })
  await expect(all).toHaveAttribute('tabindex', '0')
  await all.focus()
  await page.keyboard.press('End')
  await expect.poll(() => all.evaluate((list) => list.scrollTop)).toBeGreaterThan(0)
  await expectAccessible(page)
})

test('a contract shows the data its controls are linked to', async ({ page }) => {
  const region = await desk.open(page, 'contract.docx')
  await expect(region.getByText('Payment within 90 days')).toBeVisible()
  await expect(region.getByText('[symbol] agreed')).toBeVisible()
  await expect(region.getByText('1 symbol isn’t shown.')).toBeVisible()
})
