import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import {
  applicationOf,
  customerLinks,
  customersTable,
  expect,
  expectAccessible,
  test,
} from './support/desk.ts'
import type { Page } from '@playwright/test'

const list = `/companies/${seedCompanyId('xero')}/customers`

function deferred() {
  let settle: (() => void) | undefined
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: () => settle?.() }
}

/** Holds the application's code back until the result is called. */
async function holdApplication(page: Page): Promise<() => void> {
  const { promise: held, resolve: release } = deferred()
  await page.route(/\/assets\/app-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

const markup = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const [element] = document.querySelectorAll(wanted)
    // The order of attributes says nothing.
    for (const one of element?.querySelectorAll('*') ?? [])
      for (const { name, value } of [...one.attributes].toSorted((a, b) => a.name.localeCompare(b.name))) {
        one.removeAttribute(name)
        if (name === 'style' && one instanceof HTMLElement) one.style.cssText = value
        else one.setAttribute(name, value)
      }
    return element?.outerHTML
  }, selector)

/** Whose customers are of every kind between them: deleted, unreadable, without dates, with names of all scripts. */
const COMPANIES = [
  ['xero', '?deleted=true&orderBy=-sourceModifiedDate'],
  ['oddIds', ''],
  ['hostile', '?deleted=true'],
  ['deletedRecords', '?deleted=true'],
  ['yearOne', ''],
  ['emptyStrings', ''],
] as const

for (const [name, size] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 1000, height: 800 }],
  ['cards', { width: 700, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`the early page has the application’s markup: ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const [company, search] of COMPANIES) {
      const release = await holdApplication(page)
      await page.goto(`/companies/${seedCompanyId(company)}/customers${search}`, { waitUntil: 'commit' })
      await expect(customersTable(page).locator('tbody').getByRole('row').nth(1)).toBeVisible()
      await expectAccessible(page)
      const early = [await markup(page, '#early table'), await markup(page, '#early h1')]
      release()
      await applicationOf(page)
      expect([await markup(page, '#root table'), await markup(page, '#root h1')], company).toEqual(early)
      await page.unroute(/\/assets\/app-.*\.js$/)
    }
  })
}

test('nothing moves and no colour changes from the shell to the application', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.sum += 'value' in entry ? Number(entry.value) : 0
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shifts })
  })
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  const ground = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      document.documentElement.dataset['mantineColorScheme'],
    ])
  const early = await ground()
  expect(early[1]).toBe('dark')
  await expect(page.getByRole('button', { name: 'Use light colours' })).toBeVisible()
  release()
  await applicationOf(page)
  expect(await ground()).toEqual(early)
  // The font comes later, and moves a mark by a few pixels.
  const moved = await page.evaluate(() =>
    'shifts' in window &&
    typeof window.shifts === 'object' &&
    window.shifts !== null &&
    'sum' in window.shifts
      ? Number(window.shifts.sum)
      : NaN,
  )
  expect(moved).toBeLessThan(0.001)
})

test('what is typed, focused and scrolled before the application is there stays', async ({ page }) => {
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await customersTable(page)
    .locator('..')
    .evaluate((scroller) => scroller.scrollTo(0, 300))
  await page.getByRole('searchbox').pressSequentially('har')
  release()
  await applicationOf(page)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('bour')
  await expect(page.getByRole('searchbox')).toHaveValue('harbour')
  await expect(page).toHaveURL(/q=harbour/)
  await expect(customerLinks(page).first()).toContainText(/harbour/i)
})

test('a link works at once, a button as soon as it can', async ({ page }) => {
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  release()
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')

  const again = await holdApplication(page)
  await page.reload({ waitUntil: 'commit' })
  await customerLinks(page).first().click()
  await expect(page).toHaveURL(/\/customers\/[^/?]+/)
  again()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()
})

test('a link pressed just before the application is there opens without another document', async ({
  page,
}) => {
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents.push(request.url())
  })
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await customerLinks(page).first().click()
  release()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()
  expect(documents).toHaveLength(1)
})

test('the rows stay readable when the application can’t be loaded', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  consoleWatch.expectMissingCode()
  await page.route(/\/assets\/app-.*\.js$/, (route) => route.abort())
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByText('Couldn’t load part of Customer Desk')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  await expect(customerLinks(page).first()).toBeVisible()
  await expectAccessible(page)
})

test('each of the first reads is sent once', async ({ page }) => {
  const reads: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/companies/') && !search.includes('page=2')) reads.push(pathname)
  })
  await page.goto(list)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  const company = `/api/companies/${seedCompanyId('xero')}`
  const first = [company, `${company}/data/customers`, `${company}/dataStatus`]
  expect(reads.filter((path) => first.includes(path)).toSorted()).toEqual(first)
})
