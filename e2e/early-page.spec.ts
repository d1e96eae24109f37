import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { DESK_HEADER } from '../src/lib/desk-header.ts'
import {
  applicationOf,
  askForData,
  customerLinks,
  customersTable,
  expect,
  expectAccessible,
  test,
} from './support/desk.ts'
import { APPLICATION, hold } from './support/hold.ts'
import { shiftOf, watchPages } from './support/layout-shifts.ts'
import { startRelay } from './support/relay.ts'
import type { Page } from '@playwright/test'

const list = `/companies/${seedCompanyId('xero')}/customers`

/** Addresses of the documents that are asked for from now on. */
function documentsOf(page: Page): string[] {
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents.push(request.url())
  })
  return documents
}

const holdApplication = (page: Page) => hold(page, APPLICATION)
const PAGE_CODE = /\/assets\/customers-.*\.js$/
const FIRST_READ = /\/data\/customers\?page=1&/
const isEarly = (page: Page) => page.evaluate(() => document.getElementById('early') !== null)

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
      await release()
      await applicationOf(page)
      expect([await markup(page, '#root table'), await markup(page, '#root h1')], company).toEqual(early)
      await page.unroute(/\/assets\/app-.*\.js$/)
    }
  })
}

test('nothing moves and no colour changes from the shell to the application', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await watchPages(page)
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
  await release()
  await applicationOf(page)
  expect(await ground()).toEqual(early)
  // The font comes later, and moves a mark by a few pixels.
  expect(await shiftOf(page)).toBeLessThan(0.001)
})

test('what is typed, focused and scrolled before the application is there stays', async ({ page }) => {
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await customersTable(page)
    .locator('..')
    .evaluate((scroller) => scroller.scrollTo(0, 300))
  await page.getByRole('searchbox').pressSequentially('har')
  await release()
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
  await release()
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')

  const again = await holdApplication(page)
  await page.reload({ waitUntil: 'commit' })
  await customerLinks(page).first().click()
  await expect(page).toHaveURL(/\/customers\/[^/?]+/)
  await again()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()
})

test('a link pressed just before the application is there opens without another document', async ({
  page,
}) => {
  const documents = documentsOf(page)
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  const files = Promise.all([
    page.waitForResponse(/\/assets\/record-.*\.js$/),
    page.waitForResponse(/\/assets\/record-.*\.css$/),
  ])
  await customerLinks(page).first().click()
  await files
  await release()
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

for (const comesWithPage of [true, false])
  test(`each of the first reads is sent once, and none that ${comesWithPage ? 'came with' : 'is not in'} the page`, async ({
    page,
  }) => {
    const reads: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.startsWith('/api/companies/') && !search.includes('page=2')) reads.push(pathname)
    })
    if (!comesWithPage) await askForData(page)
    await page.goto(list)
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
    const company = `/api/companies/${seedCompanyId('xero')}`
    const first = [company, `${company}/data/customers`, `${company}/dataStatus`]
    expect(reads.filter((path) => first.includes(path)).toSorted()).toEqual(
      comesWithPage ? first.filter((path) => !path.endsWith('/customers')) : first,
    )
  })

test('the rows come with the page: no file has to be loaded to read them', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.route(/\/(assets|api)\//, (route) => route.abort())
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(list, { waitUntil: 'commit' })
    await expect(customerLinks(page).first()).toBeVisible()
    expect(await customerLinks(page).count()).toBeGreaterThan(15)
    await expectAccessible(page)
  }
})

test('a list that can’t be read says so, though its response came with the page', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany()
  await emulator.switchOn(company.companyId, 'forbidden')
  await page.goto(company.customersPath)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
})

test('a page that is stopped before its data has come asks for it', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3 })
  await emulator.switchOn(company.companyId, 'hang', { times: 1 })
  await page.goto(company.customersPath, { waitUntil: 'commit' })
  await applicationOf(page)
  // As the browser's own button and the Escape key do.
  await page.evaluate(() => window.stop())
  await expect(customerLinks(page).first()).toBeVisible()
})

test('a page whose connection breaks off before its data has come asks for it', async ({
  page,
  emulator,
  baseURL,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const relay = await startRelay(Number(new URL(baseURL ?? '').port))
  await page.clock.install()
  const company = await emulator.newCompany({ customers: 3 })
  await emulator.switchOn(company.companyId, 'hang', { times: 1 })
  await page.goto(relay.origin + company.customersPath, { waitUntil: 'commit' })
  await applicationOf(page)
  relay.breakOff()
  await page.clock.fastForward(10_000)
  await expect(customerLinks(page).first()).toBeVisible()
  await relay.stop()
})

test('a pointer that goes down while the page’s own code is on its way is waited for', async ({ page }) => {
  const release = await hold(page, PAGE_CODE)
  const application = page.waitForResponse(/\/assets\/app-/)
  await page.goto(list, { waitUntil: 'commit' })
  await application
  await expect(customerLinks(page).first()).toBeVisible()
  // From here on the first script hears what is pressed.
  await page.waitForFunction(() => !('deskEarlyEvents' in window))
  await page.getByRole('searchbox').hover()
  await page.mouse.down()
  const loaded = page.waitForResponse(PAGE_CODE)
  await release()
  await (await loaded).finished()
  // Everything that was due has run by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  expect(await isEarly(page)).toBe(true)
  await page.mouse.up()
  await applicationOf(page)
})

test('a first read that has failed is not repeated by the page', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await askForData(page)
  let reads = 0
  await page.route(FIRST_READ, async (route) => {
    reads += 1
    const json = { statusCode: 404, error: 'Not found' }
    await route.fulfill({ status: 404, headers: { [DESK_HEADER]: '1' }, json })
  })
  const release = await hold(page, PAGE_CODE)
  const needed = Promise.all([page.waitForResponse(FIRST_READ), page.waitForResponse(/\/assets\/app-/)])
  await page.goto(list, { waitUntil: 'commit' })
  await needed
  await release()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
  expect(reads).toBe(1)
  // Coming back to it does, as ever.
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible()
  // One more would have been sent by now.
  expect(reads).toBe(1)
  const again = page.waitForResponse(FIRST_READ)
  await page.getByRole('link', { name: 'Customers', exact: true }).click()
  await again
  expect(reads).toBe(2)
})

