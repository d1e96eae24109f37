import type { Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  openMore,
  reviewAndSend,
  reviewButton,
  sendButton,
  test,
} from './support/desk.ts'
import type { Emulator } from './support/desk.ts'

interface Books {
  id: string
  customerName: string
  phone?: string
}

interface Model {
  properties: Record<string, { displayName?: string; required?: boolean }>
}

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const conflict = (page: Page) => page.getByRole('dialog', { name: 'This record has newer changes' })
const write = (page: Page, state: RegExp) => page.getByRole('region', { name: state })

/** The form of the only customer of a company, and every update that leaves the page. */
async function formOf(page: Page, emulator: Emulator) {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 500, syncStageMs: 50 } })
  const path = `/companies/${company.companyId}/data/customers`
  const { results } = await emulator.read<{ results: Books[] }>(path)
  const [customer] = results
  if (customer === undefined) throw new Error('no customer')
  const record = `${company.customersPath}/${customer.id}`
  const sent: Books[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.postDataJSON() as Books)
  })
  return { ...company, customer, record, form: `${record}/edit`, sent }
}

type Form = Awaited<ReturnType<typeof formOf>>

/** Somebody changes the record in the books, and a sync nobody here requested brings it to Codat's copy. */
async function changeAndSync(page: Page, emulator: Emulator, form: Form, phone: string): Promise<void> {
  await emulator.changeInTheBooks(form.companyId, form.customer.id, { patch: { phone } })
  const { origin } = new URL(page.url())
  await page.request.post(`/api/companies/${form.companyId}/data/queue/customers`, {
    headers: { Origin: origin },
  })
  const path = `/companies/${form.companyId}/data/customers/${form.customer.id}`
  await expect.poll(async () => (await emulator.read<Books>(path)).phone).toBe(phone)
}

/** Codat serves the form another model from the next request on. */
async function serveModel(page: Page, change: (model: Model) => void): Promise<void> {
  await page.route('**/options/customers', async (route) => {
    const response = await route.fetch()
    const model = (await response.json()) as Model
    change(model)
    await route.fulfill({ response, json: model })
  })
}

const waitToSend = (page: Page) =>
  page.getByRole('dialog', { name: 'Review changes' }).getByRole('button', { name: 'Send when it’s synced' })
const applied = async (emulator: Emulator, form: Form) => (await emulator.ledger(form.companyId)).applied

test('a second change stands on the first, waits for its sync where that is chosen, and is sent as reviewed', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  // The first change stays in progress until the test lets it go on.
  let isHeld = true
  await page.route(/\/push\/[0-9a-f-]+$/, async (route) => {
    const answer = await route.fetch()
    if (!isHeld) return route.fulfill({ response: answer })
    const operation = (await answer.json()) as Record<string, unknown>
    return route.fulfill({
      response: answer,
      json: { ...operation, status: 'Pending', completedOnUtc: null },
    })
  })
  await page.goto(form.form)
  await field(page, /^Phone/).fill('0113 496 0999')
  await reviewAndSend(page)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  // Before a key is pressed: the value, whose it is, and that another change has to wait.
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0999')
  await expect(field(page, /^Phone/)).toHaveAccessibleDescription(/Your change of .*Codat still has/)
  await expect(reviewButton(page)).toHaveAccessibleDescription(/Codat would reject another change until then/)
  await expect(page.getByRole('button', { name: 'Continue draft' })).toHaveCount(0)
  await expectAccessible(page)
  await field(page, /^Customer name/).fill('Second Change Ltd')
  await reviewButton(page).click()
  await expect(sendButton(page)).toHaveAccessibleDescription(/Codat would reject another change/)
  await expectAccessible(page)
  await waitToSend(page).click()
  const waits = page.getByRole('status').filter({ hasText: 'Keep this page open' })
  await expect(waits).toBeVisible()
  await expectAccessible(page)

  // An edit makes it a draft again, and so does Cancel.
  await field(page, /^Tax number/).fill('T-1')
  await expect(page.getByText(/You edited the form, so it won’t be sent automatically/).first()).toBeVisible()
  await field(page, /^Tax number/).fill('')
  await reviewButton(page).press('Enter')
  await waitToSend(page).press('Enter')
  await waits.getByRole('button', { name: 'Cancel' }).click()
  await expect(waits).toHaveCount(0)
  await reviewButton(page).press('Enter')
  await waitToSend(page).press('Enter')
  await expect(waits).toContainText(/Waiting for Xero to confirm/)
  expect(form.sent).toHaveLength(1)
  isHeld = false
  await expect.poll(() => form.sent, { timeout: 30_000 }).toHaveLength(2)
  expect(form.sent[1]).toMatchObject({ customerName: 'Second Change Ltd', phone: '0113 496 0999' })
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 20_000 })
  expect(await applied(emulator, form)).toBe(2)
})

