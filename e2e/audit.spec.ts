import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/desk.ts'

interface Stored {
  id: string
  customerName: string
  emailAddress?: string
  status: string
}

const rules = (page: Page) => page.getByRole('table', { name: 'Rules with findings' })
const findings = (page: Page) => page.getByRole('table', { name: 'No email' })
const bar = (page: Page) => page.getByRole('region', { name: 'Fixing findings of the audit' })

test('findings are counted, fixed one after the other, ignored and exported', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 40 })
  const path = `/companies/${company.companyId}`
  const all = await emulator.read<{ results: Stored[] }>(`${path}/data/customers?page=1&pageSize=100`)
  const without = all.results.filter(
    ({ status, emailAddress = '' }) => status === 'Active' && emailAddress.trim() === '',
  )
  expect(without.length).toBeGreaterThan(2)

  // What it costs is said before anything is read.
  await page.goto(`${path}/audit`)
  await expect(page.getByText(/^40 customers: 1 request to Codat/)).toBeVisible()
  await page.getByRole('button', { name: 'Read all customers' }).click()
  await expect(page.getByText(/^\d+% of 40 customers have no findings$/)).toBeVisible()
  const row = rules(page).getByRole('row').filter({ hasText: 'No email' })
  await expect(row).toContainText(String(without.length))
  await expectAccessible(page)
  // In a narrow window, a heading of two lines covers nothing.
  await page.setViewportSize({ width: 240, height: 844 })
  const headings = rules(page).getByRole('rowheader')
  await expect(headings.first()).toHaveCSS('display', 'block')
  const heights = await headings.evaluateAll((elements) =>
    elements.map(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight]),
  )
  expect(Math.max(...heights.flat())).toBeGreaterThan(40)
  expect(heights.filter(([shown = 0, needed = 0]) => needed > shown)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })

  // By keyboard into the rule and to the first customer's empty field.
  await row.getByRole('link', { name: 'No email' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?rule=email-missing$/)
  await expect(findings(page).getByRole('link', { name: /^Edit Email/ })).toHaveCount(without.length)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Select these customers' }).click()
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText(`${without.length} selected`)
  await page.goBack()
  await page.getByRole('button', { name: 'Fix next' }).click()
  await expect(bar(page)).toContainText(`1 of ${without.length}`)
  const email = page.getByRole('textbox', { name: 'Email address' })
  await expect(email).toBeFocused()
  const first = page.url()
  await expectAccessible(page)

  // Sending leads to the next one; a reload and Back find their place again.
  await email.fill('fixed@acme.example')
  await expect(page.getByRole('list', { name: 'Changes in this form' })).toContainText('fixed@acme.example')
  await page.getByRole('button', { name: /^Send and next/ }).click()
  await expect(bar(page)).toContainText(`2 of ${without.length}`)
  await page.reload()
  await expect(bar(page)).toContainText(`2 of ${without.length}`)
  await expect(email).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(first)
  await expect(bar(page)).toContainText(`1 of ${without.length}`)
  await expect(email).toHaveValue('fixed@acme.example')
  await page.getByRole('link', { name: 'All findings' }).click()

  // The reload has emptied the tab's memory, so they're read again. Codat's copy is as it was; what was sent is marked.
  await expect(findings(page).getByRole('cell', { name: 'Change sent' })).toHaveCount(1)
  await expect(findings(page).getByRole('link', { name: /^Edit Email/ })).toHaveCount(without.length - 1)

  // An ignored rule leaves the score until it is taken back.
  await page.getByRole('button', { name: 'Ignore this rule' }).click()
  await page.getByRole('link', { name: 'All rules' }).click()
  await expect(rules(page).getByRole('link', { name: 'No email' })).toHaveCount(0)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export to CSV' }).click()
  const text = await readFile(await (await saving).path(), 'utf8')
  expect(text).toContain('No tax number')
  expect(text).not.toContain('No email')
  await page.getByRole('button', { name: 'Stop ignoring “No email”' }).click()
  await expect(row.getByRole('link')).toBeVisible()
})
