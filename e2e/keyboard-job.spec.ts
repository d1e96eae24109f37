import type { Locator, Page } from '@playwright/test'
import { attachmentsTable, customerWithFiles, preview } from './support/attachments.ts'
import { customerLinks, expect, expectAccessible, sendButton, test } from './support/desk.ts'

/** The focus is on something, in sight, and drawn around. */
async function expectVisibleFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement: focused, body } = document
        if (focused === null || focused === body) return 'nowhere'
        const { outlineStyle, outlineWidth } = getComputedStyle(focused)
        const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        const { top, bottom, width } = focused.getBoundingClientRect()
        const isInSight = width > 0 && bottom > 0 && top < innerHeight
        return focused.matches(':focus-visible') && isDrawn && isInSight ? 'visible' : focused.outerHTML
      }),
    )
    .toBe('visible')
}

/** Presses Tab until something has the focus, which is in sight at every stop. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 80 && !(await isThere()); stops++) {
    await page.keyboard.press(key)
    await expectVisibleFocus(page)
  }
  await expect(target).toBeFocused()
}

test('the whole job by keyboard: find, edit, review, send, follow, read a PDF, next customer, list of keys', async ({
  page,
  emulator,
}) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const { company, name } = customer
  await page.goto(company.customersPath)
  await expect(customerLinks(page)).toHaveCount(4)
  const names = await customerLinks(page).allTextContents()

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search customers' })
  await expect(search).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(customerLinks(page)).toHaveCount(1)
  await expectAccessible(page)
  // Found; the list itself is where the next customer comes from.
  await page.keyboard.press('Escape')
  await expect(customerLinks(page)).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await expect(customerLinks(page).first()).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.press('/')
  await tabTo(page, customerLinks(page).first())
  const steps = names.indexOf(name)
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  await expect(customerLinks(page).nth(steps)).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(name)
  await expect(heading).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('e')
  await expect(heading).toHaveText(`Edit ${name}`)
  await expect(heading).toBeFocused()
  const phone = page.getByRole('textbox', { name: /^Phone/ })
  await tabTo(page, phone)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0113 496 0777')
  const status = page.getByRole('combobox', { name: 'Status' })
  await tabTo(page, status, 'Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('inac')
  await page.keyboard.press('Enter')
  await expect(status).toHaveValue('Inactive (InActive)')
  await expect(status).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('Control+s')
  const review = page.getByRole('dialog', { name: 'Review changes' })
  await expect(review).toContainText('0113 496 0777')
  await expect(review).toContainText('This archives the customer.')
  await expect.poll(() => review.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(status).toBeFocused()
  await page.keyboard.press('Control+s')
  await tabTo(page, sendButton(page))
  expect((await emulator.ledger(company.companyId)).received).toBe(0)
  await page.keyboard.press('Enter')

  await expect(heading).toHaveText(name)
  await expect(heading).toBeFocused()
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Contact details' })).toContainText('0113 496 0777')
  await expectAccessible(page)
  expect((await emulator.ledger(company.companyId)).applied).toBe(1)

  await tabTo(page, page.getByRole('link', { name: /^Attachments/ }))
  await page.keyboard.press('Enter')
  const file = attachmentsTable(page).getByRole('link', { name: 'contract-2026.pdf', exact: true })
  await expect(file).toBeVisible()
  await expectAccessible(page)
  const files = attachmentsTable(page).getByRole('link')
  await tabTo(page, files.first())
  const place = (await files.allTextContents()).indexOf('contract-2026.pdf')
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
  await expect(file).toBeFocused()
  await page.keyboard.press('Enter')
  const pdf = preview(page, 'contract-2026.pdf')
  await expect(pdf.getByRole('heading', { level: 2 })).toBeFocused()
  const turnTo = pdf.getByRole('textbox', { name: 'Page' })
  await tabTo(page, turnTo)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('announcements')).toHaveText('Page 2 of 10')
  await expect(pdf.getByRole('group', { name: 'Page 2', exact: true })).toBeInViewport()
  await expectVisibleFocus(page)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(preview(page)).toHaveCount(0)
  await expect(file).toBeFocused()

  const parts = page.getByRole('navigation', { name: 'Parts of the record' })
  await tabTo(page, parts.getByRole('link', { name: 'Record' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Contact details' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(heading).toHaveText(names[steps + 1] ?? 'the next customer')
  await expect(heading).toBeFocused()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(keys.getByRole('region', { name: 'Customer' })).toContainText('Next customer')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expectVisibleFocus(page)
})