test('a clone starts from what was written, before the sync has brought it', async ({ page, emulator }) => {
  const form = await formOf(page, emulator)
  await page.goto(form.form)
  await field(page, /^Phone/).fill('0113 496 0777')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 20_000 })
  await (await openMore(page)).getByRole('link', { name: 'Duplicate', exact: true }).click()
  await expect(page.getByText(/^cloned from/)).toBeVisible()
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0777')
})

test('what another tab has written is not taken back by a form that was open before', async ({
  page,
  emulator,
  context,
}) => {
  const form = await formOf(page, emulator)
  await page.goto(form.form)
  await field(page, /^Phone/).fill('0113 496 0999')
  const second = await context.newPage()
  await second.goto(form.form)
  await field(second, /^Customer name/).fill('Second Tab Ltd')
  await reviewAndSend(second)
  await expect(write(second, /^Change: Confirmed/)).toBeVisible({ timeout: 20_000 })
  await second.close()
  // Both are changes of the same person: nothing to ask, and nobody else to name.
  await expect(field(page, /^Customer name/)).toHaveValue('Second Tab Ltd')
  await expect(field(page, /^Customer name/)).toHaveAccessibleDescription(/Your change of/)
  await expect(field(page, /^Phone/)).toHaveValue('0113 496 0999')
  await reviewButton(page).click()
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review.getByRole('table', { name: 'Changed fields' }).getByRole('row')).toHaveCount(2)
  await expect(review).toContainText('0113 496 0999')
  expect(form.sent).toHaveLength(0)
})

test('a change in the books that no read has brought yet is met before anything is sent', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  await page.goto(form.form)
  await field(page, /^Customer name/).fill('My Name Ltd')
  await changeAndSync(page, emulator, form, '0777 000 111')
  await reviewAndSend(page)
  await expect(conflict(page)).toContainText('0777 000 111')
  expect(form.sent).toHaveLength(0)
  await conflict(page).getByRole('button', { name: 'Use these values' }).click()
  await sendButton(page).click()
  await expect.poll(() => form.sent).toHaveLength(1)
  expect(form.sent[0]).toMatchObject({ customerName: 'My Name Ltd', phone: '0777 000 111' })
})

test('a conflict the platform reports is synced, compared and sent once, also when the record moves again', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  const changeInTheBooks = (phone: string) =>
    emulator.changeInTheBooks(form.companyId, form.customer.id, { patch: { phone } })
  await page.goto(form.form)
  await field(page, /^Customer name/).fill('My Name Ltd')
  await changeInTheBooks('0777 000 111')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Failed: record changed/)).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sync and compare' }).click()
  await expect(conflict(page)).toContainText('0777 000 111', { timeout: 30_000 })
  await expectAccessible(page)
  await changeInTheBooks('0777 000 222')
  await conflict(page).getByRole('button', { name: 'Use these values' }).click()
  await sendButton(page).click()
  // The same by keyboard, now with nothing in between.
  await page.getByRole('link', { name: 'Sync and compare' }).press('Enter', { timeout: 30_000 })
  await expect(conflict(page)).toContainText('0777 000 222', { timeout: 30_000 })
  await conflict(page).getByRole('button', { name: 'Use these values' }).press('Enter')
  await sendButton(page).press('Enter')
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 20_000 })
  expect(form.sent).toHaveLength(3)
  expect(form.sent[2]).toMatchObject({ customerName: 'My Name Ltd', phone: '0777 000 222' })
  expect(await applied(emulator, form)).toBe(1)
})

test('a draft stands on the record it was typed into, not on what the books hold now', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  await page.goto(form.form)
  await field(page, /^Customer name/).fill('My Name Ltd')
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  await page.reload()
  await changeAndSync(page, emulator, form, '0777 000 111')
  await page.reload()
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(field(page, /^Phone/)).toHaveAccessibleDescription(/Now in Xero: 0777 000 111/)
  await expect(page.getByText('1 change')).toBeVisible()
  await reviewButton(page).click()
  await expect(conflict(page)).toBeVisible()
  expect(form.sent).toHaveLength(0)
})

