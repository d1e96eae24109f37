import type { Page } from '@playwright/test'
import { customerLinks, expect, test } from './support/desk.ts'

/**
 * Does to the page what browsers' translators do, again and again: every text outside of `translate="no"` goes into a
 * `<font>` element, in turn as the same node and as a copy in its place.
 */
function translateAllTexts(page: Page) {
  return page.addInitScript(() => {
    let turn = 0
    function translate() {
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!(node instanceof Text) || parent === null || node.data.trim() === '') continue
        if (parent.closest('[translate="no"], script, style, font, head, option, textarea') === null)
          texts.push(node)
      }
      for (const text of texts) {
        const font = document.createElement('font')
        turn += 1
        if (turn % 2 === 0) {
          text.parentNode?.insertBefore(font, text)
          font.append(text)
        } else {
          font.append(document.createElement('font'))
          if (font.firstChild) font.firstChild.textContent = text.data
          text.replaceWith(font)
        }
      }
    }
    // The watcher of a translator, which begins once the page has been read.
    window.addEventListener('load', () => {
      const begin = setInterval(() => {
        if (document.querySelector('table a') === null) return
        clearInterval(begin)
        setInterval(translate, 50)
      }, 200)
    })
  })
}

test('a page that the browser translates all the time works, and shows no old number', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 30, delays: { pushMs: 300, syncStageMs: 100 } })
  await translateAllTexts(page)
  await page.goto(`${company.customersPath}?pageSize=25`)
  const pager = page.getByRole('navigation', { name: 'Pages' })
  await expect(pager.locator('font').first()).toBeVisible()
  await expect(pager.getByRole('status')).toHaveText('1–25 of 30')
  // Customers' data is left alone.
  await expect(page.getByRole('table', { name: 'Customers' }).locator('tbody font')).toHaveCount(0)

  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(pager.getByRole('status')).toHaveText('26–30 of 30')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Archived')
  await expect(pager.getByRole('status').or(page.getByText('No matching customers'))).not.toHaveText(
    '26–30 of 30',
  )
  await page.getByRole('combobox', { name: 'Status' }).selectOption('')
  await expect(pager.getByRole('status')).toHaveText('1–25 of 30')

  await page.getByRole('button', { name: /^Customers synced/ }).click()
  const panel = page.getByRole('dialog', { name: 'Sync of customers' })
  await panel.getByRole('button', { name: 'Sync customers now' }).click()
  await expect(page.getByRole('button', { name: 'Customers synced just now' })).toBeVisible()
  await page.keyboard.press('Escape')

  await customerLinks(page).nth(1).click()
  await expect(page.getByRole('navigation', { name: 'Record', exact: true })).toContainText('2 of 30')
  await page.keyboard.press('j')
  await expect(page.getByRole('navigation', { name: 'Record', exact: true })).toContainText('3 of 30')
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const phone = page.getByRole('textbox', { name: 'Phone', exact: true })
  await phone.fill('01632 960777')
  await page.getByRole('button', { name: /Review/ }).click()
  const review = page.getByRole('dialog')
  await expect(review.getByRole('cell', { name: '01632 960777' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(review).toBeHidden()
  await phone.fill('01632 960778')
  await page.getByRole('button', { name: /Review/ }).click()
  await review.getByRole('button', { name: /^Update in/ }).click()
  await expect(
    page.getByRole('button', { name: /^\d+ changes? in progress|^No changes in progress/ }),
  ).toBeVisible()
  const sent = page.getByRole('group', { name: 'Sent, not synced yet' })
  await expect(sent).toContainText('01632 960778')
  await expect(sent).toContainText('Confirmed, waiting for the next sync')
  await page.getByRole('button', { name: 'No changes in progress' }).click()
  await expect(page.getByRole('dialog', { name: 'Changes in progress' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click()
  await expect(pager.getByRole('status')).toHaveText(/of 30$/)
})
