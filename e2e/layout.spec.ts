import { companyIdOf } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, test } from './support/desk.ts'
import { brokenTexts, cutCells } from './support/cut-texts.ts'
import { runs } from './support/random-runs.ts'

const WIDTHS = [390, 768, 1280, 1440, 1920]
const large = `/companies/${companyIdOf(1)}/customers`

test('22 customers are in sight on a desk, and on a phone the first stands near the top', async ({
  page,
}) => {
  await page.goto(large)
  await expect(customerLinks(page).first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('of 10,000')
  const [rows, pager] = await Promise.all([
    page
      .locator('tbody tr[aria-rowindex]')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom)),
    page.getByRole('navigation', { name: 'Pages' }).evaluate((nav) => nav.getBoundingClientRect().top),
  ])
  expect(rows.filter((bottom) => bottom <= pager + 1).length).toBeGreaterThanOrEqual(22)
  // Each link of the bar has the room of a button around its text.
  const links = page.getByRole('navigation', { name: 'Company' }).getByRole('link')
  expect(await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height))).toEqual([
    28, 28, 28, 28, 28,
  ])

  await page.setViewportSize({ width: 390, height: 844 })
  await expect
    .poll(() =>
      customerLinks(page)
        .first()
        .evaluate((link) => link.getBoundingClientRect().top),
    )
    .toBeLessThan(160)
})

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
/** Long and hostile texts, other scripts, missing data, other platforms; `test:deep` looks at every seeded company. */
const NUMBERS = runs(1, 0) === 1 ? [...between(1, 19), ...between(30, 51)] : [1, 7, 13, 35, 42, 43, 44, 46]
/** Never synced, empty, or not to be read. */
const WITHOUT_CUSTOMERS = new Set([30, 31, 34, 37, 38, 39, 40])

test('nothing is cut or broken in mid-word in any company, from 390 to 1920 px', async ({
  page,
  consoleWatch,
}) => {
  // Some companies have no connection that could be asked about files.
  consoleWatch.expectFailedRequests()
  /** Of a record only values broken in mid-word are looked for: it has no table whose cells could cut them. */
  async function expectWhole(what: string, table?: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await expect
        .poll(
          async () => [
            ...(await brokenTexts(page)),
            ...(table === undefined ? [] : await cutCells(page, table)),
          ],
          {
            message: `${what}, ${width} px wide`,
          },
        )
        .toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${what}, ${width} px wide`).toBeLessThanOrEqual(0)
    }
  }

  await page.goto('/companies')
  await expect(page.getByRole('table', { name: 'Companies' }).getByRole('link').first()).toBeVisible()
  await expectWhole('companies', 'Companies')
  for (const number of NUMBERS) {
    await page.goto(`/companies/${companyIdOf(number)}/customers`)
    const first = customerLinks(page).first()
    await expect(first.or(page.getByRole('heading', { level: 2 })).first()).toBeVisible()
    await expectWhole(`company ${number}`, 'Customers')
    if (WITHOUT_CUSTOMERS.has(number)) {
      await expect(first).toHaveCount(0)
      continue
    }
    await first.click()
    await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible()
    await expectWhole(`a record of company ${number}`)
  }
})

test('no value is broken in mid-word beside a form', async ({ page }) => {
  await page.goto(`/companies/${companyIdOf(1)}/customers?q=lomax`)
  await customerLinks(page).first().click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Fields you can’t change here' })).toContainText('@')
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => brokenTexts(page), { message: `${width} px wide` }).toEqual([])
  }
})
