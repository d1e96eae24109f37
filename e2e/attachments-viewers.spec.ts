import { customerWithFiles, openFile, switchToFile } from './support/attachments.ts'
import { expect, expectAccessible, test } from './support/desk.ts'

test('a PDF: fonts, pages, jump, a link to a page, zoom, turning, outline, search, selection', async ({
  page,
  emulator,
}) => {
  const customer = await customerWithFiles(emulator, 'readable')
  // It has no fonts of its own: those of the viewer look alike on every machine.
  const font = page.waitForResponse(/\/standard_fonts\/.+\.(pfb|ttf)$/)
  const region = await openFile(page, customer, 'contract-2026.pdf', { search: '?page=7' })
  expect((await font).status()).toBe(200)
  const field = region.getByRole('textbox', { name: 'Page' })
  await expect(field).toHaveValue('7')
  await expect(region.getByText('7. Confidentiality')).toBeInViewport()

  await field.fill('3')
  await field.press('Enter')
  await expect(region.getByText('3. Delivery', { exact: true })).toBeInViewport()
  await expect(page).toHaveURL(/page=3/)
  await expect(page.getByTestId('announcements')).toHaveText('Page 3 of 10')

  const zoom = region.getByRole('status', { name: 'Zoom' })
  await expect(zoom).toHaveText('125%')
  await region.getByRole('button', { name: 'Zoom in' }).click()
  await expect(zoom).toHaveText('150%')
  await region.getByRole('group', { name: /^Pages of/ }).hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 240)
  await page.keyboard.up('Control')
  await expect(zoom).not.toHaveText('150%')
  const size = region.getByRole('combobox', { name: 'Size' })
  // Like every other select, without the browser's own arrow.
  await expect(size).toHaveCSS('appearance', 'none')
  await size.selectOption('Fit page')
  const first = region.getByRole('group', { name: 'Page 3', exact: true })
  const upright = await first.boundingBox()
  await region.getByRole('button', { name: 'Rotate' }).click()
  await expect
    .poll(async () => {
      const turned = await first.boundingBox()
      return (turned?.width ?? 0) > (turned?.height ?? 0)
    })
    .toBe(true)
  expect(upright?.height).toBeGreaterThan(upright?.width ?? 0)
  for (let turn = 0; turn < 3; turn++) await region.getByRole('button', { name: 'Rotate' }).click()

  await region.getByRole('button', { name: 'Outline' }).click()
  await region
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /Final provisions/ })
    .click()
  await expect(field).toHaveValue('10')

  const find = region.getByRole('searchbox', { name: 'Find in this file' })
  await find.fill('LIABILITY as set out in schedule 17')
  await expect(region.getByText('1 of 1')).toBeVisible()
  await expect(field).toHaveValue('6')
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('desk-current-hit')?.size)).toBe(1)
  await find.fill('')

  const line = region.getByText('6.2 The parties agree')
  await line.selectText()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('The parties agree on liability')
  await expectAccessible(page)
})

test('a protected PDF asks for its password, again after a wrong one; one of 20 MB opens too', async ({
  page,
  emulator,
}) => {
  const region = await openFile(page, await customerWithFiles(emulator, 'readable'), 'bank-details.pdf')
  const password = region.getByLabel('Password')
  await password.fill('guess')
  await password.press('Enter')
  await expect(region.getByText('That password is incorrect. Try again.')).toBeVisible()
  await expectAccessible(page)
  await password.fill('desk')
  await password.press('Enter')
  await expect(region.getByText('Account 00012345')).toBeVisible()
  await expect(region.getByRole('group', { name: 'Pages of bank-details.pdf' })).toBeFocused()

  const plans = await switchToFile(page, 'site-plans.pdf')
  await expect(plans.getByText('Plan 1 of 20')).toBeVisible()
  // Only what is near the window is rendered.
  expect(await plans.locator('canvas').count()).toBeLessThan(5)
})

