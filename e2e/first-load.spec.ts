import { gzipSync } from 'node:zlib'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, test } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`

/** gzip sizes in bytes; limits of the product. */
const BEFORE_FIRST_ROW = 117_000
const STYLES = 7_000
/** Requests cost more than bytes on a slow line. */
const SCRIPTS = 4

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
  const scripts = needed.filter((path) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  expect(scripts.length).toBeLessThanOrEqual(SCRIPTS)
  expect(total(needed, '.js')).toBeLessThanOrEqual(BEFORE_FIRST_ROW)
  expect(total(needed, '.css')).toBeLessThanOrEqual(STYLES)
  for (const path of needed) expect(path).not.toMatch(/viewer|pdf|form|record|writes|flyouts|after-rows/i)
})

test('the code of the record and of the form is there before it is asked for', async ({
  page,
  context,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const loaded: string[] = []
  page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect
    .poll(() =>
      ['record', 'CustomerPage', 'form'].filter((name) => loaded.some((path) => path.includes(`/${name}-`))),
    )
    .toEqual(['record', 'CustomerPage', 'form'])
  await context.setOffline(true)
  await customerLinks(page).first().click()
  // The record's own data can't be read any more; the list knew all that its heading needs.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()
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
