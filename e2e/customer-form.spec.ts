import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import type { Page } from '@playwright/test'
import {
  customerLinks,
  expect,
  expectAccessible,
  openMore,
  reviewAndSend,
  reviewButton,
  sendButton,
  syncFromRecord,
  test,
} from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'

async function firstCustomer(emulator: Emulator, company: TestCompany) {
  const { results } = await emulator.read<{
    results: { id: string; customerName: string; phone?: string }[]
  }>(`/companies/${company.companyId}/data/customers`)
  const [first] = results
  if (first === undefined) throw new Error('no customer')
  return first
}

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

test('an update is sent once, confirmed, and awaits the sync', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3, delays: { pushMs: 1500 } })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}`)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(customer.customerName)
  await expectAccessible(page)
  await field(page, /^Phone/).fill('020 7946 0999')
  await expect(page.getByText('1 change')).toBeVisible()
  await reviewButton(page).click()
  await page
    .getByRole('dialog', { name: 'Review changes' })
    .getByRole('button', { name: `Update in ${company.name} (Xero)` })
    .click()

  const write = page.getByRole('region', { name: /^Change: / })
  await expect(write).toContainText(/Sent/)
  await expect(write).toContainText('Confirmed by Xero', { timeout: 20_000 })
  const sent = page.getByRole('group', { name: 'Sent, not synced yet' })
  await expect(sent).toContainText(/Phone: .* → 020 7946 0999 ?Confirmed, waiting for the next sync/)
  await expect(page.getByRole('region', { name: 'Contact details' })).toContainText('020 7946 0999')
  await expectAccessible(page)

  await syncFromRecord(page)
  await expect(sent).toHaveCount(0, { timeout: 25_000 })
  await expect(page.getByRole('region', { name: 'Contact details' })).toContainText('020 7946 0999')
  const ledger = await emulator.ledger(company.companyId)
  expect(ledger.applied).toBe(1)
})

test('a new customer is created once, however often the button is pressed', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 2, delays: { pushMs: 800 } })
  await page.goto(company.customersPath)
  await page.getByRole('link', { name: 'New customer' }).click()
  await field(page, /^Customer name/).fill('Brand New Bakery Ltd')
  await reviewButton(page).dblclick()
  const send = page.getByRole('button', { name: `Create in ${company.name} (Xero)` })
  await send.dblclick()
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ }).first()).toBeVisible({
    timeout: 20_000,
  })
  const ledger = await emulator.ledger(company.companyId)
  expect(ledger.applied).toBe(1)
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await expect(page.getByRole('list', { name: 'New customers awaiting sync' })).toContainText(
    'Brand New Bakery Ltd',
  )
})

test('what is missing is named at the field and in a summary that leads to it', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ platformKey: 'akxx', customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  // Chosen for the person, because one has to be.
  await expect(page.getByRole('combobox', { name: /^Status/ })).toHaveValue('Active')
  await page.getByRole('button', { name: '+ Add address' }).click()
  const address = page.getByRole('region', { name: 'Address 1' })
  await address.getByRole('textbox', { name: /^Line 1/ }).fill('1 High Street')
  await address.getByRole('button', { name: /^Address 1/ }).click()
  await page.keyboard.press('Control+s')
  const summary = page.getByRole('alert').filter({ hasText: 'Before you can send' })
  await expect(summary).toBeVisible()
  await expect(field(page, /^Customer name/)).toBeFocused()
  await expectAccessible(page)
  await expect(address.getByRole('button', { name: /^Address 1/ })).toHaveAccessibleName(/2 problems$/)
  await summary
    .getByRole('button', { name: /^Address 1/ })
    .first()
    .click()
  await expect(address.getByRole('combobox').first()).toBeFocused()
  // A problem that is solved is gone from the list at once.
  const named = summary.getByRole('button', { name: 'Customer name' })
  await expect(named).toBeVisible()
  await field(page, /^Customer name/).fill('Solved Ltd')
  await expect(named).toHaveCount(0)
  await expect(page.getByTestId('announcements')).toHaveText(/left\.$/)
})

test('a rule read from text warns, counts, and can be overridden once', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ platformKey: 'pqsw', customers: 1 })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${encodeURIComponent(customer.id)}/edit`)
  const name = field(page, /^Customer name/)
  await name.fill('A name that is a good deal longer than forty-one characters')
  await expect(name).toHaveAccessibleDescription(/59\/41/)
  await expect(name).toHaveAccessibleDescription(/probably reject/)
  await reviewButton(page).click()
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review).toContainText('will probably reject this')
  await expectAccessible(page)
  const send = sendButton(page)
  await expect(send).toHaveAccessibleDescription(/Confirm that you want to send/)
  await review.getByRole('checkbox', { name: /Send anyway/ }).check()
  await send.click()
  await expect(page.getByRole('region', { name: /^Change: / })).toBeVisible()
})