test('pictures in a PDF as archives and copiers write them, JPEG 2000 and JBIG2, are drawn', async ({
  page,
  emulator,
}) => {
  await page.goto((await customerWithFiles(emulator, 'readable')).path)
  for (const [name, words, left, right] of [
    ['colour scan from the archive.pdf', 'A picture in JPEG 2000', [192, 32, 32], [32, 80, 192]],
    ['scan from the copier.pdf', 'A picture in JBIG2', [255, 255, 255], [0, 0, 0]],
  ] as const) {
    const region = await switchToFile(page, name)
    await expect(region.getByText(words)).toBeVisible()
    const colours = await region.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      // The picture is in the lower left of the page, 400 × 300 points; looked at in the middle of its halves.
      const at = (x: number) =>
        canvas.getContext('2d')?.getImageData((canvas.width * x) / 400, canvas.height * 0.6, 1, 1).data ?? []
      return [at(70), at(170)].map(([red, green, blue]) => [red, green, blue])
    })
    expect(colours).toEqual([left, right])
  }
})

test('pictures: dimensions, turned by their EXIF note, zoom and rotate', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const region = await openFile(page, customer, 'delivery-note (phone).jpg')
  await expect(region.getByText('64 × 96 pixels')).toBeVisible()
  for (const [name, size] of [
    ['shop-front.jpg', '96 × 64 pixels'],
    ['membership-card.png', '640 × 400 pixels'],
    ['logo.gif', '48 × 48 pixels'],
    ['stand-at-the-fair.webp', '96 × 64 pixels'],
    ['fax-2019.tif', '320 × 200 pixels'],
  ] as const) {
    await expect((await switchToFile(page, name)).getByText(size)).toBeVisible()
  }
  const fax = page.getByRole('region', { name: 'Preview of fax-2019.tif' })
  await fax.getByRole('button', { name: 'Next page' }).click()
  await expect(fax.getByRole('img', { name: 'fax-2019.tif, page 2' })).toBeVisible()
  const picture = fax.getByRole('img')
  const before = await picture.boundingBox()
  await fax.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0)
  await fax.getByRole('button', { name: 'Rotate' }).click()
  await expect
    .poll(async () => {
      const box = await picture.boundingBox()
      return (box?.height ?? 0) > (box?.width ?? 0)
    })
    .toBe(true)
  await expectAccessible(page)
})

test('texts in any encoding are readable, can be wrapped and searched', async ({ page, emulator }) => {
  await page.goto((await customerWithFiles(emulator, 'readable')).path)
  for (const [name, encoding, words] of [
    ['letter.txt', 'UTF-8', 'Łódź, 東京'],
    ['letter-from-notepad.txt', 'UTF-16LE', 'Łódź, 東京'],
    ['lettre.txt', 'WINDOWS-1252', 'dès la clôture'],
  ] as const) {
    const region = await switchToFile(page, name)
    await expect(region.getByText(words)).toBeVisible()
    await expect(region.getByText(encoding)).toBeVisible()
  }
  const region = page.getByRole('region', { name: 'Preview of lettre.txt' })
  await region.getByRole('searchbox', { name: 'Find in this file' }).fill('ré')
  // Accents don't matter: "Votre" and "clôture" count as well.
  await expect(region.getByText('1 of 10', { exact: true })).toBeVisible()
  await region.getByRole('button', { name: 'Next match' }).click()
  await expect(region.getByText(/^2 of \d+$/)).toBeVisible()
  await region.getByLabel('Wrap lines').uncheck()
  await expect(region.locator('pre')).toHaveCSS('white-space', 'pre')
  await expectAccessible(page)
})

test('JSON and XML are laid out without changing a digit', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const json = await openFile(page, customer, 'export.json')
  await expect(json.getByText('    "limit": 12345678901234567890.10,')).toBeVisible()
  await json.getByLabel('Formatted').uncheck()
  await expect(json.getByText('{"customer":{"name"')).toBeVisible()
  const xml = await switchToFile(page, 'e-invoice.xml')
  await expect(xml.getByText('    <amount currency="GBP">120.00</amount>')).toBeVisible()
})

