import { expect, expectAccessible, reviewAndSend, test } from './support/desk.ts'

interface Listed {
  results: { id: string; customerName: string }[]
}

const OURS = { 'sec-fetch-site': 'same-origin' }

test('the history of a record lists its writes and nobody else’s, and leads to each', async ({
  page,
  emulator,
  request,
}) => {
  const company = await emulator.newCompany({ customers: 2, delays: { pushMs: 0 } })
  const { companyId, connectionId } = company
  const { results } = await emulator.read<Listed>(`/companies/${companyId}/data/customers`)
  const push = `/api/companies/${companyId}/connections/${connectionId}/push/customers`
  const send = async (customer: Listed['results'][number] | undefined, phone: string) => {
    const data = { customerName: customer?.customerName, status: 'Active', phone }
    const response = await request.put(`${push}/${customer?.id}`, { headers: OURS, data })
    return ((await response.json()) as { pushOperationKey: string }).pushOperationKey
  }
  const [first, second] = results
  const name = first?.customerName ?? ''
  const key = await send(first, '0113 496 0101')
  await send(second, '0113 496 0102')

  await page.goto(`${company.customersPath}/${first?.id}`)
  await page.getByRole('link', { name: 'Change history' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^Change history of ${name}`))
  const rows = page.getByRole('table', { name: 'Changes' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.last()).toContainText('Update')
  await expect(page.getByText(/only see failed changes sent from this device/)).toBeVisible()
  await expectAccessible(page)
  await rows.last().getByRole('button', { name: 'Confirmed' }).click()
  await expect(page.getByRole('region', { name: 'Change', exact: true })).toContainText(key)
  await page.goBack()
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible()
})

test('a write of this device is in the history of its record as soon as it is sent', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 3_600_000 } })
  const { results } = await emulator.read<Listed>(`/companies/${company.companyId}/data/customers`)
  await page.goto(`${company.customersPath}/${results[0]?.id}/edit`)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('0113 496 0103')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Sent/ })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('link', { name: 'Change history' }).click()
  const table = page.getByRole('table', { name: 'Changes' })
  await expect(table.getByRole('button', { name: 'Sent', exact: true })).toBeVisible()
  await expect(table).toContainText('Phone')
})

test('a record nobody wrote says so, and a history that cannot be read says why', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  const company = await emulator.newCompany({ customers: 1 })
  const { results } = await emulator.read<Listed>(`/companies/${company.companyId}/data/customers`)
  const path = `${company.customersPath}/${results[0]?.id}/history`
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'No changes found for this record' })).toBeVisible()
  await expectAccessible(page)
  consoleWatch.expectFailedRequests()
  await emulator.switchOn(company.companyId, 'forbidden', { scope: 'all' })
  await page.goto(path)
  await expect(
    page
      .getByRole('button', { name: 'Try again' })
      .or(page.getByText(/Codat says/))
      .first(),
  ).toBeVisible()
})
