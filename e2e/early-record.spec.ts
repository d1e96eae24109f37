import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { applicationOf, customerLinks, expect, expectAccessible, test } from './support/desk.ts'
import { APPLICATION, hold } from './support/hold.ts'
import { shiftOf, watchPages } from './support/layout-shifts.ts'

const customers = (company: Parameters<typeof seedCompanyId>[0]) =>
  `/companies/${seedCompanyId(company)}/customers`
/** What a record says later, once it has been read. */
const LATER = /\/(?:integrations|attachments|dataStatus)(?:[/?]|$)/

const early = (page: Page) => page.locator('#early [data-early]')

/** The record and its company, line by line; ids are made anew by each page, and the marks of an early one are its own. */
const markup = (page: Page) =>
  page.evaluate(() => {
    const lines = (node: Node): string[] => {
      if (!(node instanceof Element)) return [node.textContent ?? '']
      const attributes = [...node.attributes]
        .filter(({ name }) => name !== 'data-early' && name !== 'data-instant')
        .map(({ name, value }) => `${name}=${/^_[rR]_/.test(value) ? 'id' : value}`)
      return [[node.localName, ...attributes.toSorted()].join(' '), ...[...node.childNodes].flatMap(lines)]
    }
    const parts = [document.querySelector('header button[aria-haspopup]'), document.querySelector('main > *')]
    return parts.flatMap((part) => (part === null ? [] : lines(part)))
  })

/** Records of all kinds: dates with a zone and without, texts of all scripts, several connections, hardly anything filled in. */
const COMPANIES = [
  ['hostile', 6],
  ['xero', 1],
  ['emptyStrings', 1],
  ['quickBooksOnline', 1],
  ['dynamics', 1],
] as const

test('the record that comes with the page has the application’s markup', async ({ page }) => {
  let compared = 0
  for (const [company, most] of COMPANIES) {
    await page.goto(`${customers(company)}?pageSize=10`)
    const paths = await customerLinks(page).evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname),
    )
    const releaseRest = await hold(page, LATER)
    for (const path of paths.slice(0, most)) {
      const release = await hold(page, APPLICATION)
      await page.goto(path, { waitUntil: 'commit' })
      await expect(early(page)).toBeVisible()
      if (compared === 0) await expectAccessible(page)
      const before = await markup(page)
      await release()
      await applicationOf(page)
      expect(await markup(page), path).toEqual(before)
      compared++
    }
    await releaseRest()
  }
})

test('nothing moves, and what is focused, selected and scrolled before the application is there stays', async ({
  page,
  consoleWatch,
}) => {
  // A font that comes late moves texts on every page.
  consoleWatch.expectFailedRequests()
  await page.route(/\.woff2$/, (route) => route.abort())
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto(`${customers('xero')}?pageSize=10`)
  const href = await customerLinks(page).first().getAttribute('href')
  await watchPages(page)
  const release = await hold(page, APPLICATION)
  await page.goto(href ?? '', { waitUntil: 'commit' })
  await expect(early(page)).toBeVisible()
  const main = page.locator('main')
  await main.evaluate((one) => one.scrollTo(0, 120))
  await page.getByRole('heading', { name: 'Addresses' }).selectText()
  await page.getByRole('button', { name: 'Copy name' }).focus()
  await release()
  await applicationOf(page)
  await expect(page.getByRole('button', { name: 'Copy name' })).toBeFocused()
  expect(await main.evaluate((one) => one.scrollTop)).toBe(120)
  expect(await page.evaluate(() => String(document.getSelection()))).toContain('Addresses')
  expect(await shiftOf(page)).toBe(0)
})

test('“Edit” pressed before the application is there opens the form', async ({ page }) => {
  await page.goto(`${customers('xero')}?pageSize=10`)
  const href = await customerLinks(page).first().getAttribute('href')
  const release = await hold(page, APPLICATION)
  await page.goto(href ?? '', { waitUntil: 'commit' })
  await expect(early(page)).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await release()
  await expect(page.getByRole('textbox', { name: /^Customer name/ })).toBeVisible()
  await expect(page).toHaveURL(/\/edit/)
})

test('a record stays readable when the code of its page can’t be loaded', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  consoleWatch.expectMissingCode()
  await page.goto(`${customers('xero')}?pageSize=10`)
  const href = await customerLinks(page).first().getAttribute('href')
  await page.route(/\/assets\/record-.*\.js$/, (route) => route.abort())
  await page.goto(href ?? '', { waitUntil: 'commit' })
  await expect(page.getByText('Couldn’t load part of Customer Desk')).toBeVisible()
  await expect(early(page)).toBeVisible()
  await expectAccessible(page)
})

test('a record is left to the application where this device has changed it, and to its own words where it can’t be read', async ({
  page,
  consoleWatch,
}) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('#early [data-early]')) Object.assign(window, { wasEarly: true })
    }).observe(document, { childList: true, subtree: true })
  })
  const wasEarly = () => page.evaluate(() => Reflect.get(window, 'wasEarly') === true)
  await page.goto(`${customers('xero')}?pageSize=10`)
  const links = customerLinks(page)
  const path = new URL((await links.first().getAttribute('href')) ?? '', 'http://desk').pathname
  const other = new URL((await links.nth(1).getAttribute('href')) ?? '', 'http://desk').pathname
  const reads: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/api\/companies\/[^/]+(\/data\/customers\/[^/]+)?$/.test(pathname)) reads.push(pathname)
  })
  const openEarly = async (address: string) => {
    const release = await hold(page, APPLICATION)
    await page.goto(address, { waitUntil: 'commit' })
    await expect(early(page)).toBeVisible()
    await release()
    await applicationOf(page)
    await expect(page.getByRole('heading', { name: 'Addresses' })).toBeVisible()
  }
  await openEarly(path)
  expect([await wasEarly(), reads]).toEqual([true, []])
  await page.goto(`${path}/edit`)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('+44 20 7946 0000')
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.goto(path)
  await expect(page.getByRole('group', { name: 'Draft' })).toBeVisible()
  expect(await wasEarly()).toBe(false)
  await openEarly(other)
  consoleWatch.expectFailedRequests()
  await page.goto(`${customers('xero')}/no-such-customer`)
  await expect(page.getByRole('heading', { name: /no-such-customer/ })).toBeVisible()
  expect(await wasEarly()).toBe(false)
})