test('CSV is a table: delimiter found, 50,000 rows, quotes understood', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const semicolons = await openFile(page, customer, 'Rechnungen.csv')
  await expect(semicolons.getByText('Separated by semicolon')).toBeVisible()
  await expect(semicolons.getByRole('cell', { name: 'Grün GmbH' })).toBeVisible()
  const quoted = await switchToFile(page, 'addresses.csv')
  await expect(quoted.getByRole('cell', { name: 'She said "now"' })).toBeVisible()
  const ledger = await switchToFile(page, 'ledger.csv')
  await expect(ledger.getByText('50,000 rows')).toBeVisible()
  await ledger.getByRole('group').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight))
  await expect(ledger.getByRole('cell', { name: '050000', exact: true })).toBeVisible()
  expect(await ledger.getByRole('row').count()).toBeLessThan(80)

  await page.keyboard.press('f')
  const find = ledger.getByRole('searchbox', { name: 'Find in this file' })
  await expect(find).toBeFocused()
  await find.fill('025000')
  await expect(ledger.getByText('1 of 2', { exact: true })).toBeVisible()
  await expect(ledger.getByRole('cell', { name: '025000', exact: true })).toBeInViewport()
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('desk-current-hit')?.size)).toBe(1)
  const edge = ledger.getByRole('separator').first()
  const width = Number(await edge.getAttribute('aria-valuenow'))
  await edge.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 16))
  await expectAccessible(page)

  const again = await switchToFile(page, 'Rechnungen.csv')
  await again.getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1252')
  await expect(again.getByText('WINDOWS-1252')).toBeVisible()
  const separator = again.getByRole('combobox', { name: 'Separator' })
  await separator.focus()
  await separator.selectOption('Comma')
  await expect(again.getByText('Separated by comma')).toBeVisible()
  await expect(separator).toBeFocused()
})

test('office documents and mail: text, tables, sheets, headers', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const letter = await openFile(page, customer, 'credit-agreement.docx')
  await expect(letter.getByRole('heading', { name: 'Credit agreement' })).toBeVisible()
  await expect(letter.getByRole('cell', { name: '29,500.00' })).toBeVisible()
  await expect(letter.getByRole('img', { name: 'Company logo' })).toBeVisible()
  await expectAccessible(page)

  const workbook = await switchToFile(page, 'aged-debt.xlsx')
  await expect(workbook.getByRole('cell', { name: 'INV-1000' })).toBeVisible()
  await workbook.getByRole('combobox', { name: 'Sheet' }).selectOption('Notes')
  await expect(workbook.getByRole('cell', { name: '=HYPERLINK("https://attacker.example/")' })).toBeVisible()
  await workbook.getByRole('searchbox', { name: 'Find in this file' }).fill('sending')
  await expect(workbook.getByText('1 of 1 in this sheet')).toBeVisible()
  await expectAccessible(page)

  const mail = await switchToFile(page, 'Invoice 1042.eml')
  await expect(mail.getByText('Invoice 1042 – café')).toBeVisible()
  await expect(mail.getByText('Please pay by Friday')).toBeVisible()
  const saved = page.waitForEvent('download')
  await mail.getByRole('button', { name: 'Download invoice-1042.csv' }).click()
  expect((await saved).suggestedFilename()).toBe('invoice-1042.csv')
  await expectAccessible(page)
})

test('what is not shown says what it is and why, and can be saved', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const photo = await openFile(page, customer, 'IMG_4711.HEIC')
  await expect(photo.getByText('This is a HEIC photograph.')).toBeVisible()
  await expect(photo.getByRole('button', { name: 'Download file' })).toBeVisible()
  await expectAccessible(page)
  const archive = await switchToFile(page, 'statements.zip')
  await expect(archive.getByText('It lists 3 files:')).toBeVisible()
  await expect(archive.getByText('statements / 2026-Q1.csv')).toBeVisible()
})
