import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import type { SeedName } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'

const listOf = (name: SeedName) => `/companies/${seedCompanyId(name)}/customers`

test('a company that was never synced offers a sync, follows it, and then shows its customers', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ synced: false, customers: 9, delays: { syncStageMs: 400 } })
  await page.goto(company.customersPath)
  await expect(page.getByRole('heading', { name: 'Customers haven’t been synced yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(page.getByRole('heading', { name: 'Syncing customers…' })).toBeVisible()
  await expect(customerLinks(page)).toHaveCount(9)
})

const withoutRows: [SeedName, string, RegExp][] = [
  ['neverSynced', 'Customers haven’t been synced yet', /hasn’t read any customers/],
  ['firstSyncRunning', 'Syncing customers…', /appears here when the sync is done/],
  ['pendingAuth', 'Waiting for authorisation', /hasn’t authorised the connection/],
  ['noAccounting', 'No accounting platform connected', /has no connection/],
  ['noConnection', 'No accounting platform connected', /has no connection/],
  ['notSupported', 'Codat doesn’t read customers from', /doesn’t support/],
  ['empty', 'No customers', /found no customers/],
]

for (const [name, title, text] of withoutRows) {
  test(`without rows: ${name} says “${title}”`, async ({ page, consoleWatch }) => {
    consoleWatch.expectFailedRequests()
    await page.goto(listOf(name))
    const state = page.getByRole('region', { name: title })
    await expect(state).toContainText(text)
    await expect(state.getByRole('button').or(state.getByRole('link'))).toHaveCount(1)
    await expectAccessible(page)
  })
}

const withNotice: [SeedName, RegExp][] = [
  [
    'deauthorized',
    /Showing data from .*Access was revoked.*Reconnect .*Codat says: “.*no longer authorised.*” \(.*\)/,
  ],
  ['unlinked', /Showing data from .*unlinked/],
  ['syncFailed', /last sync failed/i],
]

for (const [name, text] of withNotice) {
  test(`cached rows stay readable: ${name}`, async ({ page }) => {
    await page.goto(listOf(name))
    await expect(customerLinks(page).first()).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
    await expectAccessible(page)
  })
}

test('nothing matches: the filters can be cleared in one go', async ({ page }) => {
  await page.goto(`${listOf('xero')}?q=zzzzzz&status=Archived`)
  await expect(page.getByRole('heading', { name: 'No matching customers' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(customerLinks(page).first()).toBeVisible()
})

test('a page past the end leads to the last page', async ({ page }) => {
  await page.goto(`${listOf('xero')}?page=40`)
  await expect(page.getByRole('heading', { name: 'This page doesn’t exist' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the last page' }).click()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('201–')
})

test('a rate limit that lifts by itself is waited for', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto(`${listOf('xero')}?q=fault:rate-limited`)
  // The fault lifts after five seconds.
  await expect(customerLinks(page).first()).toBeVisible({ timeout: 20_000 })
})

test('a passing failure is retried without a word', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto(`${listOf('xero')}?q=fault:flaky`)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an unknown company says so and offers the others', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  for (const id of ['00000000-0000-4000-8000-000000000000', 'not-an-id']) {
    await page.goto(`/companies/${id}/customers`)
    await expect(page.getByRole('heading', { name: 'Codat has no company with this ID' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'All companies', exact: true })).toBeVisible()
  }
  await expectAccessible(page)
})

test('why the data of a withdrawn connection is old is said once', async ({ page }) => {
  await page.goto(`/companies/${seedCompanyId('deauthorized')}/customers`)
  const main = page.getByRole('main')
  await expect(main.getByText(/Access was revoked or has expired/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Last sync failed/ })).toBeVisible()
  await expect(main.getByText(/The last sync failed/)).toHaveCount(0)
})
