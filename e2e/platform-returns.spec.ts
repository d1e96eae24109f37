import {
  expect,
  expectAccessible,
  reviewAndSend,
  reviewButton,
  sendButton,
  syncFromRecord,
  test,
} from './support/desk.ts'

test('a number that NetSuite accepts and never returns is left out, sent when typed, and never missed', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({
    platformKey: 'akxx',
    customers: 1,
    delays: { pushMs: 100, syncStageMs: 50 },
  })
  const identity = page.getByRole('region', { name: 'Details', exact: true })
  const sent = page.getByRole('group', { name: 'Sent, not synced yet' })
  const missing = 'Not returned by Oracle NetSuite'
  const sync = async () => {
    await syncFromRecord(page)
    await expect(sent).toHaveCount(0, { timeout: 25_000 })
    await expect(identity).toContainText(missing)
    await expect(page.getByText(/differently from what you sent/)).toHaveCount(0)
  }
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  await page.goto(`${company.customersPath}/${results[0]?.id}`)
  await expect(identity.getByRole('definition').filter({ hasText: missing })).toHaveCount(2)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const tax = page.getByRole('textbox', { name: /^Tax number/ })
  await expect(tax).toHaveAccessibleDescription(/Oracle NetSuite doesn’t return this field/)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('020 7946 0999')
  await reviewButton(page).click()
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review).toContainText('Not sent: Tax number.')
  await expect(review).not.toContainText('This clears')
  await review.getByText('Exact JSON').click()
  await expect(review.locator('pre')).toContainText('020 7946 0999')
  await expect(review.locator('pre')).not.toContainText('taxNumber')
  await expectAccessible(page)
  await sendButton(page).click()
  await expect(sent).toContainText(/waiting for the next sync/, { timeout: 20_000 })
  await sync()

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await tax.fill('GB 000 0000 00')
  await reviewAndSend(page)
  await expect(identity).toContainText(/GB 000 0000 00 ?Sent, not returned by Oracle NetSuite/, {
    timeout: 20_000,
  })
  await sync()
  expect((await emulator.ledger(company.companyId)).applied).toBe(2)
})
