import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { applicationOf, customerLinks, expect, expectAccessible, test } from './support/desk.ts'
import { APPLICATION, hold } from './support/hold.ts'
import { shiftOf, watchPage } from './support/layout-shifts.ts'

const customers = (company: Parameters<typeof seedCompanyId>[0]) =>
  `/companies/${seedCompanyId(company)}/customers`

/** Holds the application back until the result is called. */
async function holdApplication(page: Page): Promise<() => Promise<void>> {
  const release = await hold(page, APPLICATION)
  return async () => {
    await release()
    await applicationOf(page)
    await expect(page.locator('form')).toBeVisible()
    await expect(early(page)).toHaveCount(0)
  }
}

const early = (page: Page) => page.locator('[aria-busy=true] > form')
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name })
const changes = (page: Page) => page.getByRole('list', { name: 'Changes in this form' }).getByRole('listitem')

/** The fields and the bar at the bottom; ids are made anew by each form. */
const markup = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector('form')
    const parts = [form?.querySelector('section')?.parentElement, form?.lastElementChild]
    return parts.map((part) => {
      const ids = new Map(
        [...(part?.querySelectorAll('[id]') ?? [])].map(({ id }, place) => [id, `id${place}`]),
      )
      const known = [...ids.keys()].toSorted((a, b) => b.length - a.length)
      for (const one of part?.querySelectorAll('*') ?? [])
        for (const { name, value } of [...one.attributes].toSorted((a, b) => a.name.localeCompare(b.name))) {
          one.removeAttribute(name)
          const id = known.find((each) => value.includes(each))
          one.setAttribute(name, id === undefined ? value : `of ${ids.get(id)}`)
        }
      return part?.outerHTML.replaceAll('><', '>\n<').split('\n')
    })
  })

const values = (page: Page) =>
  page
    .locator('form')
    .locator('input, textarea')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? [one.value, one.checked] : [])))

/** Customers with all kinds of fields: lists, choices, dates, texts of all scripts, and what is in no form. */
const COMPANIES = ['xero', 'hostile', 'emptyStrings', 'quickBooksOnline', 'dynamics'] as const

for (const [name, size] of [
  ['wide', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`the form that comes with the page has the application’s markup: ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const company of COMPANIES) {
      await page.goto(`${customers(company)}?pageSize=10`)
      await applicationOf(page)
      const link = await customerLinks(page).first().getAttribute('href')
      const record = new URL(link ?? '', 'http://desk').pathname
      for (const path of [`${customers(company)}/new`, `${record}/edit`]) {
        const release = await holdApplication(page)
        await page.goto(path, { waitUntil: 'commit' })
        await expect(early(page)).toBeVisible()
        await expectAccessible(page)
        const before = [await values(page), await markup(page)]
        await release()
        expect([await values(page), await markup(page)], path).toEqual(before)
      }
    }
  })

test('what is typed before the application is there stays, with the cursor, and nothing moves', async ({
  page,
  consoleWatch,
}) => {
  // A font that comes late moves texts on every page.
  consoleWatch.expectFailedRequests()
  await page.route(/\.woff2$/, (route) => route.abort())
  const release = await holdApplication(page)
  await page.goto(`${customers('xero')}/new`, { waitUntil: 'commit' })
  await field(page, /^Phone/).fill('+44 20')
  await watchPage(page)
  await field(page, /^Customer name/).pressSequentially('Harbour')
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  await release()
  const name = field(page, /^Customer name/)
  await expect(name).toBeFocused()
  expect(await name.evaluate((one: HTMLInputElement) => [one.selectionStart, one.selectionEnd])).toEqual([
    5, 6,
  ])
  await expect(changes(page)).toHaveText([/^Customer name.*Harbour$/, /^Phone.*\+44 20$/])
  expect(await shiftOf(page)).toBe(0)
})

test('Enter and buttons pressed before the application is there do what they say', async ({ page }) => {
  let release = await holdApplication(page)
  await page.goto(`${customers('xero')}/new`, { waitUntil: 'commit' })
  await field(page, /^Customer name/).fill('Harbour')
  await page.keyboard.press('Enter')
  await release()
  await expect(page.getByRole('dialog', { name: /^Review/ })).toBeVisible()
  expect(new URL(page.url()).search).toBe('')

  release = await holdApplication(page)
  await page.goto(`${customers('quickBooksOnline')}/new`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Add address' }).click()
  await release()
  await expect(page.getByRole('region', { name: 'Address 1' }).getByRole('textbox').first()).toBeFocused()
})

test('a form of which this device has a draft is left to the application', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('[aria-busy=true] > form')) Object.assign(window, { wasEarly: true })
    }).observe(document, { childList: true, subtree: true })
  })
  const wasEarly = () => page.evaluate(() => Reflect.get(window, 'wasEarly') === true)
  const release = await holdApplication(page)
  await page.goto(`${customers('xero')}/new`, { waitUntil: 'commit' })
  await expect(early(page)).toBeVisible()
  await release()
  await field(page, /^Customer name/).fill('Harbour')
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  expect(await wasEarly()).toBe(true)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Continue draft' })).toBeVisible()
  expect(await wasEarly()).toBe(false)
})

test('what the form is made of is sent once, with the page, and errors of it are told', async ({
  page,
  consoleWatch,
}) => {
  const reads: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/api\/companies\/[^/]+(\/connections\/[^/]+\/options\/customers)?$/.test(pathname))
      reads.push(pathname)
  })
  await page.goto(`${customers('xero')}/new`)
  await expect(field(page, /^Customer name/)).toBeVisible()
  await expect(early(page)).toHaveCount(0)
  expect(reads).toEqual([])
  consoleWatch.expectFailedRequests()
  await page.goto(`${customers('xero')}/no-such-customer/edit`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)
})
