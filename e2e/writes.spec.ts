import type { Page } from '@playwright/test'
import {
  customerLinks,
  expect,
  expectAccessible,
  reviewAndSend,
  reviewButton,
  sendButton,
  syncFromRecord,
  test,
} from './support/desk.ts'
import type { Emulator } from './support/desk.ts'

const write = (page: Page, state: RegExp) => page.getByRole('region', { name: state }).first()
const table = (page: Page) => page.getByRole('table', { name: 'Changes' })
const applied = async (emulator: Emulator, companyId: string) => (await emulator.ledger(companyId)).applied

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Changes' }).getByRole('row').filter({ hasText: name })

/** Sends a new customer whose name carries a fault. */
async function create(page: Page, emulator: Emulator, fault: string, pushMs = 600) {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs } })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill(`Truthful Ltd [fault:${fault}]`)
  await reviewAndSend(page)
  return company
}

test('timed out is not failed: it may still arrive, and it is watched until it does', async ({
  page,
  emulator,
}) => {
  const company = await create(page, emulator, 'write-timeout-lands')
  await expect(write(page, /^Change: Timed out/)).toContainText(/may still arrive/, { timeout: 20_000 })
  await expectAccessible(page)
  await expect.poll(() => applied(emulator, company.companyId), { timeout: 20_000 }).toBe(1)
})

test('a lost response is unknown, then found, and never sent twice', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-dropped-after')
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 30_000 })
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('a request that never arrived is sent again under the same key, once', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-dropped-before')
  await expect(write(page, /^Change: (Confirmed|Unknown|Sent)/)).toBeVisible({ timeout: 30_000 })
  expect(await applied(emulator, company.companyId)).toBeLessThanOrEqual(1)
})

test('a poll that fails is not a failed write', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-poll-fails')
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('region', { name: /^Change: Failed/ })).toHaveCount(0)
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('too many requests: nothing was sent, and the draft waits', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const company = await create(page, emulator, 'write-rate-limited')
  await expect(write(page, /^Change: Failed: not accepted/)).toContainText(/nothing was updated/, {
    timeout: 20_000,
  })
  expect(await applied(emulator, company.companyId)).toBe(0)
})

test('a write goes on being followed after a reload, and from another page', async ({ page, emulator }) => {
  const company = await create(page, emulator, 'write-slow', 1500)
  await expect(write(page, /^Change: Sent/)).toBeVisible({ timeout: 20_000 })
  await page.goto('/companies')
  const tray = page.getByRole('button', { name: /changes? in progress/ })
  await tray.click()
  const panel = page.getByRole('dialog', { name: 'Changes in progress' })
  await expect(panel.getByRole('button', { name: 'Confirmed' })).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'What’s stored on this device' }).click()
  const stored = page.getByRole('dialog', { name: 'Stored on this device' })
  await expect(stored).toContainText('IndexedDB')
  await expectAccessible(page)
  expect(await applied(emulator, company.companyId)).toBe(1)
})

test('two tabs that send the same draft make one customer', async ({ page, emulator, context }) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 800 } })
  const second = await context.newPage()
  for (const tab of [page, second]) await tab.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('One Of Us Ltd')
  await second.getByRole('textbox', { name: /^Customer name/ }).fill('One Of Us Ltd')
  for (const tab of [page, second]) await reviewButton(tab).click()
  await Promise.all([page, second].map((tab) => sendButton(tab).click()))
  await expect(
    write(page, /^Change: Confirmed/)
      .or(page.getByRole('alert'))
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => applied(emulator, company.companyId)).toBe(1)
  await second.close()
})

test('a desktop connector that is off is explained, not failed', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ platformKey: 'hbql', customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer code/ }).fill('OFF001')
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Patient Ltd')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Sent/)).toBeVisible({ timeout: 20_000 })
  await expect(write(page, /^Change: Sent/).getByRole('button', { name: 'Check now' })).toBeVisible()
  expect(await applied(emulator, company.companyId)).toBe(0)
})

test('a confirmed change is undone by another one, and only while nobody has changed the same since', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 0 } })
  await page.goto(company.customersPath)
  await customerLinks(page).first().click()
  const phone = page.getByRole('textbox', { name: /^Phone/ }).first()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const before = await phone.inputValue()
  await phone.fill('0999 123')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Confirmed/)).toBeVisible()
  // Until then Xero would reject another change.
  await syncFromRecord(page)
  await expect(write(page, /^Change: Confirmed/)).toHaveCount(0)
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  await table(page).getByRole('button', { name: 'Synced' }).click()
  await page.getByRole('link', { name: 'Undo this change' }).click()
  await expect(page.getByText(/^This puts back what your change of/)).toBeVisible()
  await expect(phone).toHaveValue(before)
  await expectAccessible(page)
  const undoing = page.url()
  await reviewAndSend(page)
  await expect(write(page, /^Change: Confirmed/)).toBeVisible()
  expect(await applied(emulator, company.companyId)).toBe(2)
  await page.goto(undoing)
  await expect(page.getByText(/^The record is already as it was/)).toBeVisible()
})

