import { gzipSync } from 'node:zlib'
import { seedCompanyId } from '../server/emulator/seed-companies.ts'
import { customerLinks, expect, test } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`

/** gzip sizes in bytes; limits of the product. */
const BEFORE_FIRST_ROW = 150_000
const CUSTOMERS_PAGE = 200_000
const STYLES = 40_000

test('code and styles of the customers page keep to their budget', async ({ page }) => {
  const sizes: { path: string; bytes: number }[] = []
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (!/\.(js|css)$/.test(pathname)) return
    const body = await response.body().catch(() => undefined)
    if (body) sizes.push({ path: pathname, bytes: gzipSync(body).length })
  })
  const total = (ending: string) =>
    sizes.filter(({ path }) => path.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0)

  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  expect(sizes.length).toBeGreaterThan(3)
  expect(total('.js')).toBeLessThanOrEqual(BEFORE_FIRST_ROW)
  expect(total('.css')).toBeLessThanOrEqual(STYLES)
  for (const { path } of sizes) expect(path).not.toMatch(/viewer|pdf|form|picker|mantine/i)

  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByRole('dialog', { name: 'Sync of customers' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Lighthouse/ }).click()
  await expect(page.getByRole('dialog', { name: 'Choose a company' }).getByRole('link').first()).toBeVisible()
  expect(total('.js')).toBeLessThanOrEqual(CUSTOMERS_PAGE)
})

test('the rows are asked for before the application code has arrived', async ({ page }) => {
  const order: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/customers?page=1&')) order.push('data asked')
  })
  // The application's own chunk is held back until the data request is out.
  await page.route(/\/assets\/index-.*\.js$/, async (route) => {
    await expect.poll(() => order).toContain('data asked')
    order.push('code delivered')
    await route.continue()
  })
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  expect(order.slice(0, 2)).toEqual(['data asked', 'code delivered'])
  expect(order.filter((step) => step === 'data asked')).toHaveLength(1)
})
