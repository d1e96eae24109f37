import type { APIRequestContext, Page } from '@playwright/test'
import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'

interface List {
  results: { id: string; customerName: string; phone: string | null }[]
  totalResults: number
}

const PHONE = '020 7946 0999'

const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })
const outcome = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show rows' }).getByRole('button', { name })
const customers = ({ companyId }: TestCompany, emulator: Emulator) =>
  emulator.read<List>(`/companies/${companyId}/data/customers?page=1&pageSize=500`)

/** Somebody else creates customers, and Codat reads them. */
async function createMeanwhile(
  request: APIRequestContext,
  emulator: Emulator,
  { companyId, connectionId }: TestCompany,
  count: number,
): Promise<void> {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  const before = (await emulator.ledger(companyId)).applied
  const push = `/api/companies/${companyId}/connections/${connectionId}/push/customers`
  const responses = await Promise.all(
    Array.from({ length: count }, (_, place) =>
      request.post(push, {
        headers: { Origin: origin },
        data: { customerName: `Meanwhile ${place + 1} Ltd`, status: 'Active' },
      }),
    ),
  )
  expect(responses.every((response) => response.ok())).toBe(true)
  await expect.poll(async () => (await emulator.ledger(companyId)).applied).toBe(before + count)
  await emulator.sync(companyId)
}

async function selectAll(page: Page, company: TestCompany): Promise<void> {
  await page.goto(`${company.customersPath}?status=Active`)
  await page.getByRole('button', { name: /^Views, columns and selection/ }).click()
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await bar(page)
    .getByRole('button', { name: /^Select all \d+ that match/ })
    .click()
}

test('all that match are edited exactly as shown, though 20 customers are created meanwhile', async ({
  page,
  request,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 12, delays: { pushMs: 30, syncStageMs: 30 } })
  const { companyId } = company
  await selectAll(page, company)
  const [, shown = ''] = /^All (\d+) customers selected/.exec((await bar(page).textContent()) ?? '') ?? []
  const count = Number(shown)
  expect(count).toBeGreaterThan(5)
  await bar(page).getByRole('button', { name: 'Edit selected' }).click()
  await expect(page.getByRole('heading', { name: 'Edit customers', level: 1 })).toBeFocused()
  await page.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Phone' })
  await page.getByRole('textbox', { name: 'Value' }).fill(PHONE)
  await expectAccessible(page)

  // What is chosen is on this device, and nothing of it at Codat.
  await page.reload()
  await expect(page.getByText(`All ${count} customers in the list selected.`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue(PHONE)
  await expect(page.getByText(/^To compare, we read these customers: 3 requests to Codat/)).toBeVisible()
  await page.getByRole('button', { name: 'Compare with customers' }).click()
  await expect(outcome(page, `Update ${count}`)).toBeVisible()
  expect((await emulator.ledger(companyId)).received).toBe(0)

  await createMeanwhile(request, emulator, company, 20)
  await page.getByRole('button', { name: `Send ${count} changes` }).click()
  const dialog = page.getByRole('dialog', { name: `Send ${count} changes?` })
  await dialog.getByRole('button', { name: `Send ${count} changes` }).click()
  await expect(page.getByRole('heading', { name: 'Edit of Phone', level: 1 })).toBeVisible()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: `Confirmed ${count}` })).toBeVisible()
  expect((await emulator.ledger(companyId)).received).toBe(20 + count)
  await emulator.sync(companyId)
  const { results } = await customers(company, emulator)
  const changed = results.filter(({ phone }) => phone === PHONE)
  expect(changed).toHaveLength(count)
  expect(changed.filter(({ customerName }) => customerName.startsWith('Meanwhile'))).toEqual([])

  // What was sent is nothing to come back to.
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible()
})

test('by keyboard in a narrow window: a list that has changed since is said, and a value is corrected', async ({
  page,
  request,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 8, delays: { pushMs: 30, syncStageMs: 30 } })
  await page.setViewportSize({ width: 390, height: 844 })
  await selectAll(page, company)
  const [, shown = ''] = /^All (\d+) customers selected/.exec((await bar(page).textContent()) ?? '') ?? []
  const name = (await customerLinks(page).first().textContent()) ?? ''
  await bar(page).getByRole('button', { name: 'Edit selected' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Edit customers', level: 1 })).toBeFocused()
  await page.getByRole('combobox', { name: 'Field' }).focus()
  await page.keyboard.type('Customer')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Replace')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.insertText(name)
  await expectAccessible(page)

  await createMeanwhile(request, emulator, company, 1)
  await page.getByRole('button', { name: 'Compare with customers' }).press('Enter')
  const found = Number(shown) + 1
  await expect(page.getByText(`you selected ${shown} customers, and it finds ${found} now.`)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: `Edit the ${found} customers it finds now` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${found} customers: Customer name`)).toBeFocused()
  await expect(outcome(page, `Unchanged ${found - 1}`)).toBeVisible()
  await outcome(page, 'Can’t be sent 1').press('Enter')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('textbox', { name: 'Customer name, row 1' }).focus()
  await page.keyboard.type('Corrected Ltd')
  await page.keyboard.press('Enter')
  await outcome(page, 'Update 1').press('Enter')
  await expect(page.getByRole('row', { name: /Corrected Ltd/ })).toContainText(`${name} → Corrected Ltd`)
  await page.getByRole('button', { name: 'Send 1 change' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Send 1 change?' })
  await expect(dialog.getByRole('button', { name: 'Send 1 change' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  expect((await emulator.ledger(company.companyId)).applied).toBe(2)
})
