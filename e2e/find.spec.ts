import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, customersTable, expect, expectAccessible, test } from './support/desk.ts'

const box = { name: 'Search customers of all companies' }

test('a customer is found without knowing the company, and companies that fail are named', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const mark = `Quillmark${Date.now()}`
  const [here, faulty] = await Promise.all([
    emulator.newCompany({ name: `Holder ${mark}`, customers: 2 }),
    emulator.newCompany({ name: `Faulty ${mark}`, customers: 1 }),
  ])
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${here.companyId}/data/customers?page=1`,
  )
  const [customer] = results
  await emulator.changeInTheBooks(here.companyId, customer?.id ?? '', {
    patch: { customerName: `${mark} Ltd` },
  })
  await page.goto(here.customersPath)
  await page.getByRole('button', { name: /^Customers synced/ }).click()
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await page.keyboard.press('Escape')
  await expect(customersTable(page).getByRole('link', { name: `${mark} Ltd` })).toBeVisible({
    timeout: 20_000,
  })
  await emulator.switchOn(faulty.companyId, 'server-error')

  await test.step('from the palette, with the cost first', async () => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Search or jump to…' })
    await expect(palette.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(mark)
    await expect(palette.getByRole('option', { name: `${mark} Ltd` })).toBeVisible()
    await expectAccessible(page)
    await palette.getByRole('option', { name: /^Search all companies for/ }).click()
    await expect(page).toHaveURL(new RegExp(`/find\\?q=${mark}`))
    await expect(
      page.getByRole('heading', { name: /^\d+ requests, .*% of today’s quota, about/ }),
    ).toBeVisible()
    await expectAccessible(page)
  })

  const found = page.getByRole('region', { name: here.name })
  const failed = page.getByRole('region', { name: /^Couldn’t search/ })
  await test.step('results as they come, what failed by name', async () => {
    await page.getByRole('button', { name: /^Search \d+ companies$/ }).click()
    // Opened last, so searched first.
    await expect(found.getByRole('link', { name: `${mark} Ltd` })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Search again' })).toBeVisible({ timeout: 60_000 })
    await expect(failed.getByRole('link', { name: faulty.name })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('back shows them again, and what failed can be tried again', async () => {
    await found.getByRole('link', { name: `${mark} Ltd` }).click()
    await expect(page.getByRole('heading', { name: `${mark} Ltd` })).toBeVisible()
    await page.goBack()
    await expect(found.getByRole('link', { name: `${mark} Ltd` })).toBeVisible()
    await emulator.switchOff(faulty.companyId)
    await failed.getByRole('button', { name: 'Try again' }).click()
    await expect(failed.getByRole('link', { name: faulty.name })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('searchbox', box)).toHaveValue(mark)
    await expect(page.getByRole('button', { name: /^Search \d+ companies$/ })).toBeVisible()
  })
})

test('a search is stopped and goes on, and another text stops it', async ({ page }) => {
  await page.goto('/find')
  await page.getByRole('searchbox', box).fill('020 7946 0012')
  await expect(page.getByRole('combobox', { name: 'Search for' })).toHaveValue('phone')
  await expect(page).toHaveURL(/q=020/)
  await page.getByRole('searchbox', box).press('Enter')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped\. \d+ companies weren’t searched\./)).toBeVisible()
  await page.getByRole('button', { name: /^Search the other \d+$/ }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.getByRole('searchbox', box).fill('kim@example.com')
  await expect(page.getByRole('combobox', { name: 'Search for' })).toHaveValue('email')
  await expect(page.getByRole('button', { name: /^Search \d+ companies$/ })).toBeVisible()
})

test('the palette goes to pages by keyboard alone and gives the focus back', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 2 })
  await page.goto(company.customersPath)
  await customerLinks(page).first().focus()
  const focused = customerLinks(page).first()
  const field = page.getByRole('combobox', { name: 'Search or jump to…' })
  // The key comes after the first content.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(focused).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('chang')
  await expect(page.getByRole('option', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Changes' })).toBeVisible()
  await expect(field).toHaveCount(0)

  await page.keyboard.press('Control+k')
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
