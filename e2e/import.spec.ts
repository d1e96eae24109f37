import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { workbook } from '../src/components/viewer/sheet/workbook.fixture.ts'
import { expect, expectAccessible, test } from './support/desk.ts'

interface List {
  results: { id: string; customerName: string }[]
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`

const outcome = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show rows' }).getByRole('button', { name })

async function openImport(page: Page, companyId: string): Promise<void> {
  await page.goto(`/companies/${companyId}/import`)
  await expect(page.getByRole('heading', { name: 'Import customers', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose file' })).toBeVisible()
}

test('an export comes back without a change; what was changed in it is planned, corrected and sent', async ({
  page,
  emulator,
  context,
}) => {
  const company = await emulator.newCompany({ customers: 30, delays: { pushMs: 50, syncStageMs: 50 } })
  const { companyId } = company
  await page.goto(company.customersPath)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export Excel' }).click()
  const saved = await (await download).path()

  await openImport(page, companyId)
  await expectAccessible(page)
  const buffer = await readFile(saved)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose file' }).click()
  await (await chooser).setFiles({ name: 'customers.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByRole('combobox', { name: 'Field for customerName' })).toHaveValue('customerName')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Compare with customers' }).click()
  await expect(outcome(page, 'Unchanged 30')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send 0 changes' })).toHaveAttribute('aria-disabled', 'true')

  const { results } = await emulator.read<List>(`/companies/${companyId}/data/customers?page=1&pageSize=100`)
  const [first, second] = results
  await page.getByRole('button', { name: 'Choose another file' }).click()
  await page
    .getByRole('textbox', { name: 'Or paste cells' })
    .fill(`id\tCompany\tStatus\n${first?.id}\tRenamed Ltd\t\n${second?.id}\t\tGone\nnobody\tX\t\n`)
  await page.getByRole('button', { name: 'Use pasted cells' }).click()
  await expect(page.getByText('Pasted cells: 3 rows')).toBeFocused()
  await page.getByRole('button', { name: 'Compare with customers' }).press('Enter')
  await expect(outcome(page, 'Update 1')).toBeVisible()
  await expect(outcome(page, 'Can’t be sent 2')).toBeVisible()
  await expectAccessible(page)
  const row = page.getByRole('row', { name: /Renamed Ltd/ })
  await expect(row).toContainText(`${first?.customerName} → Renamed Ltd`)
  await page.getByRole('textbox', { name: 'Status, row 3' }).fill('Archived')
  await page.keyboard.press('Enter')
  await expect(outcome(page, 'Update 2')).toBeVisible()
  await outcome(page, 'Can’t be sent 1').click()
  await expect(page.getByText('No customer of this company has this ID.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'id, row 4' })).toHaveValue('nobody')
  await expectAccessible(page)
  expect((await emulator.ledger(companyId)).received).toBe(0)

  await page.getByRole('button', { name: 'Send 2 changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send 2 changes?' })
  await expect(dialog).toContainText(`2 updates for ${company.name} in Xero.`)
  await expect(dialog).toContainText('requests to Codat')
  await expectAccessible(page)
  // Without a network the plan stays, and can be sent once it's back.
  await context.setOffline(true)
  await dialog.getByRole('button', { name: 'Send 2 changes' }).click()
  await expect(dialog.getByRole('alert')).toContainText('You’re offline, so nothing was sent.')
  await context.setOffline(false)
  await dialog.getByRole('button', { name: 'Send 2 changes' }).click()
  await expect(page.getByRole('heading', { name: 'Pasted cells', level: 1 })).toBeVisible()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 30_000 })
  expect((await emulator.ledger(companyId)).applied).toBe(2)
})

test('a workbook’s sheet is chosen by keyboard, and a correction leads to the next', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 2 })
  const { results } = await emulator.read<List>(
    `/companies/${company.companyId}/data/customers?page=1&pageSize=100`,
  )
  const rows = [rowOf('id', 'Status'), ...results.map(({ id }) => rowOf(id, 'Gone'))].join('')
  const book = workbook({
    sheets: [{ name: 'Read me' }, { name: 'Old', rows, attributes: 'state="hidden"' }],
  })
  await openImport(page, company.companyId)
  const buffer = Buffer.from(await book.arrayBuffer())
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'book.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByRole('alert')).toContainText('We found no table')
  await expectAccessible(page)
  const sheet = page.getByRole('combobox', { name: 'Sheet' })
  await expect(sheet.getByRole('option')).toHaveText(['Read me', 'Old (hidden)'])
  await sheet.press('ArrowDown')
  await expect(page.getByTestId('announcements')).toHaveText('book.xlsx · Old: 2 rows')
  await expect(sheet).toBeFocused()
  await page.getByRole('textbox', { name: 'To clear a field' }).fill('-')
  await page.getByRole('button', { name: 'Compare with customers' }).click()
  await expect(outcome(page, 'Can’t be sent 2')).toBeVisible()
  await page.getByRole('button', { name: 'Change columns' }).click()
  await expect(sheet).toHaveValue('1')
  await expect(page.getByRole('textbox', { name: 'To clear a field' })).toHaveValue('-')
  await page.getByRole('button', { name: 'Compare with customers' }).click()

  await page.getByRole('textbox', { name: 'Status, row 2' }).fill('archived ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Status, row 3' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Inactive')
  await page.keyboard.press('Enter')
  await expect(outcome(page, 'Can’t be sent 0')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Planned changes' })).toBeFocused()
  await expectAccessible(page)
})

test('a file that can’t be planned is refused in words', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1 })
  await openImport(page, company.companyId)
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('only,headings') })
  await expect(page.getByRole('alert')).toContainText('We found no table')
  await input.setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`a${','.repeat(9999)}\nb`),
  })
  await expect(page.getByRole('alert')).toContainText('too many columns')
})