test('a long list can be scrolled through before the application is there', async ({ page }) => {
  const release = await holdApplication(page)
  await page.goto(`${list}?pageSize=500`, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  const scroller = customersTable(page).locator('..')
  await scroller.hover()
  await page.mouse.wheel(0, 4000)
  const shown = customerLinks(page).filter({ visible: true })
  const names = async () => {
    const inSight: string[] = []
    for (const link of await shown.all())
      if (
        await link.evaluate(
          (one) =>
            document.elementFromPoint(
              one.getBoundingClientRect().x + 1,
              one.getBoundingClientRect().y + 1,
            ) === one,
        )
      )
        inSight.push((await link.textContent()) ?? '')
    return inSight
  }
  await expect.poll(async () => (await names()).length).toBeGreaterThan(15)
  const early = await names()
  await release()
  await applicationOf(page)
  expect(await names()).toEqual(early)
})

test('keys pressed before the application is there', async ({ page }) => {
  const release = await holdApplication(page)
  const script = page.waitForResponse(/\/assets\/first-/)
  await page.goto(list, { waitUntil: 'commit' })
  await script
  await expect(customerLinks(page).first()).toBeVisible()
  await page.keyboard.type('/har')
  await release()
  await applicationOf(page)
  await page.keyboard.type('bour')
  await expect(page.getByRole('searchbox')).toHaveValue('harbour')

  const again = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await page.keyboard.press('?')
  await again()
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
})

test('what is pressed before the first script is there', async ({ page }) => {
  const documents = documentsOf(page)
  const release = await hold(page, /\/assets\/first-.*\.js$/)
  await page.goto(list, { waitUntil: 'commit' })
  await customerLinks(page).first().click()
  await release()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()
  expect(documents).toHaveLength(1)
})

test('a link whose script never comes is followed all the same', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.route(/\/assets\//, (route) => route.abort())
  await page.goto(list, { waitUntil: 'commit' })
  await customerLinks(page).first().click()
  await expect(page).toHaveURL(/\/customers\/[^/?]+/)
})

test('of two links whose script never comes, the last one pressed is followed', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  await page.route(/\/assets\//, (route) => route.abort())
  await page.clock.install()
  await page.goto(list, { waitUntil: 'commit' })
  const third = (await customerLinks(page).nth(2).getAttribute('href')) ?? ''
  const documents = documentsOf(page)
  await customerLinks(page).first().click()
  await page.clock.runFor(500)
  await customerLinks(page).nth(2).click()
  await page.clock.runFor(900)
  await page.clock.runFor(200)
  await expect(page).toHaveURL((url) => url.pathname.includes('/customers/'))
  expect(documents).toEqual([expect.stringContaining(third)])
})

test('letters after the key for the search, before the first script is there, are searched for', async ({
  page,
}) => {
  const release = await hold(page, /\/assets\/first-.*\.js$/)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(customerLinks(page).first()).toBeVisible()
  await page.keyboard.type('/ab')
  await release()
  await expect(page.getByRole('searchbox')).toHaveValue('ab')
  await page.keyboard.type('c')
  await expect(page.getByRole('searchbox')).toHaveValue('abc')
})

test('a heading pressed in the skeleton orders by its own column', async ({ page }) => {
  // The list has no contact names: its rows have fewer columns than the skeleton.
  await askForData(page)
  const sendRows = await hold(page, FIRST_READ)
  const release = await holdApplication(page)
  await page.goto(list, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Phone' }).click()
  await sendRows()
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Phone' })).toBeFocused()
  await release()
  await expect(page).toHaveURL(/orderBy=phone$/)
})

test('an address may be spelt like the page’s placeholders', async ({ page }) => {
  await page.goto(`${list}?q=__SHELL__`)
  await expect(page.getByRole('searchbox')).toHaveValue('__SHELL__')
  await expect(page.getByText('No customers match')).toBeVisible()
})

test('the list can be read without its styles', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  consoleWatch.expectMissingCode()
  await page.route(/\/assets\/.*\.css$/, (route) => route.abort())
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
})

test('says at any address that the application can’t be loaded', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.route(/\/assets\/app-.*\.js$/, (route) => route.abort())
  await page.goto('/nowhere', { waitUntil: 'commit' })
  await expect(page.getByText('Couldn’t load part of Customer Desk')).toBeVisible()
})

for (const address of ['/', '/nowhere', `/companies/${seedCompanyId('xero')}`])
  test(`an address without an early page leaves no room for one: ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('main')).toBeInViewport()
  })
