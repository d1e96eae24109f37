import type { Page as BrowserPage, Route } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import {
  applicationOf,
  clickAndLook,
  customerLinks,
  customersTable,
  expect,
  expectAccessible,
  test,
} from './support/desk.ts'

declare global {
  /** Every move of what was already on the page. */
  var layoutShifts: string[] | undefined
}

const large = `/companies/${seedCompanyId('large')}/customers`

interface Page<T> {
  results: T[]
  totalResults: number
}
interface Customer {
  id: string
  customerName: string
  emailAddress?: string
}

test('ten thousand customers: the first page of 100 keeps few rows in the document', async ({ page }) => {
  await page.goto(large)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1–100 of 10,000')
  expect(await customersTable(page).getByRole('row').count()).toBeLessThanOrEqual(60)
})

test('a page of 5,000 rows scrolls to its end with few rows in the document', async ({ page }) => {
  await page.goto(`${large}?pageSize=5000`)
  await customerLinks(page).first().focus()
  await page.keyboard.press('End')
  await expect(customersTable(page).locator('[aria-rowindex="5001"]')).toBeVisible()
  expect(await customersTable(page).getByRole('row').count()).toBeLessThanOrEqual(60)
})

test('every word must match name, contact, e-mail or id, and the search is in the address', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 120 })
  const all = await emulator.read<Page<Customer>>(
    `/companies/${company.companyId}/data/customers?pageSize=200`,
  )
  const wanted = all.results.find((customer) => /^\w+ \w+/.test(customer.customerName))
  if (wanted === undefined) throw new Error('no customer with two words')
  const [first = '', second = ''] = wanted.customerName.split(' ')

  await page.goto(company.customersPath)
  await page.getByRole('searchbox', { name: 'Search customers' }).fill(`${second} ${first.toLowerCase()}`)
  await expect(page).toHaveURL(/q=/)
  await expect(customerLinks(page).filter({ hasText: wanted.customerName }).first()).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search customers' }).fill(wanted.id)
  await expect(customerLinks(page)).toHaveText([wanted.customerName])
})

test('typing on never shows the response to what was typed before', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 80 })
  const all = await emulator.read<Page<Customer>>(
    `/companies/${company.companyId}/data/customers?pageSize=100`,
  )
  const wanted = all.results[7]
  if (wanted === undefined) throw new Error('too few customers')
  await page.goto(company.customersPath)
  await expect(customerLinks(page).first()).toBeVisible()
  const box = page.getByRole('searchbox', { name: 'Search customers' })
  // The first search responds late; the second must win all the same.
  const slow = page.waitForRequest(/fault%3Aslow/)
  await box.fill('fault:slow')
  await slow
  await box.fill(wanted.id)
  await expect(customerLinks(page)).toHaveText([wanted.customerName])
})

test('status, currency and deleted records can be filtered', async ({ page }) => {
  const company = seedCompanyId('deletedRecords')
  await page.goto(`/companies/${company}/customers`)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(customersTable(page).getByText('Deleted')).toHaveCount(0)
  const showDeleted = page.getByRole('checkbox', { name: 'Show deleted' })
  expect(await clickAndLook(showDeleted), 'the box must not jump back while the address follows').toBe(true)
  await expect(customersTable(page).getByText('Deleted').first()).toBeVisible()
  await expect(page).toHaveURL(/deleted=true/)

  await page.goto(`${large}?q=`)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Archived')
  await expect(page).toHaveURL(/status=Archived/)
  await expect(customersTable(page).getByText('Active', { exact: true })).toHaveCount(0)
  await expect(customersTable(page).getByText('Archived').first()).toBeVisible()

  await page.goto(`/companies/${seedCompanyId('netSuite')}/customers`)
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('USD')
  await expect(page).toHaveURL(/currency=USD/)
  await expect(customersTable(page)).not.toHaveAttribute('aria-busy', 'true')
  await customerLinks(page).first().click()
  await expect(page.getByText('US Dollar')).toBeVisible()
})

