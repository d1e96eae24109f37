import { gzipSync } from 'node:zlib'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, test } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`

/** gzip sizes in bytes; limits of the product. */
const BEFORE_FIRST_ROW = 129_000
const CUSTOMERS_PAGE = 191_000
/** What opens flyouts, loaded in idle time. */
const FLYOUTS = 36_500
const STYLES = 40_000
/** Parts that come after the first row: the page is weighed once they are here. */
const LATER = [
  'Pager-',
  'ExportCustomers-',
  'ListExtras-',
  'CustomersEmpty-',
  'get-write-engine-',
  'get-drafts-',
]

test('code and styles of the customers page keep to their budget', async ({ page }) => {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('table a') === null) return
      watcher.disconnect()
      performance.mark('first row')
    })
    watcher.observe(document, { childList: true, subtree: true })
  })
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (!/\.(js|css)$/.test(pathname)) return
    const body = await response.body().catch(() => undefined)
    if (body) sizes.set(pathname, gzipSync(body).length)
  })
  const total = (paths: Iterable<string>, ending: string) =>
    [...paths].filter((path) => path.endsWith(ending)).reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)

  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  const needed = await page.evaluate(() => {
    const firstRow = performance.getEntriesByName('first row')[0]?.startTime ?? Infinity
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < firstRow)
      .map((entry) => new URL(entry.name).pathname)
  })
  expect(needed.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(3)
  expect(total(needed, '.js')).toBeLessThanOrEqual(BEFORE_FIRST_ROW)
  for (const path of needed)
    expect(path).not.toMatch(/viewer|pdf|form|picker|engine|mantine|flyoutpanel|dialog|popover/i)

  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByRole('dialog', { name: 'Sync of customers' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Lighthouse/ }).click()
  await expect(page.getByRole('dialog', { name: 'Choose a company' }).getByRole('link').first()).toBeVisible()
  await expect
    .poll(() => LATER.filter((part) => ![...sizes.keys()].some((path) => path.includes(part))))
    .toEqual([])
  expect(total(sizes.keys(), '.js')).toBeLessThanOrEqual(CUSTOMERS_PAGE + FLYOUTS)
  expect(total(sizes.keys(), '.css')).toBeLessThanOrEqual(STYLES)
})

test('the rows are requested before the application code has arrived', async ({ page }) => {
  const order: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/customers?page=1&')) order.push('data requested')
  })
  // The application's own chunk is held back until the data request is out.
  await page.route(/\/assets\/index-.*\.js$/, async (route) => {
    await expect.poll(() => order).toContain('data requested')
    order.push('code delivered')
    await route.continue()
  })
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  expect(order.slice(0, 2)).toEqual(['data requested', 'code delivered'])
  expect(order.filter((step) => step === 'data requested')).toHaveLength(1)
})
