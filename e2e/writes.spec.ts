import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/desk.ts'
import type { Emulator } from './support/desk.ts'

interface Ledger {
  applied: number
}

const write = (page: Page, state: RegExp) => page.getByRole('region', { name: state }).first()
const applied = async (emulator: Emulator, companyId: string) =>
  ((await emulator.ledger(companyId)) as Ledger).applied

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Write requests' }).getByRole('row').filter({ hasText: name })

/** Sends a new customer whose name carries a fault. */
async function create(page: Page, emulator: Emulator, fault: string, pushMs = 600) {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs } })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill(`Truthful Ltd [fault:${fault}]`)
  await page.getByRole('button', { name: /^Create in/ }).click()
  return company
}

test('timed out is not failed: it may still arrive, and it is watched until it does', async ({
  page,
  emulator,
}) => {
  const company = await create(page, emulator, 'write-timeout-lands')
  await expect(write(page, /^Write: Timed out/)).toContainText(/may still arrive/, { timeout: 20_000 })
  await expectAccessible(page)
  await expect.poll(() => applied(emulator, company.companyId), { timeout: 20_000 }).toBe(1)
})

test('a lost answer is unknown, then found, and never sent twice', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-dropped-after')
  await expect(write(page, /^Write: Confirmed/)).toBeVisible({ timeout: 30_000 })
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('a request that never arrived is sent again under the same key, once', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-dropped-before')
  await expect(write(page, /^Write: (Confirmed|Unknown|Sent)/)).toBeVisible({ timeout: 30_000 })
  expect(await applied(emulator, company.companyId)).toBeLessThanOrEqual(1)
})

test('a poll that fails is not a failed write', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-poll-fails')
  await expect(write(page, /^Write: Confirmed/)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('region', { name: /^Write: Failed/ })).toHaveCount(0)
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('too many requests: nothing was sent, and the draft waits', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-rate-limited')
  await expect(write(page, /^Write: Failed: not accepted/)).toContainText(/nothing was changed/, {
    timeout: 20_000,
  })
  expect(await applied(emulator, company.companyId)).toBe(0)
})

test('a write goes on being followed after a reload, and from another page', async ({ page, emulator }) => {
  const company = await create(page, emulator, 'write-slow', 1500)
  await expect(write(page, /^Write: Sent/)).toBeVisible({ timeout: 20_000 })
  await page.goto('/companies')
  const tray = page.getByRole('button', { name: /write(s)? under way/ })
  await tray.click()
  const panel = page.getByRole('dialog', { name: 'Writes under way' })
  await expect(panel.getByRole('region', { name: /^Write: Confirmed/ })).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'What is stored on this device' }).click()
  const stored = page.getByRole('dialog', { name: 'Stored on this device' })
  await expect(stored).toContainText('IndexedDB')
  await expectAccessible(page)
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('two tabs that send the same draft make one customer', async ({ page, emulator, context }) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 800 } })
  const second = await context.newPage()
  for (const tab of [page, second]) await tab.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('One Of Us Ltd')
  await second.getByRole('textbox', { name: /^Customer name/ }).fill('One Of Us Ltd')
  await Promise.all([page, second].map((tab) => tab.getByRole('button', { name: /^Create in/ }).click()))
  await expect(
    write(page, /^Write: Confirmed/)
      .or(page.getByRole('alert'))
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => applied(emulator, company.companyId)).toBe(1)
  await second.close()
})

test('a desktop connector that is off is explained, not failed', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ platformKey: 'hbql', customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer code/ }).fill('OFF001')
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Patient Ltd')
  await page.getByRole('button', { name: /^Create in/ }).click()
  await expect(write(page, /^Write: Sent/)).toBeVisible({ timeout: 20_000 })
  await expect(write(page, /^Write: Sent/).getByRole('button', { name: 'Check now' })).toBeVisible()
  expect(await applied(emulator, company.companyId)).toBe(0)
})

test('the list of writes says of a write what is known of it, and learns of new ones', async ({
  page,
  emulator,
  context,
}) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 1500 } })
  const list = await context.newPage()
  await list.goto(`/companies/${company.companyId}/writes`)
  await expect(list.getByText('Nothing has been written yet')).toBeVisible()
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Row And Panel Ltd')
  await page.getByRole('button', { name: /^Create in/ }).click()
  await expect(write(page, /^Write: Confirmed/)).toBeVisible({ timeout: 20_000 })
  const states = page.getByText('Sent, waiting', { exact: true }).filter({ visible: true })
  await expect(states).toHaveCount(0)
  await expect(rowOf(page, 'Row And Panel Ltd')).toContainText('Confirmed')
  await expect(rowOf(list, 'Row And Panel Ltd')).toContainText('Confirmed', { timeout: 20_000 })
  await list.close()
})

test('a draft that was sent is not offered as one that was not', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 600_000 } })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Sent And Waiting Ltd')
  await page.getByRole('button', { name: /^Create in/ }).click()
  await expect(write(page, /^Write: Sent/)).toBeVisible({ timeout: 20_000 })
  await page.goBack()
  const offer = page.getByRole('status').filter({ hasText: 'You left a draft of this form' })
  await expect(offer).toContainText('It was sent: Sent, waiting for Xero.')
  await expect(offer).not.toContainText('has not been sent')
})