test('columns sort both ways and say so', async ({ page }) => {
  await page.goto(large)
  const heading = customersTable(page).getByRole('columnheader', { name: 'Name' })
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await heading.getByRole('button').click()
  await expect(page).toHaveURL(/orderBy=-customerName/)
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(customerLinks(page).first()).toHaveText(/^[U-Z]/i)
})

test('pages and page sizes are in the address and say their range', async ({ page }) => {
  await page.goto(large)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('101–200 of 10,000')
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('25')
  await expect(page).toHaveURL(/pageSize=25/)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1–25 of 10,000')
  await page.getByRole('textbox', { name: 'Page' }).fill('400')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('9,976–10,000 of 10,000')
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAccessibleDescription(
    'This is the last page.',
  )
  for (const senseless of ['abc', '', '0', '99999']) {
    await page.getByRole('textbox', { name: 'Page' }).fill(senseless)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('400')
  }
})

test('the list is worked by keyboard alone', async ({ page }) => {
  await page.goto(large)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search customers' })).toBeFocused()
  await customerLinks(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(customerLinks(page).nth(2)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('101–200')
  await expect(customerLinks(page).first()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1–100')
  await expect(customerLinks(page).first()).toBeFocused()
  const name = await customerLinks(page).first().textContent()
  const preview = page.getByRole('complementary', { name: /^Preview of / })
  await page.keyboard.press('Space')
  await expect(preview.getByRole('heading')).toHaveText(name ?? '')
  await page.keyboard.press('ArrowDown')
  await expect(preview.getByRole('heading')).toHaveText(
    (await customerLinks(page).nth(1).textContent()) ?? '',
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await page.keyboard.press('Space')
  await preview.getByRole('button', { name: 'Close preview' }).press('Space')
  await expect(preview).toHaveCount(0)
  await expect(customerLinks(page).nth(1)).toBeFocused()
  await page.getByRole('checkbox', { name: 'Show deleted' }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/[?&]deleted=/)
  await page.keyboard.press('Space')
  await expect(page).not.toHaveURL(/[?&]deleted=/)
  await customerLinks(page).nth(1).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the list can be sorted before its rows are there', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3 })
  await emulator.switchOn(company.companyId, 'slow')
  // The end of the page waits for the rows.
  await page.goto(company.customersPath, { waitUntil: 'commit' })
  const table = customersTable(page)
  await expect(table).toHaveAttribute('aria-busy', 'true')
  await applicationOf(page)
  await emulator.switchOff(company.companyId)
  await table.getByRole('columnheader', { name: 'Email' }).getByRole('button').click()
  await expect(page).toHaveURL(/orderBy=emailAddress/)
  await expect(customerLinks(page)).toHaveCount(3)
})

test('sorting and jumping by keyboard keep the focus where it was', async ({ page }) => {
  await page.goto(large)
  await expect(customerLinks(page).first()).toBeVisible()
  const heading = customersTable(page).getByRole('columnheader', { name: 'Email' })
  await heading.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await expect(heading.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(heading.getByRole('button')).toBeFocused()

  const jump = page.getByRole('textbox', { name: 'Page' })
  await jump.fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('201–300')
  await expect(jump).toBeFocused()
  await expect(jump).toHaveValue('3')
  for (const [typed, shown] of [
    ['abc', '3'],
    ['-2', '3'],
    ['9999', '100'],
    ['500', '100'],
  ] as const) {
    await jump.fill(typed)
    await page.keyboard.press('Enter')
    await expect(jump).toHaveValue(shown)
  }
})

test('keys in quick succession mean the row they lead to', async ({ page }) => {
  await page.goto(`${large}?pageSize=100`)
  const first = customerLinks(page).first()
  await first.focus()
  // Both in one go: no frame is rendered in between.
  await first.evaluate((link) => {
    link.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }))
    if (document.activeElement instanceof HTMLElement) document.activeElement.click()
  })
  await expect(page.getByRole('navigation', { name: 'Record', exact: true })).toContainText('100 of')
})

test('back from a record finds the same rows and the same focus', async ({ page }) => {
  await page.goto(large)
  await customerLinks(page).first().focus()
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('PageDown')
    await expect(page.locator('a:focus')).toHaveCount(1)
  }
  const focused = page.locator('a:focus')
  const name = await focused.textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await page.goBack()
  await expect(customersTable(page).getByRole('link', { name: name ?? '', exact: true })).toBeFocused()
  await expect(customersTable(page).getByRole('link', { name: name ?? '', exact: true })).toBeInViewport()
})

test('names are real links, and the whole row opens the record too', async ({ page }) => {
  await page.goto(large)
  const link = customerLinks(page).nth(3)
  await expect(link).toHaveAttribute('href', /\/customers\/[^/]+\?page=1$/)
  const name = await link.textContent()
  await customersTable(page)
    .getByRole('row')
    .filter({ hasText: name ?? '' })
    .first()
    .getByRole('cell')
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
})

test('a malformed address falls back to the usual settings with a notice', async ({ page }) => {
  await page.goto(`${large}?page=abc&pageSize=9999999&orderBy=;drop&status=Odd&connection=x&deleted=perhaps`)
  await expect(customerLinks(page).first()).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: 'couldn’t use part of the link' })
  for (const name of ['page', 'pageSize', 'orderBy', 'status', 'deleted', 'connection']) {
    await expect(notice).toContainText(name)
  }
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test('a record that cannot be read is shown and the list stays whole', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 12 })
  await emulator.switchOn(company.companyId, 'malformed-record')
  await page.goto(company.customersPath)
  const table = customersTable(page)
  await expect(table.getByText('in a format we can’t read')).toHaveCount(2)
  // Where columns are hidden, the others share the width of the table; at phone width it is a list of cards.
  for (const width of [1440, 900, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(table.getByText('in a format we can’t read').first()).toBeVisible()
    if (width === 390) continue
    const last = table.getByRole('columnheader', { name: 'Changed' })
    await expect
      .poll(async () => {
        const [cell, whole] = await Promise.all([last.boundingBox(), table.boundingBox()])
        return Math.abs((cell?.x ?? 0) + (cell?.width ?? 0) - (whole?.x ?? 0) - (whole?.width ?? 0))
      })
      .toBeLessThan(2)
  }
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1–12 of 12')
})

