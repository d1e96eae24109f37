import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { readXlsx } from '../src/lib/files/read-xlsx.fixture.ts'
import { readTable } from '../src/pages/customers/export/read-table.fixture.ts'
import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'

const exportButton = (page: Page) => page.getByRole('button', { name: 'Export', exact: true })
const choice = (page: Page, format: 'CSV' | 'Excel' | 'JSON') =>
  page.getByRole('dialog', { name: 'Export customers' }).getByRole('button', { name: `Export ${format}` })

/** Exports the list on the screen; the cells of the file under the names of their columns, and its name. */
async function exported(page: Page, format: 'CSV' | 'Excel') {
  const download = page.waitForEvent('download')
  await exportButton(page).click()
  await choice(page, format).click()
  const saved = await download
  const file = new Blob([await readFile(await saved.path())])
  const name = saved.suggestedFilename()
  if (format === 'CSV') return { name, ...(await readTable(file)) }
  const [head = [], ...rows] = (await readXlsx(file)).rows
  return { name, head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) }
}

test('every customer of the list is in either file, not only those of the page', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ name: 'Export: Ltd/2', customers: 2345 })
  await page.goto(`${company.customersPath}?pageSize=25`)
  await expect(exportButton(page)).toBeVisible()
  await exportButton(page).click()
  await expect(choice(page, 'Excel')).toBeVisible()
  await expect(page.getByText('2,345 customers: 5 requests to Codat')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(exportButton(page)).toBeFocused()

  const workbook = await exported(page, 'Excel')
  expect(workbook.name).toMatch(/^Customers of Export_ Ltd_2 \d{4}-\d\d-\d\d\.xlsx$/)
  expect(workbook.head.slice(0, 2)).toEqual(['id', 'customerName'])
  expect(workbook.head).toEqual(expect.arrayContaining(['addresses[0].line1', 'contacts[0].email']))
  expect(new Set(workbook.rows.map(([id]) => id)).size).toBe(2345)
  await expect(page.getByTestId('announcements')).toHaveText(/^Saved 2,345 customers as .*xlsx$/)

  const table = await exported(page, 'CSV')
  expect(table.name).toMatch(/\.csv$/)
  expect(table.head).toEqual(workbook.head)
  // The same cells but for the apostrophes in front of telephone numbers.
  expect(table.rows.map((row) => row.map((cell) => cell.replace(/^'(?=\+)/, '')))).toEqual(workbook.rows)
  await expectAccessible(page)
})

test('the file has what the search finds, in its order; the keyboard is enough', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 60 })
  await page.goto(company.customersPath)
  const [word] = ((await customerLinks(page).first().textContent()) ?? '').split(' ')
  await page.goto(`${company.customersPath}?q=${word}&orderBy=-customerName`)
  await expect(customerLinks(page).first()).toContainText(word ?? '')
  const shown = await customerLinks(page).allTextContents()
  expect(shown.length).toBeLessThan(60)

  const download = page.waitForEvent('download')
  await exportButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(choice(page, 'Excel')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(choice(page, 'CSV')).toBeFocused()
  await page.keyboard.press('Enter')
  const { rows } = await readTable(new Blob([await readFile(await (await download).path())]))
  expect(rows.map(([, name]) => name)).toEqual(shown)
  await expect(exportButton(page)).toBeFocused()
})

test('columns that were chosen for the list are those of the file', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 4 })
  await page.goto(`${company.customersPath}?columns=customerName-280*.taxNumber.country`)
  await exportButton(page).click()
  await page.getByRole('combobox', { name: 'Columns' }).selectOption('Columns of the list, ID and version')
  await expect(page.getByText('Name, Tax number, Country, ID and version.')).toBeVisible()
  const table = page.waitForEvent('download')
  await choice(page, 'CSV').click()
  const { head } = await readTable(new Blob([await readFile(await (await table).path())]))
  const known = ['id', 'customerName', 'taxNumber', 'addresses[0].country']
  expect(head).toEqual([...known, 'sourceModifiedDate', 'modifiedDate'])
})

test('columns can be chosen, and JSON is what Codat sent', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 4 })
  await page.goto(company.customersPath)
  await exportButton(page).click()
  await page.getByRole('combobox', { name: 'Columns' }).selectOption('Columns of the list, ID and version')
  const table = page.waitForEvent('download')
  await choice(page, 'CSV').click()
  const { head, rows } = await readTable(new Blob([await readFile(await (await table).path())]))
  expect(head.toSorted()).toEqual(
    [
      'id',
      'customerName',
      'contactName',
      'emailAddress',
      'phone',
      'sourceModifiedDate',
      'modifiedDate',
    ].toSorted(),
  )
  expect(rows).toHaveLength(4)

  await exportButton(page).click()
  const json = page.waitForEvent('download')
  await choice(page, 'JSON').click()
  const records: unknown = JSON.parse(await readFile(await (await json).path(), 'utf8'))
  expect(records).toHaveLength(4)
  expect(records).toEqual(expect.arrayContaining([expect.objectContaining({ id: rows[0]?.[0] })]))
})

test('no hostile text is a formula in either file', async ({ page }) => {
  await page.goto(`/companies/${seedCompanyId('hostile')}/customers?deleted=true`)
  const { rows } = await exported(page, 'CSV')
  expect(rows.length).toBeGreaterThan(10)
  const cells = rows.flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([])
  // A workbook says itself that its cells are texts; its reader fails on any other.
  const workbook = await exported(page, 'Excel')
  expect(workbook.rows).toHaveLength(rows.length)
  expect(workbook.rows.flat().filter((cell) => cell.startsWith('='))).not.toEqual([])
})

test('a failure is said, saves nothing, and can be tried again; an export can be cancelled', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 3 })
  await page.goto(company.customersPath)
  await expect(exportButton(page)).toBeVisible()
  await emulator.switchOn(company.companyId, 'forbidden')
  await exportButton(page).click()
  await choice(page, 'Excel').click()
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
  await expect(alert).toContainText('Codat denied access')
  await expectAccessible(page)
  await emulator.switchOff(company.companyId)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Try again' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await emulator.switchOn(company.companyId, 'slow')
  await exportButton(page).click()
  await choice(page, 'CSV').click()
  await page.getByRole('button', { name: 'Cancel export' }).click()
  await expect(page.getByRole('button', { name: 'Cancel export' })).toBeHidden()
  await expect(exportButton(page)).toBeVisible()
})
