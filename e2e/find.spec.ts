import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, customersTable, Emulator, expect, expectAccessible, test } from './support/desk.ts'
import { startDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'

const box = { name: 'Search customers of all companies' }

const paletteField = (page: Page) => page.getByRole('combobox', { name: 'Search or jump to…' })

/** The key works as soon as the page has shown its content. */
async function openPalette(page: Page) {
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(paletteField(page)).toBeFocused({ timeout: 1000 })
  }).toPass()
}

test.describe('a search', () => {
  // A server of its own: a search over all companies would meet what other tests have planned for theirs.
  let desk: LiveDesk
  test.beforeAll(async () => {
    desk = await startDesk({})
  })
  test.afterAll(() => desk.stop())

  test('a customer is found without knowing the company, and companies that fail are named', async ({
    page,
    playwright,
    consoleWatch,
  }) => {
    const emulator = new Emulator(await playwright.request.newContext({ baseURL: desk.origin }), desk.origin)
    consoleWatch.expectFailedRequests()
    const mark = `Quillmark${Date.now()}`
    const [here, faulty] = await Promise.all([
      emulator.newCompany({ name: `Holder ${mark}`, customers: 2, seed: mark }),
      emulator.newCompany({ name: `Faulty ${mark}`, customers: 1 }),
    ])
    const { results } = await emulator.read<{ results: { id: string; customerName: string }[] }>(
      `/companies/${here.companyId}/data/customers?page=1`,
    )
    // Its ID is in no other company.
    const { id = '', customerName: name = '' } = results[0] ?? {}
    // What was opened last is searched first.
    await page.goto(desk.origin + faulty.customersPath)
    await expect(customerLinks(page)).toHaveCount(1)
    await page.goto(desk.origin + here.customersPath)
    await expect(customersTable(page).getByRole('link', { name })).toBeVisible()
    await emulator.switchOn(faulty.companyId, 'server-error')

    await test.step('from the palette, with the cost first', async () => {
      await openPalette(page)
      const palette = page.getByRole('dialog', { name: 'Search or jump to…' })
      await page.keyboard.type(id)
      await expect(palette.getByRole('option', { name })).toBeVisible()
      await expectAccessible(page)
      await palette.getByRole('option', { name: /^Search all companies for/ }).click()
      await expect(page).toHaveURL(new RegExp(`/find\\?q=${id}`))
      await expect(
        page.getByRole('heading', { name: /^\d+ requests, .*% of today’s quota, about/ }),
      ).toBeVisible()
      await expectAccessible(page)
    })

    const found = page.getByRole('region', { name: here.name })
    const failed = page.getByRole('region', { name: /^Couldn’t search/ })
    await test.step('results as they come, what failed by name', async () => {
      await page.getByRole('button', { name: /^Search \d+ companies$/ }).click()
      await expect(found.getByRole('link', { name })).toBeVisible()
      await expect(failed.getByRole('link', { name: faulty.name })).toBeVisible()
      await page.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByText(/^Stopped\. \d+ companies weren’t searched\./)).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('back shows them again, and what failed can be tried again', async () => {
      await found.getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      await page.goBack()
      await expect(found.getByRole('link', { name })).toBeVisible()
      await emulator.switchOff(faulty.companyId)
      await failed.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByText(/searched · 1 customer found in 1 company$/).first()).toBeVisible()
      await expect(failed.getByRole('link', { name: faulty.name })).toHaveCount(0)
      await page.reload()
      await expect(page.getByRole('searchbox', box)).toHaveValue(id)
      // What was searched for in this tab is searched for again.
      await expect(page.getByText(/searched · 1 customer found in 1 company$/).first()).toBeVisible()
    })
  })

  test('a search is stopped and goes on, and another text stops it', async ({ page }) => {
    await page.goto(`${desk.origin}/find`)
    await page.getByRole('searchbox', box).fill('020 7946 0012')
    await expect(page.getByRole('combobox', { name: 'Search for' })).toHaveValue('phone')
    await expect(page).toHaveURL(/q=020/)
    // Enter starts nothing whose cost isn't known yet.
    await expect(page.getByRole('heading', { name: /^\d+ requests, / })).toBeVisible()
    await page.getByRole('searchbox', box).press('Enter')
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText(/^Stopped\. \d+ companies weren’t searched\./)).toBeVisible()
    await page.getByRole('button', { name: /^Search the other \d+$/ }).click()
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
    await page.getByRole('searchbox', box).fill('kim@example.com')
    await expect(page.getByRole('combobox', { name: 'Search for' })).toHaveValue('email')
    await expect(page.getByRole('button', { name: /^Search \d+ companies$/ })).toBeVisible()
  })
})

test('the palette goes to pages by keyboard alone and gives the focus back', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 2 })
  await page.goto(company.customersPath)
  await customerLinks(page).first().focus()
  const focused = customerLinks(page).first()
  const field = paletteField(page)
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(focused).toBeFocused()

  await openPalette(page)
  await page.keyboard.type('chang')
  await expect(page.getByRole('option', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Changes', exact: true })).toBeVisible()
  await expect(field).toHaveCount(0)

  await openPalette(page)
  await page.keyboard.type('customers')
  await expect(page.getByRole('option', { name: 'Customers', exact: true })).toBeVisible()
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('Control+Enter')
  await expect(await opened).toHaveURL(new RegExp(company.customersPath))
  await expect(field).toBeVisible()
})

test('searches that find nothing lead to all companies', async ({ page }) => {
  await page.goto(`/companies/${seedCompanyId('xero')}/customers?q=nothing-like-this`)
  await page.getByRole('link', { name: 'Search all companies' }).click()
  await expect(page.getByRole('searchbox', box)).toHaveValue('nothing-like-this')
  await page.goto('/companies?q=nothing-like-this')
  await page.getByRole('link', { name: 'Search customers of all companies' }).click()
  await expect(page).toHaveURL(/\/find\?q=nothing-like-this$/)
})

test('on a phone, a button leads to the palette where no company has a menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/companies', '/find']) {
    await page.goto(path)
    const button = page.getByRole('button', { name: 'Search or jump to…' })
    await button.click()
    const palette = page.getByRole('dialog', { name: 'Search or jump to…' })
    await expect(palette).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    await expect(button).toBeFocused()
  }
})