/** Whatever moves on the page from now on, as the browser reports it. */
async function watchLayoutShifts(page: BrowserPage): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    globalThis.layoutShifts = shifts
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry))
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

test('skeleton and rows take the same room: nothing moves when data arrives', async ({ page }) => {
  await watchLayoutShifts(page)
  await page.goto(large)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /Customers synced/ })).toBeVisible()
  expect(await page.evaluate(() => globalThis.layoutShifts)).toEqual([])
})

test('nothing moves when the font arrives long after the rows', async ({ page }) => {
  await watchLayoutShifts(page)
  const held: Route[] = []
  await page.route(/\.woff2$/, (route) => void held.push(route))
  const wanted = page.waitForRequest(/\.woff2$/)
  // A page isn't loaded before the fonts that it wanted by then.
  await page.goto(large, { waitUntil: 'commit' })
  await applicationOf(page)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByLabel('Currency')).toBeVisible()
  await expect(page.getByRole('button', { name: /Customers synced/ })).toBeVisible()
  await expect(page.getByText('Attachments: yes')).toBeVisible()
  await wanted
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loading')
  for (const route of held) await route.continue()
  await page.unroute(/\.woff2$/)
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .not.toContain('loading')
  expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true)
  // What the font moves is known once the page has been drawn with it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  )
  expect(await page.evaluate(() => globalThis.layoutShifts)).toEqual([])
})
