import { gzipSync } from 'node:zlib'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { askForData, customerLinks, expect, test } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`

/** gzip sizes in bytes; limits of the product. */
const BEFORE_FIRST_ROW = 30_000
const SCRIPT_UNTIL_USABLE = 120_000
/** Requests cost more than bytes on a slow line. */
const REQUESTS_BEFORE_FIRST_ROW = 8

test('code and styles of the customers page keep to their budget', async ({ page }) => {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('#root table a') === null) return
      watcher.disconnect()
      performance.mark('usable')
    })
    watcher.observe(document, { childList: true, subtree: true })
  })
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (pathname !== list && !/\.(js|css)$/.test(pathname)) return
    const body = await response.body().catch(() => undefined)
    if (body) sizes.set(pathname, gzipSync(body, { level: 9 }).length)
  })
  const total = (paths: Iterable<string>, ending = '') =>
    [...paths].filter((path) => path.endsWith(ending)).reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)

  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  const needed = await page.evaluate(() => {
    const at = performance.getEntriesByName('usable')[0]?.startTime ?? 0
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < at)
      .map(({ name }) => new URL(name).pathname)
  })
  expect(needed.some((path) => path.endsWith('.js'))).toBe(true)
  expect(total(needed, '.js')).toBeLessThanOrEqual(SCRIPT_UNTIL_USABLE)
  // Those of every page are in the page.
  expect(needed.filter((path) => path.endsWith('.css'))).toEqual([])
  for (const path of needed)
    expect(path).not.toMatch(/viewer|pdf|form|record|writes|flyouts|after-rows|parts|shared/i)
})

test('the first rows need the page alone', async ({ page }) => {
  const sizes = new Map<string, number>()
  // Nothing else ever comes.
  await page.route(/\/assets\//, () => undefined)
  let requests = 0
  page.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url())
    requests += 1
    if (pathname !== list) return
    const response = await request.response()
    sizes.set(pathname, gzipSync((await response?.body()) ?? '', { level: 9 }).length)
  })
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await expect.poll(() => sizes.get(list)).toBeGreaterThan(0)
  expect(sizes.get(list)).toBeLessThanOrEqual(BEFORE_FIRST_ROW)
  // With the document and the company's own data, which rows don't wait for.
  expect(requests).toBeLessThanOrEqual(REQUESTS_BEFORE_FIRST_ROW)
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
  await askForData(page)
  const order: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/customers?page=1&')) order.push('data requested')
  })
  // The application's own chunk is held back until the data request is out.
  await page.route(/\/assets\/app-.*\.js$/, async (route) => {
    await expect.poll(() => order).toContain('data requested')
    order.push('code delivered')
    await route.continue()
  })
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  expect(order.slice(0, 2)).toEqual(['data requested', 'code delivered'])
  expect(order.filter((step) => step === 'data requested')).toHaveLength(1)
})

test('the model of a form is read when somebody comes near Edit, and once', async ({ page }) => {
  const models: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/options/customers')) models.push(request.method())
  })
  await page.goto(list)
  await customerLinks(page).first().click()
  const edit = page.getByRole('link', { name: 'Edit' })
  await edit.hover()
  await expect.poll(() => models).toEqual(['GET'])
  await edit.click()
  await expect(page.getByRole('textbox', { name: /^Customer name/ })).toBeVisible()
  expect(models).toEqual(['GET'])
})