test('a model that changes while the form is open empties nothing and is looked at before sending', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  let listsPhone = false
  await serveModel(page, ({ properties }) => {
    if (listsPhone) properties['taxNumber'] = { ...properties['taxNumber'], required: true }
    else delete properties['phone']
  })
  await page.clock.install()
  await page.goto(form.form)
  await field(page, /^Customer name/).fill('My Name Ltd')
  listsPhone = true
  await page.clock.fastForward('06:00')
  await reviewAndSend(page)
  await expect(page.getByText(/we updated the form and kept your edits/)).toBeVisible()
  await expect(field(page, /^Customer name/)).toHaveValue('My Name Ltd')
  await expect(field(page, /^Phone/)).toHaveValue(form.customer.phone ?? 'a phone number')
  await expectAccessible(page)
  expect(form.sent).toHaveLength(0)
})

test('a draft keeps what the model takes since, and shows what it takes no longer', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  let missing = 'phone'
  await serveModel(page, ({ properties }) => {
    delete properties[missing]
  })
  await page.goto(form.form)
  await field(page, /^Tax number/).fill('TAX TYPED HERE')
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  missing = 'taxNumber'
  await page.reload()
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(field(page, /^Phone/)).toHaveValue(form.customer.phone ?? 'a phone number')
  await expect(page.getByText('TAX TYPED HERE')).toBeVisible()
  await expectAccessible(page)
})

test('someone who leaves while it is being sent is told nothing false and not called back', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  let respond: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    respond = resolve
  })
  await page.route('**/push/customers/**', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(form.form)
  await field(page, /^Phone/).fill('0113 496 0999')
  await reviewAndSend(page)
  await expect.poll(() => form.sent).toHaveLength(1)
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible()
  const responded = page.waitForResponse((response) => response.request().method() === 'PUT')
  respond?.()
  await responded
  await expect(page.getByRole('button', { name: 'No changes in progress' })).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveURL(/\/customers(\?.*)?$/)
})

test('a link to a write that is not on this device opens the form all the same', async ({
  page,
  emulator,
}) => {
  const form = await formOf(page, emulator)
  await page.goto(`${form.form}?write=4f9d7c52-5a55-4a55-9c55-555555555555`)
  await expect(field(page, /^Customer name/)).toHaveValue(form.customer.customerName)
  await expect(page.getByText(/couldn’t find the change you want to correct/)).toBeVisible()
})

test('what the platform says of a list item as a whole stands at the item', async ({ page, emulator }) => {
  const form = await formOf(page, emulator)
  await page.route('**/push/customers/**', async (route) => {
    const response = await route.fetch()
    const operation = (await response.json()) as Record<string, unknown>
    const validation = {
      errors: [{ itemId: 'Addresses[0]', message: 'No such street.', validatorName: 'Customer' }],
      warnings: [{ itemId: 'Addresses[0]', message: 'It was shortened.', validatorName: 'Customer' }],
    }
    await route.fulfill({
      response,
      json: { ...operation, status: 'Failed', statusCode: 400, validation },
    })
  })
  await page.goto(form.form)
  await field(page, /^Phone/).fill('0113 496 0999')
  await reviewAndSend(page)
  await page.getByRole('link', { name: 'Correct and send again' }).click()
  const item = page.getByRole('region', { name: 'Address 1' })
  await expect(item).toContainText('Xero says: No such street.')
  await expect(item).toContainText('Xero says: It was shortened.')
})

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('the versions of a changed field stand below each other, and a button under the finger can be read', async ({
    page,
    emulator,
  }) => {
    const form = await formOf(page, emulator)
    await page.goto(form.form)
    await field(page, /^Phone/).fill('0113 496 0999')
    await changeAndSync(page, emulator, form, '0777 000 111')
    await reviewAndSend(page)
    const cell = conflict(page).getByRole('cell', { name: /0777 000 111/ })
    expect((await cell.boundingBox())?.width).toBeGreaterThan(250)
    await expectAccessible(page)
    await conflict(page).getByRole('button', { name: 'Back to form' }).click()
    await reviewButton(page).hover()
    await expectAccessible(page)
  })
})
