import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'
import type { Page } from '@playwright/test'

const results = (page: Page) => page.getByRole('table', { name: 'Customers found' })
const readAll = (page: Page) => page.getByRole('button', { name: 'Read all customers' })
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search all fields' })

interface Stored {
  id: string
  customerName: string
  emailAddress?: string
  addresses: { line1?: string }[]
}
interface Listed {
  results: Stored[]
}

/** The addresses of the requests for pages of customers that the page sends from now on. */
function watchPages(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/data/customers')) seen.push(searchParams.get('pageSize') ?? '')
  })
  return seen
}

test('a customer is found by a contact or an address, and counts narrow the search', async ({
  page,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 120 })
  const api = `/companies/${company.companyId}/data/customers?page=1&pageSize=200&orderBy=customerName`
  const all = (await emulator.read<Listed>(api)).results
  const wanted = all.find(({ addresses }) => (addresses[0]?.line1 ?? '').length > 8)
  const line = wanted?.addresses[0]?.line1 ?? ''
  await page.goto(`${company.customersPath}?q=${encodeURIComponent(`zz ${line}`)}`)
  await page.getByRole('link', { name: 'Search all fields' }).click()

  // What it costs is said before it is done, and is what is done.
  await expect(page.getByText(/^120 customers: 1 request to Codat/)).toBeVisible()
  await expectAccessible(page)
  const pages = watchPages(page)
  await readAll(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No matching customers' })).toBeVisible()
  await expect(searchBox(page)).toBeFocused()
  expect(pages).toEqual(['5000'])

  await searchBox(page).fill(line.toUpperCase())
  await expect(
    results(page).getByRole('link', { name: wanted?.customerName ?? '', exact: true }),
  ).toBeVisible()
  await expect(results(page).getByText(`Address: ${line}`).first()).toBeVisible()
  await expectAccessible(page)

  await searchBox(page).fill('')
  const archived = page.getByRole('region', { name: 'Status' }).getByRole('button', { name: /^Archived/ })
  const count = Number(/\d+$/.exec((await archived.textContent()) ?? '')?.[0])
  await archived.click()
  await expect(page).toHaveURL(/status=Archived/)
  await expect(results(page).getByRole('link')).toHaveCount(Math.min(50, count))
  await page.goBack()
  await expect(archived).toHaveAttribute('aria-pressed', 'false')
  await page.goForward()

  // The index outlives the page: a record and back reads nothing again.
  const name = (await results(page).getByRole('link').first().textContent()) ?? ''
  await results(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goBack()
  await expect(archived).toHaveAttribute('aria-pressed', 'true')
  expect(pages.filter((size) => size === '5000')).toHaveLength(1)
})

test('a pasted list is found, not found or several', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 40 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(company.customersPath)
  const [first = '', second = ''] = await customerLinks(page).allTextContents()
  await page.goto(company.customersPath.replace(/customers$/, 'lookup?mode=list'))
  await readAll(page).click()
  const list = page.getByRole('textbox', { name: /^Names, emails/ })
  await list.fill(`${first.toUpperCase()}\t7\n\n${second} Ltd\nNobody & Sons`)

  const lines = page.getByRole('table', { name: 'Lines of your list' })
  await expect(lines.getByRole('link', { name: first.toUpperCase() })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Not found 1' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Copy results' }).click()
  await expect(page.getByTestId('announcements')).toHaveText('Copied results')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]?.split('\t').slice(0, 4)).toEqual([
    'Your list',
    'Result',
    'Found by',
    'Customer ID',
  ])
  expect(copied).toContain('\nNobody & Sons\tNot found\t')

  // What was found is a selection of the list, which holds no more and no less.
  await page.getByRole('button', { name: 'Select these customers' }).click()
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText(/^2 selected/)
  await page.goBack()

  await page.getByRole('button', { name: 'Not found 1' }).click()
  await expect(page).toHaveURL(/show=none/)
  await expect(lines.getByRole('link')).toHaveCount(0)
  // The list isn't in the address, and is there again on the way back.
  await page.getByRole('link', { name: 'Customers', exact: true }).click()
  await page.goBack()
  await expect(list).toHaveValue(/Nobody & Sons$/)
  // What was read in this tab is read again.
  await page.reload()
  await expect(list).toHaveValue(/Nobody & Sons$/)
  await expect(page.getByRole('button', { name: 'Not found 1' })).toHaveAttribute('aria-pressed', 'true')
})

test('reading can be cancelled, fails with its reason, and is refreshed', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 5 })
  await page.goto(company.customersPath.replace(/customers$/, 'lookup?page=99'))
  await expect(page.getByText(/^5 customers: 1 request/)).toBeVisible()

  await emulator.switchOn(company.companyId, 'slow')
  await readAll(page).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was kept.')).toBeVisible()
  await expect(readAll(page)).toBeFocused()
  await emulator.switchOff(company.companyId)

  await emulator.switchOn(company.companyId, 'truncated-json')
  await readAll(page).click()
  await expect(page.getByRole('alert')).toContainText('Unexpected response')
  await expectAccessible(page)
  await emulator.switchOff(company.companyId)
  await page.getByRole('button', { name: 'Try again' }).click()
  // A page after the last one is no empty company.
  await page.getByRole('button', { name: 'Go to the first page' }).click()
  await expect(results(page).getByRole('link')).toHaveCount(5)

  const pages = watchPages(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => pages).toEqual(['5000', '1'])
  await expect(page.getByText('Refreshing…')).toBeHidden()
})
