import type { Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { askForData, customerLinks, customersTable, expect, expectAccessible, test } from './support/desk.ts'

const list = `/companies/${seedCompanyId('large')}/customers`
const filtered = (filter: string, more = '') => `${list}?filter=${encodeURIComponent(filter)}${more}`

interface Found {
  results: { id: string; customerName: string }[]
  totalResults: number
}

declare global {
  /** Where the first row stood, in each frame since the page was opened. */
  var rowTops: Set<number> | undefined
}

const builder = (page: Page) => page.getByRole('dialog', { name: 'Filter customers' })
const query = (page: Page) => builder(page).getByRole('textbox', { name: 'Codat query' })
const chips = (page: Page) => page.getByRole('list', { name: 'Filter' }).getByRole('listitem')
const condition = (page: Page, number: number) =>
  builder(page).getByRole('group', { name: `Condition ${number}`, exact: true })
const filterOf = (page: Page) => new URL(page.url()).searchParams.get('filter')

async function openBuilder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(builder(page)).toBeVisible()
}

for (const width of [1440, 390])
  test(`the chips of a filter in a link move no row: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.addInitScript(() => {
      const tops = new Set<number>()
      globalThis.rowTops = tops
      const look = () => {
        const top = document.querySelector('tbody a')?.getBoundingClientRect().top
        if (top !== undefined) tops.add(top)
        requestAnimationFrame(look)
      }
      look()
    })
    const many = 'status=Active&&customerName~a&&emailAddress~example&&phone~0&&modifiedDate>2020-01-01'
    for (const filter of ['status=Active', many]) {
      await page.goto(filtered(filter), { waitUntil: 'commit' })
      await expect(chips(page).first()).toBeVisible()
      expect(await page.evaluate(() => [...(globalThis.rowTops ?? [])]), filter).toHaveLength(1)
    }
    await chips(page)
      .last()
      .getByRole('button', { name: /^Remove filter/ })
      .focus()
    await expect(chips(page).last()).toBeInViewport()
    await expectAccessible(page)
  })

test('a nested filter is built by keyboard, is in the address, and comes back with it', async ({
  page,
  emulator,
}) => {
  await page.goto(list)
  await openBuilder(page)
  await expect(condition(page, 1).getByRole('combobox', { name: 'Field' })).toBeFocused()
  // A native list of choices is chosen from by the first letters.
  await page.keyboard.type('Status')
  await expect(condition(page, 1).getByRole('combobox', { name: 'Value' })).toHaveValue('Active')
  await builder(page).getByRole('button', { name: 'Add group', exact: true }).press('Enter')
  await expect(condition(page, 2).getByRole('combobox', { name: 'Field' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('smit')
  await condition(page, 3).getByRole('combobox', { name: 'Field' }).focus()
  await page.keyboard.type('Phone')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  // What isn't complete isn't applied, and the focus goes to what is missing.
  await page.keyboard.press('Shift+Tab')
  await builder(page).getByRole('button', { name: 'Apply filter' }).press('Enter')
  const missing = condition(page, 3).getByRole('textbox', { name: 'Value' })
  await expect(missing).toBeFocused()
  await expect(missing).toHaveAccessibleDescription('Enter a value.')
  await expectAccessible(page)
  await page.keyboard.type('0117')
  const text = 'status=Active&&{customerName~smit||phone~0117}'
  await expect(query(page)).toHaveValue(text)
  await page.keyboard.press('Enter')
  await expect(builder(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  await expect.poll(() => filterOf(page)).toBe(text)

  const expected = await emulator.read<Found>(
    `/companies/${seedCompanyId('large')}/data/customers?query=${encodeURIComponent(`metadata.isDeleted!=true&&{${text}}`)}`,
  )
  expect(expected.totalResults).toBeGreaterThan(1)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText(`of ${expected.totalResults.toLocaleString('en-GB')}`)
  await expect(customerLinks(page).first()).toHaveText(expected.results[0]?.customerName ?? '')
  await expect(chips(page)).toHaveText(['Status is Active', 'andName contains smit or Phone contains 0117'])
  await expectAccessible(page)

  // Back, reload, and a copied link.
  const link = page.url()
  await page.goBack()
  await expect(chips(page)).toHaveCount(0)
  await expect(pages).toContainText('of 10,000')
  await page.goForward()
  await page.reload()
  await expect(chips(page)).toHaveCount(2)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(pages).toContainText(`of ${expected.totalResults.toLocaleString('en-GB')}`)

  // A record keeps its list, and the way back to it.
  await customerLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(expected.results[0]?.customerName ?? '')
  await expect(page.getByText(/matching/)).toBeVisible()
  await page.getByRole('link', { name: 'Customers' }).last().click()
  await expect.poll(() => filterOf(page)).toBe(text)
})

test('a filter is edited as text, with the character that is wrong, and by its chips', async ({ page }) => {
  await page.goto(filtered('customerName~smit&&status=Active'))
  await chips(page).getByRole('button', { name: 'Status is Active', exact: true }).click()
  await expect(condition(page, 2).getByRole('combobox', { name: 'Value' })).toBeFocused()
  await query(page).fill('customerName~smit&&status>Active')
  await expect(query(page)).toHaveAccessibleDescription(/^Character 26: Status can’t be compared with >\./)
  await expect(builder(page).getByText('These rows show the last filter we could read.')).toBeVisible()
  await expectAccessible(page)
  await query(page).press('Enter')
  await expect(page.getByTestId('announcements')).toHaveText(/^Character 26/)
  await expect(query(page)).toBeFocused()
  await query(page).fill('customerName~smit&&{id!=1||modifiedDate>2020-01-31}')
  await expect(condition(page, 3).getByLabel('Value')).toHaveValue('2020-01-31')
  await builder(page).getByRole('button', { name: 'Duplicate group 1' }).click()
  await builder(page).getByRole('button', { name: 'Remove condition 1' }).click()
  await expect(query(page)).toHaveValue('{id!=1||modifiedDate>2020-01-31}&&{id!=1||modifiedDate>2020-01-31}')
  await page.keyboard.press('Escape')
  await expect(builder(page)).toBeHidden()
  expect(filterOf(page)).toBe('customerName~smit&&status=Active')

  await page.getByRole('button', { name: 'Remove filter: Status is Active' }).click()
  await expect.poll(() => filterOf(page)).toBe('customerName~smit')
  await expect(page.getByRole('button', { name: 'Name contains smit', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Remove filter: Name contains smit' }).press('Enter')
  await expect.poll(() => filterOf(page)).toBeNull()
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('the request can be copied for a shell, without the key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(filtered("customerName~O'Brien"))
  // Nobody is called that, which is announced as well.
  await expect(page.getByTestId('announcements')).toHaveText(/^Without/)
  await openBuilder(page)
  await builder(page).getByRole('button', { name: 'Copy as cURL' }).click()
  await expect(page.getByTestId('announcements')).toHaveText('Copied as cURL')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Authorization: Basic $CODAT_API_KEY_BASE64')
  expect(copied).toContain(String.raw`'query=metadata.isDeleted!=true&&{customerName~O'\''Brien}'`)
})

