import type { Locator, Page } from '@playwright/test'
import { customerLinks, expect, expectAccessible, reviewButton, sendButton, test } from './support/desk.ts'

interface Books {
  id: string
  customerName: string
  phone?: string
}

/** Through the clipboard of the browser, as a person does. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.click()
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

test('text that nobody sees is ignored in a search, shown in a field and in the review, and noticed in a name', async ({
  page,
  context,
  emulator,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const company = await emulator.newCompany({ customers: 3, delays: { pushMs: 200, syncStageMs: 50 } })
  const path = `/companies/${company.companyId}/data/customers`
  const [customer] = (await emulator.read<{ results: Books[] }>(path)).results
  if (customer === undefined) throw new Error('no customer')
  const stored = { customerName: 'Quay\u200bside Harbour', phone: '\u202a0113 496 0111\u202c' }
  await emulator.changeInTheBooks(company.companyId, customer.id, { patch: stored })
  await page.goto(company.customersPath)
  await page.request.post(`/api/companies/${company.companyId}/data/queue/customers`, {
    headers: { Origin: new URL(page.url()).origin },
  })
  await expect
    .poll(async () => (await emulator.read<Books>(`${path}/${customer.id}`)).customerName)
    .toBe(stored.customerName)

  // The search finds the name, and its address is clean.
  await page.reload()
  await paste(
    page,
    page.getByRole('searchbox', { name: 'Search customers' }),
    '\u202aHarb\u200bour\u00a0\u202c',
  )
  await expect(customerLinks(page)).toHaveCount(1)
  await expect(page).toHaveURL(/[?&]q=Harbour$/)
  await page.goto(`${company.customersPath}?q=%E2%80%8BHarbour%C2%A0`)
  await expect(customerLinks(page)).toHaveCount(1)

  // An untouched value is no change, though its invisible characters are shown.
  await page.goto(`${company.customersPath}/${customer.id}/edit`)
  const phone = page.getByRole('textbox', { name: /^Phone/ })
  await phone.click()
  await page.keyboard.press('Tab')
  await expect(page.getByText('Contains 2 invisible characters')).toBeVisible()
  await expectAccessible(page)
  await expect(phone).toHaveValue(stored.phone)

  // By mouse: everything is removed at once.
  const remove = page.getByRole('button', { name: 'Remove invisible characters from Phone' })
  await remove.click()
  await expect(phone).toHaveValue('0113 496 0111')
  await expect(phone).toBeFocused()

  // Line ends become spaces, the ends go when the field is left, and what is inside goes by keyboard.
  await paste(page, phone, '\u202a0113\r\n496\u200b0222 \u202c')
  await page.keyboard.press('Tab')
  await expect(remove).toBeFocused()
  await expect(phone).toHaveValue('0113 496\u200b0222')
  await reviewButton(page).click()
  const row = page.getByRole('dialog').getByRole('row', { name: /Phone/ })
  await expect(row.locator('mark')).toHaveText([/U\+202A/, /U\+202C/, /U\+200B/])
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await remove.press('Enter')
  await expect(phone).toHaveValue('0113 4960222')

  // Enter right after pasting: what is reviewed and sent is what the field shows.
  await paste(page, phone, '\u202a0113 496 0333\u202c ')
  const request = page.waitForRequest((sent) => sent.method() === 'PUT')
  await page.keyboard.press('Enter')
  await sendButton(page).click()
  expect((await request).postDataJSON()).toMatchObject({
    customerName: stored.customerName,
    phone: '0113 496 0333',
  })

  // A name that is stored with an invisible character is found by what it looks like.
  await page.goto(`${company.customersPath}/new`)
  await paste(page, page.getByRole('textbox', { name: /^Customer name/ }), 'QUAYSIDE\u00a0harbour')
  await expect(page.getByText('A customer with this name already exists')).toBeVisible()
})
