import { readFile } from 'node:fs/promises'
import { customerLinks, customersTable, expect, expectAccessible, test } from './support/desk.ts'

test.use({ viewport: { width: 1680, height: 800 } })

test('columns and row height are in the address: shown, moved, resized by keyboard, and found again', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 30 })
  await page.goto(company.customersPath)
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await panel.getByRole('checkbox', { name: 'Tax number' }).click()
  await panel.getByRole('checkbox', { name: 'Phone' }).click()
  await panel.getByRole('button', { name: 'Move Tax number up' }).click()
  await expect(panel.getByRole('button', { name: 'Move Tax number up' })).toBeFocused()
  await panel.getByRole('combobox', { name: 'Row height' }).selectOption('compact')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const headings = customersTable(page).getByRole('columnheader')
  const shown = ['Name', 'Contact name', 'Email', 'Tax number', /^Changed in /]
  await expect(headings).toHaveText(shown)

  await page.getByRole('separator', { name: 'Width of Name' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/columns=customerName-296\*\.contactName\.emailAddress\.taxNumber\./)
  await expect(page.getByRole('separator', { name: 'Width of Name' })).toBeFocused()
  await expect(page).toHaveURL(/density=compact/)
  const edge = await page.getByRole('separator', { name: 'Width of Name' }).boundingBox()
  if (edge === null) throw new Error('no edge to drag')
  await page.mouse.move(edge.x + 4, edge.y + 8)
  await page.mouse.down()
  await page.mouse.move(edge.x - 56, edge.y + 8, { steps: 3 })
  await page.mouse.up()
  await expect(page).toHaveURL(/columns=customerName-236\*/)

  await customerLinks(page).first().click()
  await page.goBack()
  await expect(headings).toHaveText(shown)
  await page.reload()
  await expect(headings).toHaveText(shown)
  expect((await customersTable(page).getByRole('row').nth(1).boundingBox())?.height).toBe(28)
  await headings.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL(/orderBy=-customerName.*columns=/)
})