test('nothing found: the condition that removed everything is named, with at most three requests, and dropped', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => {
    if (/data\/customers\?.*pageSize=1&/.test(request.url())) requests.push(request.url())
  })
  await page.goto(filtered('customerName~smit&&modifiedDate<1990-01-31', '&status=Active'))
  const drop = page.getByRole('button', { name: /^Drop it: Synced by Codat before 31 Jan 1990/ })
  const remedies = page.getByRole('list', { name: 'Conditions to drop' })
  await expect(remedies).toHaveText(/^Without “Synced by Codat before 31 Jan 1990.*”, \d+ customers match\./)
  await expectAccessible(page)
  expect(requests).toHaveLength(3)
  const said = await remedies.textContent()
  await expect(page.getByTestId('announcements')).toHaveText(/^Without “Synced by Codat/)
  await drop.click()
  await expect.poll(() => filterOf(page)).toBe('customerName~smit')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${/(\d+) customers/.exec(said ?? '')?.[1]}`,
  )
})

test('a filter of a link that can’t be read hides nothing less, and says what is wrong', async ({
  page,
  consoleWatch,
}) => {
  await page.goto(
    `/companies/${seedCompanyId('deletedRecords')}/customers?filter=${encodeURIComponent('id!=1}||{id!=2')}`,
  )
  await expect(page.getByText('Character 6: This } has no { before it.')).toBeVisible()
  await expect(customersTable(page)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Edit filter' }).click()
  await expect(query(page)).toBeFocused()
  await query(page).fill('id!=1')
  await query(page).press('Enter')
  await expect(chips(page)).toHaveText(['ID isn’t 1'])
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(customersTable(page).getByText('Deleted')).toHaveCount(0)

  // Where Codat reads what the grammar doesn't, that is said above the rows.
  await askForData(page)
  await page.route(/data\/customers\?/, async (route) => {
    const url = new URL(route.request().url())
    url.searchParams.delete('query')
    await route.continue({ url: url.href })
  })
  await page.goto(filtered('id=1&&id=2||id=3'))
  await expect(page.getByText(/^Character 11: Put braces around one part/)).toBeVisible()
  await expect(customerLinks(page).first()).toBeVisible()
  await expectAccessible(page)
  await page.unroute(/data\/customers\?/)

  // What Codat refuses is told in the words of the grammar.
  consoleWatch.expectFailedRequests()
  await page.goto(filtered('id=1&&shoeSize>9'))
  await expect(page.getByText(/^Character 7: You can’t filter by “shoeSize”\./)).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(customerLinks(page).first()).toBeVisible()
})

test('on a phone, the filter is in the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(filtered('customerName~smit'))
  await expect(chips(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Search and filters: 1 active' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(builder(page)).toBeVisible()
  await expectAccessible(page)
  const overflow = await builder(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
  expect(overflow).toBe(0)
  await builder(page).getByRole('button', { name: 'Clear filter' }).click()
  await expect.poll(() => filterOf(page)).toBeNull()
})