test('emptying a field or archiving forces a review that names it', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 12 })
  const { results } = await emulator.read<{ results: { id: string; emailAddress?: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  const customer = results.find(({ emailAddress }) => (emailAddress ?? '') !== '')
  if (customer === undefined) throw new Error('no customer with an e-mail address')
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  await field(page, /^Email address/).fill('')
  await expect(page.getByRole('list', { name: 'Changes in this form' })).toContainText('cleared')
  await page.getByRole('button', { name: `Send to Xero, ${company.name}` }).click()
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review).toContainText('This clears one field: Email address')
  await expect(review).toContainText(company.name)
  await review.getByText('Exact JSON').click()
  await expect(review).toContainText('"customerName"')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(review).toBeHidden()
  await field(page, /^Email address/).fill(customer.emailAddress ?? '')
  await page.getByRole('combobox', { name: /^Status/ }).click()
  await page
    .getByRole('option')
    .filter({ hasText: /InActive|Archived/i })
    .click()
  await reviewButton(page).click()
  await expect(review).toContainText('This archives the customer.')
  expect((await emulator.ledger(company.companyId)).applied).toBe(0)
})

test('addresses can be added, moved, duplicated, removed and brought back', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('button', { name: '+ Add address' }).click()
  const address = (place: number) => page.getByRole('region', { name: `Address ${place}` })
  const city = (place: number) => address(place).getByRole('textbox', { name: /^City/ })
  const line = (place: number) =>
    address(place).getByRole('button', { name: new RegExp(`^Address ${place}`) })
  await expect(address(1).getByRole('textbox').first()).toBeFocused()
  await city(1).fill('Leeds')
  await page.getByRole('button', { name: 'Duplicate Address 1' }).click()
  // One is open at a time; the other is one line with what is in it.
  await expect(city(1)).toBeHidden()
  await expect(line(1)).toHaveAccessibleName('Address 1 Leeds')
  await city(2).fill('York')
  await page.getByRole('button', { name: 'Move Address 2 up' }).click()
  await expect(line(1)).toBeFocused()
  await expect(line(1)).toHaveAttribute('aria-expanded', 'true')
  await expect(city(1)).toHaveValue('York')
  await page.getByRole('button', { name: 'Remove Address 1' }).click()
  await expect(address(2)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  // Each removal can be taken back, not only the last one.
  await page.getByRole('button', { name: 'Remove Address 2' }).click()
  await page.getByRole('button', { name: 'Remove Address 1' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await line(1).press('Enter')
  await expect(city(1)).toHaveValue('York')
  await expectAccessible(page)
})

test('a draft survives a reload and is offered back', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 2 })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  await field(page, /^Phone/).fill('0113 496 0777')
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByText(/You have a draft, saved/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0777')

  await page.goto(`${company.customersPath}/${customer.id}`)
  await page.getByRole('link', { name: 'Continue draft' }).click()
  // Chosen once: the form doesn't offer it again.
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0777')
  await expect(page.getByText(/You have a draft, saved/)).toHaveCount(0)
})

test('leaving saves the draft and says so; Undo leads back into the form, by mouse and by keyboard', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 2 })
  const name = field(page, /^Customer name/)
  const saved = page.getByRole('status').filter({ hasText: 'Draft saved.' })
  await page.goto(company.customersPath)
  await page.getByRole('link', { name: 'New customer' }).click()
  await name.fill('Half Typed')
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible()
  await expect(saved).toBeVisible()
  await expectAccessible(page)
  await saved.getByRole('button', { name: 'Undo' }).click()
  // Nothing to continue: it is as it was left.
  await expect(name).toHaveValue('Half Typed')
  await expect(page.getByRole('button', { name: 'Continue draft' })).toHaveCount(0)
  await expect(saved).toHaveCount(0)

  await name.fill('Half Typed Ltd')
  await page.goBack()
  await saved.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(name).toHaveValue('Half Typed Ltd')
  await name.fill('Half Typed Limited')
  await page.getByRole('link', { name: 'Companies' }).first().click()
  await expect(saved).toBeVisible()
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(name).toHaveValue('Half Typed Limited')
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(name).toHaveValue('')
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible()
  await expect(saved).toHaveCount(0)
})