test('a selection by keys and by rule says what is copied, and outlives pages, records and a reload', async ({
  page,
  context,
  emulator,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const company = await emulator.newCompany({ customers: 120 })
  await page.goto(`${company.customersPath}?pageSize=50`)
  const bar = page.getByRole('region', { name: 'Selection' })
  await customerLinks(page).nth(1).focus()
  // The key works once the page is complete.
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeVisible()
  await page.keyboard.press('x')
  await expect(bar).toContainText('1 selected')
  await expect(customerLinks(page).nth(1)).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('3 selected')
  await bar.getByRole('button', { name: 'Copy as TSV' }).click()
  const names = await customerLinks(page).allTextContents()
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length)
    .toBe(4)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual(['Name', ...names.slice(1, 4)])

  await bar.getByRole('button', { name: /^Select all/ }).click()
  await customersTable(page)
    .getByRole('checkbox', { name: `Select ${names[0]}`, exact: true })
    .click()
  const total = await bar.textContent()
  const [, left = '', all = ''] = /(\d+) selected: all (\d+) that match, except 1/.exec(total ?? '') ?? []
  expect(Number(left)).toBe(Number(all) - 1)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await customerLinks(page).first().click()
  await page.goBack()
  await expect(bar).toContainText(`${left} selected`)
  await page.reload()
  await expect(bar).toContainText(`${left} selected: all ${all} that match, except 1`)
  await bar.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(bar).toContainText('3 requests')
  await bar.getByRole('button', { name: 'Read and copy' }).click()
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length)
    .toBe(Number(left) + 2)

  const download = page.waitForEvent('download')
  await bar.getByRole('button', { name: 'Export selected' }).click()
  await page
    .getByRole('dialog', { name: 'Export customers' })
    .getByRole('button', { name: 'Export CSV' })
    .click()
  const file = await readFile(await (await download).path(), 'utf8')
  // A heading, and a line for each: no text of these customers has a line break.
  expect(file.trimEnd().split('\r\n')).toHaveLength(Number(left) + 1)

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Archived')
  await expect(bar).toContainText('Selection cleared because the list shows other customers now.')
  await page.getByRole('heading', { name: 'Customers' }).click()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('views are kept, changed, made the default, exported and imported', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 30 })
  await page.goto(`${company.customersPath}?orderBy=-customerName`)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('button', { name: 'Save as new view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('From the end')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const views = page.getByRole('button', { name: /^Views: From the end/ })
  await expect(views).toHaveAccessibleName('Views: From the end')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Active')
  await expect(views).toHaveAccessibleName('Views: From the end, changed')
  await views.click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(views).toHaveAccessibleName('Views: From the end')

  await page.getByRole('button', { name: 'Manage views' }).click()
  const manage = page.getByRole('dialog', { name: 'Manage views' })
  await manage.getByRole('checkbox', { name: /^Open the list with/ }).click()
  await expectAccessible(page)
  const saving = page.waitForEvent('download')
  await manage.getByRole('button', { name: 'Export views' }).click()
  const file = await readFile(await (await saving).path())
  await manage.getByRole('button', { name: 'Delete From the end' }).click()
  await manage.getByRole('button', { name: 'Undo' }).click()
  await expect(manage.getByRole('textbox', { name: 'Name' })).toHaveValue('From the end')
  await manage.getByLabel('Import views').setInputFiles({ name: 'a.json', mimeType: '', buffer: file })
  await expect(manage).toContainText('You already had 1.')
  await manage
    .getByLabel('Import views')
    .setInputFiles({ name: 'b.json', mimeType: '', buffer: Buffer.from('{"kind":"other"}') })
  await expect(manage).toContainText('Nothing was added.')
  await manage.getByRole('button', { name: 'Close' }).last().click()
  await page.keyboard.press('Escape')

  const other = await page.context().newPage()
  // Not a row of the plain list is shown before.
  const opened = await other.goto(company.customersPath, { waitUntil: 'commit' })
  expect(opened?.request().redirectedFrom()).not.toBeNull()
  await expect(other).toHaveURL(/orderBy=-customerName&status=Active/)
  await expect(
    customersTable(other).getByRole('columnheader', { name: 'Name', exact: true }),
  ).toHaveAttribute('aria-sort', 'descending')
  // A link that says anything is shown as it is, and the palette leads to views.
  await other.goto(`${company.customersPath}?page=1`)
  const byName = customersTable(other).getByRole('columnheader', { name: 'Name', exact: true })
  await expect(other.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
  await expect(byName).toHaveAttribute('aria-sort', 'ascending')
  await other.keyboard.press('Control+k')
  await other.getByRole('combobox', { name: 'Search or jump to…' }).fill('from the')
  await expect(other.getByRole('option', { name: 'From the end' })).toHaveAttribute('aria-selected', 'true')
  await other.keyboard.press('Enter')
  await expect(byName).toHaveAttribute('aria-sort', 'descending')
  // Who wants all customers keeps them over a reload.
  await other.getByRole('button', { name: /^Views: From the end/ }).click()
  await other.getByRole('button', { name: 'All customers' }).click()
  await expect(other).toHaveURL(/customers\?page=1$/)
  await expect(byName).toHaveAttribute('aria-sort', 'ascending')
  await other.reload()
  await expect(byName).toHaveAttribute('aria-sort', 'ascending')
  await expect(other).toHaveURL(/customers\?page=1$/)
  await other.setViewportSize({ width: 390, height: 844 })
  await other.getByRole('button', { name: /^Views, columns and selection/ }).click()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Select', exact: true }).click()
  await customersTable(other)
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .click()
  await expect(other.getByRole('region', { name: 'Selection' })).toContainText('1 selected')
  await expectAccessible(other)
  await other.close()
})
