import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { clickAndLook, customerLinks, expect, expectAccessible, reviewButton, test } from './support/desk.ts'

const xero = `/companies/${seedCompanyId('xero')}/customers`

test('the skip link leads past the bar', async ({ page }) => {
  await page.goto(xero)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('company, platform, connection and last sync are in sight on every page', async ({ page }) => {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(xero)
    const company = page.getByRole('button', { name: /Lighthouse Coffee Roasters Ltd/ })
    await expect(company).toBeVisible()
    await expect(company).toContainText('Xero')
    // Only a connection that isn't linked is worth a word.
    await expect(company.getByText('Linked')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Customers synced/ })).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
})

test('the colours can be switched and the choice is kept', async ({ page }) => {
  await page.goto(xero)
  await page.getByRole('button', { name: 'Use dark colours' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Use light colours' })).toBeVisible()
})

test('the company picker searches and switches', async ({ page }) => {
  await page.goto(xero)
  await page.getByRole('button', { name: /Lighthouse Coffee Roasters Ltd/ }).click()
  const picker = page.getByRole('dialog', { name: 'Choose a company' })
  const search = picker.getByRole('searchbox', { name: 'Search companies' })
  await expect(search).toBeFocused()
  const [box, first] = await Promise.all([
    search.boundingBox(),
    picker.getByRole('link').first().boundingBox(),
  ])
  expect((first?.y ?? 0) - (box?.y ?? 0)).toBeLessThan(60)
  await page.keyboard.type('granite')
  await picker.getByRole('link', { name: /Granite Instruments plc/ }).click()
  await expect(page.getByRole('button', { name: /Granite Instruments plc/ })).toBeVisible()
  await expect(picker).toBeHidden()
})

test('the company picker finds by platform and ID too, and says when a connection is cut', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ platformKey: 'akxx', connectionStatus: 'Deauthorized' })
  await page.goto(xero)
  await page.getByRole('button', { name: /Lighthouse Coffee Roasters Ltd/ }).click()
  const picker = page.getByRole('dialog', { name: 'Choose a company' })
  const search = picker.getByRole('searchbox', { name: 'Search companies' })
  await search.fill('netsuite')
  await expect(picker.getByRole('link').filter({ hasText: 'NetSuite' }).first()).toBeVisible()
  await expect(picker.getByRole('link', { name: 'All matching companies' })).toHaveAttribute(
    'href',
    '/companies?q=netsuite',
  )
  await search.fill(company.companyId)
  const found = picker.getByRole('link', { name: new RegExp(company.name) })
  await expect(found).toContainText('Deauthorised')
  await expectAccessible(page)
  await found.click()
  await expect(page).toHaveURL(new RegExp(company.companyId))
})

test('Esc closes a panel and gives the focus back', async ({ page }) => {
  await page.goto(xero)
  const badge = page.getByRole('button', { name: /Customers synced/ })
  await badge.click()
  await expect(page.getByRole('dialog', { name: 'Sync of customers' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Sync of customers' })).toBeHidden()
  await expect(badge).toBeFocused()
})

test('a sync can be started and is followed stage by stage', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3, delays: { syncStageMs: 700 } })
  await page.goto(company.customersPath)
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(page.getByRole('button', { name: 'Syncing customers…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Customers synced just now' })).toBeVisible({
    timeout: 20_000,
  })
})

test('faults of the emulator can be switched on and off by hand', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 3 })
  await page.goto(company.customersPath)
  await expect(customerLinks(page)).toHaveCount(3)
  const badge = page.getByRole('button', { name: /^Demo data/ })
  await expect(badge).toHaveAccessibleName('Demo data')
  await badge.click()
  const forbidden = page
    .getByRole('group', { name: 'Reads: Codat fails' })
    .getByRole('checkbox', { name: /Forbidden/ })
  expect(await clickAndLook(forbidden), 'the box must not jump back while the emulator works').toBe(true)
  await expect(page.getByRole('status').filter({ hasText: 'Couldn’t refresh' })).toBeVisible()
  await expect(badge).toHaveAccessibleName('Demo data, a fault is switched on')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Switch all faults off' }).click()
  await expect(badge).toHaveAccessibleName('Demo data')
  await expect(page.getByRole('status').filter({ hasText: 'Couldn’t refresh' })).toHaveCount(0)
  await expect(forbidden).not.toBeChecked()
})

test('in a narrow window a panel stays inside when its content arrives', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3 })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(company.customersPath)
  await expect(customerLinks(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Demo data' }).click()
  const panel = page.getByRole('dialog', { name: 'Demo data' })
  await expect(panel.getByRole('group')).toHaveCount(4)
  await expect
    .poll(async () => {
      const box = await panel.boundingBox()
      return box !== null && box.x >= 0 && box.x + box.width <= 390
    })
    .toBe(true)
  await expectAccessible(page)
})

test('demo data is said on every page', async ({ page }) => {
  for (const path of ['/companies', xero]) {
    await page.goto(path)
    await page.getByRole('button', { name: 'Demo data' }).click()
    await expect(page.getByText('Built-in demo data: no API key is set')).toBeVisible()
  }
})

test('offline is said at once, and the last data stays', async ({ page, context, consoleWatch }) => {
  // The refresh that is under way when the network goes.
  consoleWatch.expectFailedRequests()
  await page.goto(xero)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'New customer' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('You’re offline. You’re seeing')).toBeVisible()
  await expect(customerLinks(page).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('You’re offline. You’re seeing')).toBeHidden()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`every page is accessible in ${scheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/companies')
    await expect(page.getByRole('table', { name: 'Companies' }).getByRole('link').first()).toBeVisible()
    await expectAccessible(page)
    await page.goto(xero)
    await expect(customerLinks(page).first()).toBeVisible()
    await expectAccessible(page)
    await customerLinks(page).first().click()
    await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible()
    await expectAccessible(page)
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`forms, their dialogs and the states of lists are accessible in ${scheme} colours`, async ({
    page,
    emulator,
    consoleWatch,
  }) => {
    consoleWatch.expectFailedRequests()
    await page.emulateMedia({ colorScheme: scheme })
    const company = await emulator.newCompany({ platformKey: 'pdvj', customers: 2 })
    await page.goto(`${company.customersPath}/new`)
    await page.getByRole('button', { name: '+ Add contact' }).click()
    await page.getByRole('textbox', { name: /^Customer name/ }).fill('x'.repeat(60))
    await reviewButton(page).click()
    await expect(page.getByRole('alert').or(page.getByRole('dialog')).first()).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/companies/${seedCompanyId('neverSynced')}/customers`)
    await expect(page.getByRole('heading', { name: 'Customers haven’t been synced yet' })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${xero}?q=fault:forbidden`)
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/companies/${seedCompanyId('xero')}/writes`)
    await expect(page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible()
    await expectAccessible(page)
  })
}