test('a failed write is opened again with its values and the platform’s messages at the fields', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 2, delays: { pushMs: 600 } })
  await page.goto(`${company.customersPath}/new`)
  await field(page, /^Customer name/).fill('Refused Ltd [fault:write-failed-nested]')
  await field(page, /^Phone/).fill('0113 496 0111')
  await reviewAndSend(page)
  const write = page.getByRole('region', { name: /^Change: Failed/ }).first()
  await expect(write).toBeVisible({ timeout: 20_000 })
  await write.getByRole('link', { name: 'Correct and send again' }).click()
  await expect(field(page, /^Customer name/)).toHaveValue(/Refused Ltd/)
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0111')
  await expect(page.getByRole('alert').filter({ hasText: 'Xero rejected your last attempt' })).toBeVisible()
  await expectAccessible(page)
  await field(page, /^Customer name/).fill('Accepted Ltd')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ }).first()).toBeVisible({
    timeout: 20_000,
  })
  const ledger = await emulator.ledger(company.companyId)
  expect(ledger.applied).toBe(1)
})

test('a name that is already there is noticed while typing', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 5 })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/new`)
  await field(page, /^Customer name/).fill(customer.customerName.toUpperCase())
  await expect(page.getByText('A customer with this name already exists')).toBeVisible()
  await expect(page.getByRole('link', { name: customer.customerName })).toBeVisible()
})

test('a name of two characters is noticed as well', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1 })
  await page.route('**/data/customers?**', (route) =>
    route.fulfill({
      json: { results: [{ id: 'C-9', customerName: '李明', status: 'Active' }], totalResults: 1 },
    }),
  )
  await page.goto(`${company.customersPath}/new`)
  await field(page, /^Customer name/).fill('李明')
  await expect(page.getByText(/A customer with this name already exists/)).toBeVisible()
})

test('an existing customer can be cloned into a new one', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 2 })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}`)
  await (await openMore(page)).getByRole('link', { name: 'Duplicate', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New customer')
  await expect(field(page, /^Customer name/)).toHaveValue(new RegExp(customer.customerName))
})

test('a change in the books meanwhile is flagged in place and never overwritten silently', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 2, delays: { syncStageMs: 100, pushMs: 500 } })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  await field(page, /^Phone/).fill('0113 496 0222')
  await emulator.changeInTheBooks(company.companyId, customer.id, { patch: { phone: '0113 496 0333' } })
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await page.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(field(page, /^Phone/)).toHaveAccessibleDescription(/Now in Xero: 0113 496 0333/, {
    timeout: 20_000,
  })
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0222')
  await page.keyboard.press('Escape')
  await reviewButton(page).click()
  const conflict = page.getByRole('dialog', { name: 'This record has newer changes' })
  await expect(conflict).toBeVisible()
  await expectAccessible(page)
  expect((await emulator.ledger(company.companyId)).applied).toBe(0)
  await conflict.getByRole('radio', { name: 'Phone: Yours' }).check()
  await conflict.getByRole('button', { name: 'Use these values' }).click()
  await sendButton(page).click()
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible({ timeout: 20_000 })
})

