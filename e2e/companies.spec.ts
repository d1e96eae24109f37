import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { expect, expectAccessible, test } from './support/desk.ts'

const table = 'Companies'

test('companies are listed with platform, connection status and last sync', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/companies$/)
  await expect(page).toHaveTitle('Companies · Customer Desk')
  await page.getByRole('searchbox', { name: 'Search companies' }).fill('old mill')
  const row = page.getByRole('table', { name: table }).getByRole('row', { name: /Old Mill Hardware Inc\./ })
  await expect(row.getByRole('cell').nth(1)).toContainText('QuickBooks Desktop')
  await expect(row.getByRole('cell').nth(2)).toContainText('ago')
  await expect(page).toHaveURL(/q=old\+mill/)
  await expectAccessible(page)

  await page.getByRole('searchbox', { name: 'Search companies' }).fill('')
  await page.getByRole('button', { name: /^Needs attention \d+$/ }).click()
  await expect(page).toHaveURL(/attention=true/)
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  await expect(rows.filter({ hasText: 'Deauthorised' }).first()).toBeVisible()
  await expect(rows.filter({ hasText: 'Old Mill Hardware' })).toHaveCount(0)
  await expectAccessible(page)
})

test('the recently opened companies come first, marked', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ name: `Zebra ${Date.now()}` })
  await page.goto(company.customersPath)
  await expect(page.getByRole('button', { name: new RegExp(company.name) })).toBeVisible()
  await page.getByRole('link', { name: 'Customer Desk: all companies' }).click()
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  await expect(rows.nth(1)).toHaveText('Recently opened')
  await expect(rows.nth(2)).toContainText(company.name)
})

test('the list is paged, and the page is in the address', async ({ page }) => {
  await page.goto('/companies')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(/101–\d+ of \d+/)
  await page.goBack()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(/1–100 of \d+/)
})

test('a search that matches nothing says so and can be cleared', async ({ page }) => {
  await page.goto('/companies?q=nothing-like-this')
  await expect(page.getByRole('heading', { name: 'No matching companies' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search', exact: true }).last().click()
  await expect(page.getByRole('table', { name: table }).getByRole('link').first()).toBeVisible()
})

test('a page past the end offers the first page', async ({ page }) => {
  await page.goto('/companies?page=99')
  await expect(page.getByRole('heading', { name: 'This page doesn’t exist' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the first page' }).click()
  await expect(page.getByRole('table', { name: table })).toBeVisible()
})

test('companies are sorted by their headings, and on a phone by a choice', async ({ page, emulator }) => {
  const mark = `Sorted${Date.now()}`
  const ascending = [`${mark} Alder`, `${mark} Birch`, `${mark} Cedar`]
  for (const name of ascending.toReversed()) await emulator.newCompany({ name, customers: 0 })
  await page.goto(`/companies?q=${mark}`)
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  const names = () =>
    rows
      .filter({ has: page.getByRole('cell') })
      .getByRole('link')
      .allInnerTexts()
  await expect.poll(names).toEqual(ascending)
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page).toHaveURL(/orderBy=-name/)
  await expect.poll(names).toEqual(ascending.toReversed())
  await page.getByRole('button', { name: 'Last synced' }).click()
  await expect(page).toHaveURL(/orderBy=lastSync/)
  await expect(page.getByRole('columnheader', { name: 'Last synced' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByLabel('Sort by').selectOption({ label: 'Name A–Z' })
  await expect.poll(names).toEqual(ascending)
  await expectAccessible(page)
})

test('companies in sight show when their customers were synced, and what their platform supports', async ({
  page,
  emulator,
}) => {
  const never = await emulator.newCompany({ name: `Unread ${Date.now()}`, synced: false })
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const asked = (ending: string) => requests.filter((path) => path.endsWith(ending))
  await page.goto('/companies')
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  await expect(rows.getByRole('list', { name: /^What you can do in / }).first()).toBeVisible()
  await expect.poll(() => asked('/dataStatus').length).toBeGreaterThan(10)
  const atTop = asked('/dataStatus')
  expect(atTop.length, 'rows out of sight are not asked about').toBeLessThan(40)
  expect(new Set(atTop).size, 'each once').toBe(atTop.length)
  const integrations = requests.filter((path) => path.includes('/integrations/'))
  expect(new Set(integrations).size, 'a platform once').toBe(integrations.length)

  await page.getByRole('searchbox', { name: 'Search companies' }).fill(never.name)
  const row = rows.filter({ hasText: never.name })
  await expect(row.getByRole('cell').nth(2)).toHaveText('Never')
  await expect.poll(() => asked(`${never.companyId}/dataStatus`)).toHaveLength(1)
  await expect(row.getByRole('listitem').first()).toHaveText('Create: yes')
  await expectAccessible(page)
})

test('a malformed address falls back to the usual settings and says which part was ignored', async ({
  page,
}) => {
  await page.goto('/companies?page=minus-one')
  await expect(page.getByRole('status').filter({ hasText: 'couldn’t use part of the link' })).toContainText(
    'page',
  )
  await expect(page.getByRole('table', { name: table }).getByRole('link').first()).toBeVisible()
})

test('a failure has one message, and can be retried', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto('/companies?q=fault:unauthorized')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Codat rejected the API key')
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
  await alert.getByText('Details').click()
  await expect(alert).toContainText('Correlation ID')
  await expectAccessible(page)
})

test('an address that belongs to no page says so', async ({ page }) => {
  await page.goto('/nowhere/at/all')
  await expect(page.getByRole('heading', { name: 'This page doesn’t exist' })).toBeVisible()
  await expectAccessible(page)
})

test('a company’s own address leads to its customers', async ({ page }) => {
  await page.goto(`/companies/${seedCompanyId('xero')}`)
  await expect(page).toHaveURL(new RegExp(`${seedCompanyId('xero')}/customers$`))
})

test('back leads from a search to the list as it was before it, and a click that closes a panel opens nothing', async ({
  page,
}) => {
  await page.goto('/companies')
  await page.getByRole('columnheader', { name: 'Last synced' }).getByRole('button').click()
  await expect(page).toHaveURL(/orderBy=lastSync/)
  await page.getByRole('searchbox', { name: 'Search companies' }).fill('fern')
  await expect(page).toHaveURL(/q=fern/)
  await page.goBack()
  await expect(page).toHaveURL(/orderBy=lastSync$/)
  const panel = page.getByRole('dialog', { name: 'Demo data' })
  await page.getByRole('button', { name: 'Demo data' }).click()
  await expect(panel).toBeVisible()
  // Beside the link of a row, which a click anywhere in it opens.
  await page
    .getByRole('row')
    .nth(12)
    .click({ position: { x: 4, y: 4 } })
  await expect(panel).toBeHidden()
  await expect(page).toHaveURL(/orderBy=lastSync$/)
})

test('the arrow down leads from the search to the first company found', async ({ page }) => {
  await page.goto('/companies')
  await page.keyboard.press('/')
  await page.keyboard.type('old mill')
  const row = page.getByRole('table', { name: table }).getByRole('link', { name: 'Old Mill Hardware Inc.' })
  await expect(page.getByRole('table', { name: table }).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(row).toBeFocused()
})
