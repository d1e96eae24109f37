import type { Page } from '@playwright/test'
import { customerLinks, customersTable, expect, expectAccessible, test } from './support/desk.ts'

interface Listed {
  results: { id: string; customerName: string }[]
}

/** Syncs from the badge in the bar, and waits for the end. */
async function sync(page: Page) {
  await page.getByRole('button', { name: /^Customers synced/ }).click()
  const panel = page.getByRole('dialog', { name: 'Sync of customers' })
  await panel.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(panel.getByText('Complete')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Sync customers now' })).toBeVisible()
  await page.keyboard.press('Escape')
}

test('a sync moves no row under a pointer until it is asked for, by mouse and by keyboard', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 12, delays: { syncStageMs: 50 } })
  const { companyId } = company
  const list = `/companies/${companyId}/data/customers?page=1&pageSize=100&orderBy=customerName`
  const customers = (await emulator.read<Listed>(list)).results
  await page.goto(company.customersPath)
  await expect(customerLinks(page)).toHaveCount(12)
  const names = await customerLinks(page).allTextContents()
  const position = async () => (await customerLinks(page).nth(3).boundingBox())?.y

  // The first one becomes the last: every row below it would move.
  await emulator.changeInTheBooks(companyId, customers[0]?.id ?? '', { patch: { customerName: 'Zzz Last' } })
  const before = await position()
  await sync(page)
  await customerLinks(page).nth(3).hover()
  await expect(page.getByText('12 changed', { exact: true })).toBeVisible()
  expect(await customerLinks(page).allTextContents()).toEqual(names)
  expect(await position()).toBe(before)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(customerLinks(page).last()).toHaveText('Zzz Last')
  await expect(page.getByText(/^\d+ changed$/)).toBeHidden()

  await emulator.changeInTheBooks(companyId, customers[1]?.id ?? '', { patch: { phone: '01632 960001' } })
  await sync(page)
  await customerLinks(page).nth(2).focus()
  await expect(page.getByText('1 changed', { exact: true })).toBeVisible()
  await expect(customersTable(page).getByText('01632 960001')).toBeHidden()
  await page.getByRole('button', { name: 'Show', exact: true }).press('Enter')
  await expect(customersTable(page).getByText('01632 960001')).toBeVisible()
  // Whoever works by keyboard goes on in the row they were in.
  await expect(customerLinks(page).nth(2)).toBeFocused()
})

test('previous and next stay what they were when an edit sorts the record elsewhere', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 8, delays: { syncStageMs: 50 } })
  const { companyId } = company
  await page.goto(company.customersPath)
  await expect(customerLinks(page)).toHaveCount(8)
  const names = await customerLinks(page).allTextContents()
  const heading = page.getByRole('heading', { level: 1 })
  const customers = (
    await emulator.read<Listed>(
      `/companies/${companyId}/data/customers?page=1&pageSize=100&orderBy=customerName`,
    )
  ).results
  await customerLinks(page).nth(3).click()
  await expect(heading).toHaveText(names[3] ?? '')
  await expect(page.getByText('4 of 8')).toBeVisible()
  await emulator.changeInTheBooks(companyId, customers[3]?.id ?? '', { patch: { customerName: 'Zzz Last' } })
  await sync(page)
  await expect(heading).toHaveText('Zzz Last')
  await expect(page.getByText('4 of 8')).toBeVisible()
  await page.reload()
  await expect(page.getByText('4 of 8')).toBeVisible()
  await page.getByRole('link', { name: 'Next customer' }).click()
  await expect(heading).toHaveText(names[4] ?? '')
  await page.keyboard.press('k')
  await expect(heading).toHaveText('Zzz Last')
  await page.keyboard.press('k')
  await expect(heading).toHaveText(names[2] ?? '')
})

test('keys lead through list, record and form, and ? lists them', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 5 })
  await page.goto(company.customersPath)
  await expect(page.getByRole('list', { name: /^What you can do in/ })).toContainText('Attachments')
  const names = await customerLinks(page).allTextContents()

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help.getByRole('region', { name: 'Lists' })).toContainText('Next row')
  await expectAccessible(page)
  // Below a dialog no key does anything.
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/customers$/)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.keyboard.press('j')
  await expect(customerLinks(page).nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(customerLinks(page).nth(1)).toBeFocused()
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/edit/)
  await page.goBack()
  await expect(customerLinks(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(names[1] ?? '')
  await page.keyboard.press('j')
  await expect(heading).toHaveText(names[2] ?? '')
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search customers' })
  await expect(search).toBeFocused()
  // While something is typed, letters are letters.
  await page.keyboard.type('njke?')
  await expect(search).toHaveValue('njke?')
  await expect(page).toHaveURL(/customers/)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/customers\/new/)
  await page.keyboard.press('?')
  await expect(help.getByRole('region', { name: 'Form' })).toBeVisible()
})
