import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'

const exportButton = (page: Page) => page.getByRole('button', { name: 'Export CSV' })

/** Exports the list on the screen; the rows of the file, and its name. */
async function exported(page: Page): Promise<{ name: string; head: string[]; rows: string[][] }> {
  const download = page.waitForEvent('download')
  await exportButton(page).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  const [head = [], ...rows] = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, '')).data
  return { name: file.suggestedFilename(), head, rows }
}

test('every customer of the list is in the file, not only those of the page', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ name: 'Export: Ltd/2', customers: 2345 })
  await page.goto(`${company.customersPath}?pageSize=25`)
  const { name, head, rows } = await exported(page)
  expect(name).toMatch(/^Customers of Export_ Ltd_2 \d{4}-\d\d-\d\d\.csv$/)
  expect(head.slice(0, 2)).toEqual(['id', 'customerName'])
  expect(new Set(rows.map(([id]) => id)).size).toBe(2345)
  await expect(page.getByTestId('announcements')).toHaveText(/^Saved 2,345 customers as /)
  await expectAccessible(page)
})

test('the file has what the search finds, in its order', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 60 })
  await page.goto(company.customersPath)
  const [word] = ((await customerLinks(page).first().textContent()) ?? '').split(' ')
  await page.goto(`${company.customersPath}?q=${word}&orderBy=-customerName`)
  await expect(customerLinks(page).first()).toContainText(word ?? '')
  const { rows } = await exported(page)
  const shown = await customerLinks(page).allTextContents()
  expect(shown.length).toBeLessThan(60)
  expect(rows.map(([, name]) => name)).toEqual(shown)
})

test('no hostile text is a formula in the file', async ({ page }) => {
  await page.goto(`/companies/${seedCompanyId('hostile')}/customers?deleted=true`)
  const { rows } = await exported(page)
  expect(rows.length).toBeGreaterThan(10)
  const cells = rows.flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'="))).not.toEqual([])
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
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
  await expect(alert).toContainText('Codat denied access')
  await expectAccessible(page)
  await emulator.switchOff(company.companyId)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Try again' }).click()
  await download
  await emulator.switchOn(company.companyId, 'slow')
  await exportButton(page).click()
  await page.getByRole('button', { name: 'Cancel export' }).click()
  await expect(exportButton(page)).toBeVisible()
})