test('Enter and Ctrl+S open the review, which alone sends, and the history lists the change', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 2, delays: { pushMs: 500 } })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  const review = page.getByRole('dialog', { name: 'Review changes' })
  const nothing = /Nothing has changed\. There’s nothing to send\./
  const puts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') puts.push(request.url())
  })
  for (const key of ['Enter', 'Control+s']) {
    await field(page, /^Phone/).press(key)
    await expect(reviewButton(page)).toHaveAccessibleDescription(nothing)
    await field(page, /^Phone/).fill('0113 496 0444')
    await expect(reviewButton(page)).not.toHaveAccessibleDescription(nothing)
    await field(page, /^Phone/).press(key)
    await expect(review).toContainText('0113 496 0444')
    await page.keyboard.press('Control+s')
    await page.keyboard.press('Escape')
    await expect(review).toBeHidden()
    await expect(field(page, /^Phone/)).toHaveValue('0113 496 0444')
    await field(page, /^Phone/).fill(customer.phone ?? '')
  }
  // Off, and still not silent: pressed all the same it says why.
  await expect(reviewButton(page)).toHaveAttribute('aria-disabled', 'true')
  await reviewButton(page).click({ force: true })
  await expect(reviewButton(page)).toHaveAccessibleDescription(nothing)
  await expectAccessible(page)
  await field(page, /^Phone/).fill('0113 496 0444')
  await page.keyboard.press('Enter')
  await expect(review).toBeVisible()
  expect(puts).toEqual([])
  await sendButton(page).press('Enter')
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible({ timeout: 20_000 })
  expect(puts).toHaveLength(1)
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  const table = page.getByRole('table', { name: 'Changes' })
  await expect(table).toContainText(customer.customerName)
  await table.getByRole('button', { name: 'Confirmed' }).click()
  const details = page.getByRole('region', { name: 'Change', exact: true })
  await expect(details.getByRole('table', { name: 'Changed fields' })).toContainText('0113 496 0444')
  await expectAccessible(page)
})

test('a form leads back to its record, and the record to the list it was opened from', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 3, delays: { pushMs: 0 } })
  await page.goto(`${company.customersPath}?orderBy=-customerName`)
  await customerLinks(page).first().click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await field(page, /^Phone/).fill('0113 496 0666')
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0666')
  // Nothing is doubtful, and the list beside the form shows all of it: this needs no review.
  await expect(page.getByRole('list', { name: 'Changes in this form' })).toContainText('0113 496 0666')
  await page.getByRole('button', { name: `Send to Xero, ${company.name}` }).click()
  await expect(page.getByRole('region', { name: /^Change: / })).toBeVisible({ timeout: 20_000 })
  expect((await emulator.ledger(company.companyId)).received).toBe(1)
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Record', exact: true })
    .getByRole('link', { name: 'Customers' })
    .click()
  await expect(page).toHaveURL(/orderBy=-customerName/)
})

test('where nothing can be written, the form says why', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto(`/companies/${seedCompanyId('deauthorized')}/customers/new`)
  await expect(page.getByRole('heading', { name: /^You can’t send changes to/ })).toBeVisible()
  await page.goto(`/companies/${seedCompanyId('wave')}/customers/new`)
  await expect(page.getByRole('heading', { name: /^Codat can’t create customers in Wave/ })).toBeVisible()
  await expectAccessible(page)
})

test('offline nothing is sent or queued, and the draft waits', async ({
  page,
  emulator,
  context,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 2 })
  const customer = await firstCustomer(emulator, company)
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  await field(page, /^Phone/).fill('0113 496 0555')
  await context.setOffline(true)
  const send = reviewButton(page)
  await expect(send).toHaveAccessibleDescription(/You’re offline/)
  await send.click({ force: true })
  await context.setOffline(false)
  await expect(send).not.toHaveAccessibleDescription(/You’re offline/)
  expect((await emulator.ledger(company.companyId)).applied).toBe(0)
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0555')
})

test('a connection that goes away while the form is being sent leads to the write all the same', async ({
  page,
  emulator,
  context,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 1 })
  await page.route('**/push/customers', async (route) => {
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
  await page.goto(`${company.customersPath}/new`)
  await field(page, /^Customer name/).fill('Cut Off Ltd')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Unknown/ })).toBeVisible()
  await context.setOffline(false)
})

test('what a field is for shows whole while it has the focus, and moves nothing', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  const phone = page.getByRole('textbox', { name: /^Phone/ })
  const about = page.getByText('Country, area and number are separated by spaces')
  const below = page.getByRole('group', { name: /^Addresses/ })
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('textbox', { name: /^Customer name/ }).focus()
    // The distance, since the focus scrolls.
    const gap = async () => ((await below.boundingBox())?.y ?? 0) - ((await phone.boundingBox())?.y ?? 0)
    const before = await gap()
    await phone.focus()
    expect(await about.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true)
    const [line, input, next] = [
      await about.boundingBox(),
      await phone.boundingBox(),
      await below.boundingBox(),
    ]
    expect(line?.height).toBeGreaterThanOrEqual(28)
    expect(line?.y).toBeGreaterThanOrEqual((input?.y ?? 0) + (input?.height ?? 0))
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThan(next?.y ?? 0)
    expect(await gap()).toBe(before)
    await expectAccessible(page)
  }
})