test.describe('the page of all writes', () => {
  test('lists what was not accepted, which Codat’s history does not have', async ({
    page,
    emulator,
    consoleWatch,
  }) => {
    consoleWatch.expectFailedRequests()
    const company = await create(page, emulator, 'write-forbidden')
    await expect(write(page, /^Change: Failed: not accepted/)).toBeVisible({ timeout: 20_000 })
    await page.goto(`/companies/${company.companyId}/writes`)
    await expect(page.getByRole('button', { name: '1 change needs attention' })).toBeVisible()
    await page.getByRole('button', { name: 'Needs attention 1' }).click()
    await expect(page).toHaveURL(/show=attention/)
    await table(page).getByRole('button', { name: 'Failed' }).click()
    const details = page.getByRole('region', { name: 'Change', exact: true })
    await expect(details).toContainText('Truthful Ltd')
    await expect(details.getByRole('link', { name: 'Correct and send again' })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(table(page)).toBeHidden()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(details).toHaveCount(0)
    await expect(table(page).getByRole('button', { name: 'Failed' })).toBeFocused()
    await table(page).getByRole('link', { name: 'Correct' }).click()
    await expect(page.getByRole('textbox', { name: /^Customer name/ })).toHaveValue(/^Truthful Ltd/)
  })

  test('shows the end of a write that was pending when the page was opened', async ({ page, emulator }) => {
    const company = await emulator.newCompany({ platformKey: 'hbql', customers: 1, delays: { pushMs: 0 } })
    await page.goto(`${company.customersPath}/new`)
    await page.getByRole('textbox', { name: /^Customer code/ }).fill('LATE001')
    await page.getByRole('textbox', { name: /^Customer name/ }).fill('Patient Ltd')
    await reviewAndSend(page)
    await expect(write(page, /^Change: Sent/)).toBeVisible({ timeout: 20_000 })
    await page.getByRole('link', { name: 'Changes', exact: true }).click()
    await expect(table(page).getByRole('button', { name: 'Sent', exact: true })).toBeVisible()
    await emulator.changeCompany(company.companyId, { connectorOnline: true })
    await expect(table(page).getByRole('button', { name: 'Confirmed' })).toBeVisible({ timeout: 60_000 })
    expect(await applied(emulator, company.companyId)).toBe(1)
  })

  test('finds a write by its address, wherever in the history it is', async ({ page, emulator, request }) => {
    const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 0 } })
    const { companyId, connectionId } = company
    const send = async (name: string) => {
      const response = await request.post(
        `/api/companies/${companyId}/connections/${connectionId}/push/customers`,
        {
          headers: { 'sec-fetch-site': 'same-origin', 'Idempotency-Key': crypto.randomUUID() },
          data: { customerName: name, status: 'Active' },
        },
      )
      return ((await response.json()) as { pushOperationKey: string }).pushOperationKey
    }
    const key = await send('First of many')
    for (let count = 0; count < 51; count += 1) await send(`Later ${count}`)
    await page.goto(`/companies/${companyId}/writes?operation=${key}`)
    const details = page.getByRole('region', { name: 'Change', exact: true })
    await expect(details).toContainText(key)
    await expect(details).toContainText('wasn’t sent from this device')
    await expect(table(page)).not.toContainText('First of many')
    await page.getByRole('button', { name: 'Close details' }).click()
    await expect(details).toHaveCount(0)
    await expectAccessible(page)
  })

  test('says what to do where nothing is listed', async ({ page, emulator, consoleWatch }) => {
    const company = await emulator.newCompany({ customers: 1 })
    const path = `/companies/${company.companyId}/writes`
    await page.goto(`${path}?status=Failed`)
    await page.getByRole('button', { name: 'Show all changes' }).click()
    await expect(page.getByRole('heading', { name: 'No changes yet' })).toBeVisible()
    await expectAccessible(page)
    consoleWatch.expectFailedRequests()
    await page.goto(`${path}?operation=${company.companyId}`)
    await expect(page.getByText(/couldn’t find the change in this link/)).toBeVisible()
    await page.getByRole('link', { name: 'Open customers' }).click()
    await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible()
  })
})

