import type { CDPSession, Page } from '@playwright/test'
import { askForData, expect, expectAccessible, test } from './support/desk.ts'

const node = (extra: object) => ({
  type: 'String',
  displayName: 'Plain',
  description: '',
  required: false,
  ...extra,
})

const LONG = 'with a text so long that it takes several lines in the list of a form, whatever its width'

/** A model with a list of a thousand options of one line and of several. */
const model = {
  type: 'Object',
  displayName: 'Customer',
  required: true,
  properties: {
    customerName: node({ displayName: 'Customer name', required: true }),
    status: node({
      displayName: 'Status',
      options: [
        { value: 'Active', displayName: 'Active' },
        { value: 'InActive', displayName: 'Archived' },
      ],
    }),
    terms: node({
      displayName: 'Terms',
      options: Array.from({ length: 1000 }, (_, index) => ({
        value: `t${index}`,
        displayName: index % 3 === 0 ? `Terms ${index} ${LONG}` : `Terms ${index}`,
      })),
    }),
  },
}

const box = (page: Page, name: string) => page.getByRole('combobox', { name })

for (const width of [1440, 390]) {
  test(`a thousand options are reached by wheel, keys and typing, ${width} px wide`, async ({
    page,
    emulator,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const company = await emulator.newCompany({ customers: 1 })
    await askForData(page)
    await page.route('**/options/customers', (route) => route.fulfill({ json: model }))
    await page.goto(`${company.customersPath}/new`)
    const terms = box(page, 'Terms')
    await terms.click()
    const list = page.getByRole('listbox', { name: 'Terms' })
    await expectAccessible(page)

    // Rows that come into sight stay where they are: each turn of the wheel shows the next options.
    await list.hover()
    const last = list.getByRole('option', { name: 'Terms 61 (t61)' })
    for (let turn = 0; turn < 60 && !(await last.isVisible()); turn++) await page.mouse.wheel(0, 250)
    await last.click()
    await expect(terms).toHaveValue('Terms 61 (t61)')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    const end = list.getByRole('option', { name: /^Terms 999 / })
    await expect(end).toBeInViewport({ ratio: 0.99 })
    await expect(terms).toHaveAttribute('aria-activedescendant', (await end.getAttribute('id')) ?? 'none')
    await page.keyboard.press('PageUp')
    await expect(list.getByRole('option', { name: 'Terms 991 (t991)' })).toBeInViewport({ ratio: 0.99 })
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(terms).toHaveValue('Terms 61 (t61)')

    await terms.press('Control+a')
    await page.keyboard.type('TERMS 500 (')
    await page.keyboard.press('Tab')
    await expect(terms).toHaveValue('Terms 500 (t500)')
    await expect(page.getByRole('button', { name: 'Clear Terms' })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(terms).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(list).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await expect(terms).not.toBeFocused()
    await expect(terms).toHaveValue('Terms 500 (t500)')
    await expect(page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).resolves.toBe(true)
  })
}

test('a text that is in no list stays, blocks the review, outlives a reload, and is resolved by choosing', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1 })
  await askForData(page)
  await page.route('**/options/customers', (route) => route.fulfill({ json: model }))
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Typed Ltd')
  const status = box(page, 'Status')
  await status.fill('Archved')
  await page.keyboard.press('Enter')
  const problem = '“Archved” isn’t in the list. Choose one of Active, Archived.'
  await expect(status).toHaveAccessibleDescription(new RegExp(problem))
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Before you can send' })).toContainText(problem)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(page)

  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(status).toHaveValue('Archved')
  await status.press('Control+a')
  await page.keyboard.type('archived')
  await page.getByRole('button', { name: 'Review' }).click()
  const review = page.getByRole('dialog', { name: 'Review new customer' })
  await expect(review).toContainText('Archived')
  await expect(status).toHaveValue('Archived (InActive)')
})

/** A key as it arrives while an input method composes. */
async function composedKey(cdp: CDPSession, key: 'Enter' | 'Escape'): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await cdp.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
}

/** Starts to compose in the field that has the focus, and presses the keys that choose among candidates. */
async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await composedKey(cdp, 'Enter')
  await composedKey(cdp, 'Escape')
}

test('an input method that composes neither searches, nor sends, nor takes an option, nor closes anything', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 3 })
  const cdp = await page.context().newCDPSession(page)
  await page.goto(company.customersPath)
  const search = page.getByRole('searchbox', { name: 'Search customers' })
  await search.fill('a')
  await expect(page).toHaveURL(/[?&]q=a/)
  const before = page.url()
  await compose(cdp, 'とう')
  await expect(search).toHaveValue('aとう')
  expect(page.url()).toBe(before)
  await cdp.send('Input.insertText', { text: '東' })
  await expect(search).toHaveValue('a東')
  await expect(page).not.toHaveURL(before)

  await askForData(page)
  await page.route('**/options/customers', (route) => route.fulfill({ json: model }))
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('名')
  await compose(cdp, 'とう')
  await expect(page.getByRole('textbox', { name: /^Customer name/ })).toHaveValue('名とう')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: 'Before you can send' })).toHaveCount(0)
  await cdp.send('Input.insertText', { text: '東' })

  const status = box(page, 'Status')
  await status.click()
  await page.keyboard.press('ArrowDown')
  await compose(cdp, 'あ')
  await expect(status).toHaveValue('あ')
  await expect(page.getByText('No matches')).toBeVisible()
  await cdp.send('Input.insertText', { text: '' })
  await status.press('Escape')

  await page.getByRole('button', { name: 'Discard' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await composedKey(cdp, 'Escape')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