test('the list of writes says of a write what is known of it, and learns of new ones', async ({
  page,
  emulator,
  context,
}) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 1500 } })
  const list = await context.newPage()
  await list.goto(`/companies/${company.companyId}/writes`)
  await expect(list.getByText('No changes yet')).toBeVisible()
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Row And Panel Ltd')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Confirmed/)).toBeVisible({ timeout: 20_000 })
  await expect(table(page).getByRole('button', { name: 'Sent', exact: true })).toHaveCount(0)
  await expect(rowOf(page, 'Row And Panel Ltd')).toContainText('Confirmed')
  await expect(rowOf(list, 'Row And Panel Ltd')).toContainText('Confirmed', { timeout: 20_000 })
  await list.close()
})

test('a draft that was sent is not offered while its change is open, and what is typed next is one of its own', async ({
  page,
  emulator,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 600_000 } })
  const name = page.getByRole('textbox', { name: /^Customer name/ })
  const resume = page.getByRole('button', { name: 'Continue draft' })
  await page.goto(`${company.customersPath}/new`)
  await name.fill('Sent And Waiting Ltd')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Sent/)).toBeVisible({ timeout: 20_000 })
  await page.goBack()
  await expect(name).toHaveValue('')
  await expect(resume).toHaveCount(0)
  await name.fill('Typed Next Ltd')
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  await page.reload()
  await resume.click()
  await expect(name).toHaveValue('Typed Next Ltd')
  await expect(page.getByText(/older draft/)).toHaveCount(0)
})

test('a change shows the same on list, record, history and attachments until a sync has brought it', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 0, syncStageMs: 50 } })
  let isPending = true
  await page.route(/\/push\/[0-9a-f-]{36}$/, async (route) => {
    const response = await route.fetch()
    const operation = (await response.json()) as object
    const pending = { ...operation, status: 'Pending', statusCode: 202, completedOnUtc: null }
    await route.fulfill({ response, json: isPending ? pending : operation })
  })
  const { results } = await emulator.read<{ results: { id: string; phone?: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  const [customer] = results
  if (customer === undefined) throw new Error('no customer')
  const record = `${company.customersPath}/${customer.id}`
  const before = customer.phone ?? '–'
  await page.goto(`${record}/edit`)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('0113 496 0999')
  await reviewAndSend(page)
  await expect(write(page, /^Change: Sent/)).toBeVisible({ timeout: 20_000 })

  const line = page.getByRole('group', { name: 'Sent, not synced yet' })
  const details = page.getByRole('region', { name: 'Contact details' })
  const values = `${before} → 0113 496 0999`
  const expectOnEachPage = async (state: string) => {
    await page.getByRole('link', { name: 'Record', exact: true }).click()
    await expect(details).toContainText(`${values}${state}`)
    await expect(line).toContainText(`Phone: ${values}${state}`)
    await page.getByRole('link', { name: 'Change history' }).click()
    await expect(line).toContainText(`Phone: ${values}${state}`)
    await expect(table(page).getByTitle(`Phone: ${values}`)).toHaveText('Phone')
    await page.getByRole('link', { name: /^Attachments/ }).click()
    await expect(line).toContainText(`Phone: ${values}${state}`)
  }
  const row = page
    .getByRole('table', { name: 'Customers' })
    .getByRole('row')
    .filter({ hasText: '0113 496 0999' })
  const openList = () => page.getByRole('link', { name: 'Customers', exact: true }).first().click()

  await page.getByRole('link', { name: 'Change history' }).click()
  await expectOnEachPage('Waiting for Xero')
  await expectAccessible(page)
  await openList()
  await expect(row).toContainText('Waiting')
  await expect(row.getByTitle(`${values}. Waiting for Xero`)).toBeVisible()
  await expectAccessible(page)

  await row.getByRole('link').first().click()
  const check = write(page, /^Change: Sent/).getByRole('button', { name: 'Check now' })
  // Still pending, or a poll would take the button away before it is pressed.
  const request = page.waitForRequest(/\/push\/[0-9a-f-]{36}$/)
  await check.click()
  await request
  isPending = false
  await expect(write(page, /^Change: Confirmed/)).toBeVisible()
  await page.getByRole('link', { name: 'Change history' }).click()
  await expectOnEachPage('Confirmed, waiting for the next sync')
  await openList()
  await expect(row).toContainText('awaiting sync')
  await row.getByRole('link').first().click()
  await syncFromRecord(page)
  await expect(line).toHaveCount(0, { timeout: 25_000 })
  await expect(details).toContainText('0113 496 0999')
  await expect(page.getByRole('region', { name: /^Change: / })).toHaveCount(0)
  await openList()
  await expect(row).not.toContainText('awaiting sync')
})
