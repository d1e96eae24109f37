import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import type { SeedName } from '../server/emulator/world/seed-companies.ts'
import type { Page } from '@playwright/test'
import { canBeLinked } from '../src/lib/paths/links.ts'
import { customerWithFiles } from './support/attachments.ts'
import {
  customerLinks,
  customersTable,
  expect,
  expectAccessible,
  openDeveloperData,
  openMore,
  reviewAndSend,
  syncFromRecord,
  test,
} from './support/desk.ts'

const listOf = (name: SeedName) => `/companies/${seedCompanyId(name)}/customers`

test('a record opens from the list and shows what the platform says', async ({ page }) => {
  await page.goto(listOf('myob'))
  const name = await customerLinks(page).first().textContent()
  await customerLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await expect(page).toHaveTitle(`${name} · Customer Desk`)
  for (const region of ['Details', 'Contact details', 'Addresses', 'Contacts', 'About this record']) {
    await expect(page.getByRole('region', { name: region, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('region', { name: 'About this record' })).toContainText('Create: yes')
  await expect(page.getByRole('button', { name: 'Copy name' })).toBeVisible()
  await expectAccessible(page)
})

test('ids and times of a record can be copied for support, without its data', async ({ page, emulator }) => {
  // Headless browsers give no clipboard to read from: what is written there is kept instead.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset['copied'] = text
          return Promise.resolve()
        },
      },
    })
  })
  const company = await emulator.newCompany({ customers: 1 })
  await page.goto(`${company.customersPath}?q=e`)
  const name = await customerLinks(page).first().textContent()
  await customerLinks(page).first().click()
  const more = await openMore(page)
  await more.getByRole('button', { name: 'Copy support details' }).click()
  await expect(page.getByTestId('announcements')).toHaveText('Copied support details')
  const copied = await page.evaluate(() => document.documentElement.dataset['copied'])
  expect(copied).toContain(`Company ID: \`${company.companyId}\``)
  expect(copied).toContain('Customer sync: `Complete`')
  expect(copied).not.toContain(name)
  expect(copied).not.toContain('?')
  await more.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByTestId('announcements')).toHaveText('Copied link')
})

test('times without a zone are the company’s and are not shifted', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ platformKey: 'gbol', customers: 1 })
  const list = await emulator.read<{ results: { id: string; sourceModifiedDate: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  const record = list.results[0]
  if (record === undefined) throw new Error('no customer')
  expect(record.sourceModifiedDate).not.toMatch(/Z$/)
  await page.goto(`${company.customersPath}/${encodeURIComponent(record.id)}`)
  const time = record.sourceModifiedDate.slice(11, 16)
  await expect(page.getByRole('region', { name: 'About this record' })).toContainText(
    `${time} company local time`,
  )
})

test('previous and next walk the filtered list across pages', async ({ page }) => {
  await page.goto(`${listOf('xero')}?pageSize=25`)
  await customerLinks(page).first().focus()
  await page.keyboard.press('End')
  const last = page.locator('a:focus')
  await expect(last).toHaveCount(1)
  await page.keyboard.press('Enter')
  const record = page.getByRole('navigation', { name: 'Record', exact: true })
  await expect(record).toContainText('25 of')
  await record.getByRole('link', { name: 'Next customer' }).click()
  await expect(record).toContainText('26 of')
  await record.getByRole('link', { name: 'Previous customer' }).click()
  await expect(record).toContainText('25 of')
  await record.getByRole('link', { name: 'Customers' }).click()
  await expect(page).toHaveURL(/pageSize=25/)
})

/** Where things of the head stand, by what they are called. */
async function headBoxes(page: Page) {
  const record = page.getByRole('navigation', { name: 'Record', exact: true })
  const tabs = page.getByRole('navigation', { name: 'Parts of the record' })
  const parts = {
    heading: page.getByRole('heading', { level: 1 }),
    edit: page.getByRole('link', { name: 'Edit', exact: true }),
    more: page.getByRole('button', { name: 'More actions' }),
    back: record.getByRole('link', { name: 'Customers' }),
    previous: record.getByRole('link', { name: 'Previous customer' }),
    next: record.getByRole('link', { name: 'Next customer' }),
    tabs,
    record: tabs.getByText('Record', { exact: true }),
    attachments: tabs.getByText(/^Attachments/),
    history: tabs.getByText('Change history'),
  }
  const boxes: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(parts)) boxes[name] = await part.boundingBox()
  return boxes
}

test('the head of a record stays where it is through its tabs and an open file', async ({
  page,
  emulator,
}) => {
  const customer = await customerWithFiles(emulator, 'odd names')
  await page.goto(`${customer.path.replace(/\/attachments$/, '')}?page=1&orderBy=customerName`)
  const tab = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Parts of the record' }).getByRole('link', { name })
  const attachments = page.getByRole('table', { name: 'Attachments' }).getByRole('link')
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    await expect(tab(/^Attachments \(\d+\)$/)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible()
    const boxes = await headBoxes(page)
    expect(Object.values(boxes)).not.toContain(null)
    await tab(/^Change history/).click()
    await expect(page.getByRole('heading', { name: 'No changes found for this record' })).toBeVisible()
    expect(await headBoxes(page)).toEqual(boxes)
    await tab(/^Attachments/).click()
    await expect(attachments.first()).toBeVisible()
    expect(await headBoxes(page)).toEqual(boxes)
    await attachments.first().click()
    await expect(page.getByRole('region', { name: /^Preview of/ })).toBeVisible()
    expect(await headBoxes(page)).toEqual(boxes)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(attachments.first()).toBeVisible()
    await tab(/^Record/).click()
  }
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/customers(\?|$)/)
})

test('a change from sent to synced moves nothing below the head', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 1500, syncStageMs: 50 } })
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  await page.goto(`${company.customersPath}/${results[0]?.id}/edit`)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('020 7946 0999')
  await reviewAndSend(page)
  const strip = page.getByRole('region', { name: /^Change: Sent/ })
  await expect(strip).toBeVisible()
  // Seen without colour: filled as far as it has come, a ring for what is still to come.
  expect(
    await strip.getByRole('listitem').evaluateAll((steps) =>
      steps.map(({ firstElementChild, textContent }) => {
        const { borderTopWidth, width } = getComputedStyle(firstElementChild ?? document.body)
        const isFilled = 2 * parseFloat(borderTopWidth) >= parseFloat(width)
        return `${isFilled ? 'filled' : 'ring'} ${(textContent ?? '').split(' ')[0]}`
      }),
    ),
  ).toEqual(['filled Sent', 'ring Confirmed', 'ring Synced'])
  const details = page.getByRole('region', { name: 'Contact details' })
  const top = await details.boundingBox()
  await page.evaluate((below) => {
    const { dataset } = document.documentElement
    dataset['moved'] = ''
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) {
        // The library of types doesn't know layout shifts yet.
        const { sources = [] } = shift as PerformanceEntry & { sources?: { currentRect: DOMRect }[] }
        const source = sources.find(({ currentRect }) => currentRect.top >= below)
        if (source !== undefined) dataset['moved'] += JSON.stringify(source)
      }
    }).observe({ type: 'layout-shift' })
  }, top?.y ?? 0)
  await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible()
  await syncFromRecord(page)
  await expect(page.getByRole('region', { name: /^Change: / })).toHaveCount(0)
  await expect(details).toContainText('020 7946 0999')
  await expect(page.getByRole('group', { name: 'Sent, not synced yet' })).toHaveCount(0)
  expect(await details.boundingBox()).toEqual(top)
  const moved = () => page.evaluate(() => document.documentElement.dataset['moved'])
  expect(await moved()).toBe('')
  // What moves by hand is seen.
  await details.evaluate((region) => {
    region.style.marginTop = '40px'
  })
  await expect.poll(moved).not.toBe('')
})

test('on a phone the reason why a change failed can be read, and moves nothing', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  await page.setViewportSize({ width: 390, height: 844 })
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 1500 } })
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  await emulator.switchOn(company.companyId, 'write-failed-plain')
  await page.goto(`${company.customersPath}/${results[0]?.id}/edit`)
  await page.getByRole('textbox', { name: /^Phone/ }).fill('020 7946 0999')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Sent/ })).toBeVisible()
  const details = page.getByRole('region', { name: 'Details', exact: true })
  const top = await details.boundingBox()
  const strip = page.getByRole('region', { name: /^Change: Failed/ })
  await expect(strip.getByRole('link', { name: 'Correct', exact: true })).toBeVisible()
  expect(await details.boundingBox()).toEqual(top)
  const reason = strip.getByRole('paragraph').first()
  await expect(reason).toContainText('The accounting platform rejected the record.')
  // The letters that are inside its box.
  const seen = await reason.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const range = document.createRange()
    const text = element.lastChild
    if (text === null) return ''
    const isSeen = (_letter: string, place: number) => {
      range.setStart(text, place)
      range.setEnd(text, place + 1)
      const { bottom, right } = range.getBoundingClientRect()
      return bottom <= box.bottom + 1 && right <= box.right + 1
    }
    return (text.textContent ?? '').split('').filter(isSeen).join('')
  })
  expect(seen).toContain('The accounting platform rejected the record.')
  await expectAccessible(page)
})

test('ids with any character open the right record', async ({ page, emulator }) => {
  test.slow()
  const companyId = seedCompanyId('oddIds')
  const { results } = await emulator.read<{ results: { id: string; customerName: string }[] }>(
    `/companies/${companyId}/data/customers?pageSize=100`,
  )
  // All of them are opened in odd-ids.spec.ts; some of them by their address here.
  const linkable = results.filter(({ id }, index) => canBeLinked(id) && index % 4 === 0)
  expect(linkable.length).toBeGreaterThan(4)
  for (const { id, customerName } of linkable) {
    await page.goto(`/companies/${companyId}/customers`)
    await customersTable(page).getByRole('link', { name: customerName, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(customerName)
    await expect(page.getByRole('region', { name: 'About this record' })).toContainText(id.trim())
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(customerName)
  }

  // Servers on the way may resolve dot steps, so such a record is listed but not linked.
  await page.goto(`/companies/${companyId}/customers`)
  for (const { customerName } of results.filter(({ id }) => !canBeLinked(id))) {
    await expect(customersTable(page).getByText(customerName, { exact: true })).toBeVisible()
    await expect(customersTable(page).getByRole('link', { name: customerName, exact: true })).toHaveCount(0)
  }
})

test('a deleted record says so', async ({ page }) => {
  await page.goto(`${listOf('deletedRecords')}?deleted=true`)
  await customersTable(page).getByRole('row').filter({ hasText: 'Deleted' }).first().getByRole('link').click()
  await expect(page.getByRole('alert')).toContainText(/Deleted in .*You can’t change it any more/)
  await expectAccessible(page)
})

test('supplemental data and the raw record are there', async ({ page }) => {
  await page.goto(listOf('supplemental'))
  await customerLinks(page).first().click()
  await expect(page.getByRole('region', { name: /Supplemental data/ }).first()).toBeVisible()
  await expect(await openDeveloperData(page)).toContainText('"supplementalData"')
  await expectAccessible(page)
})

test('year 0001 counts as never, and empty strings as empty', async ({ page }) => {
  await page.goto(listOf('yearOne'))
  await customerLinks(page).first().click()
  await expect(page.getByRole('region', { name: 'About this record' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('0001')

  await page.goto(listOf('emptyStrings'))
  await customerLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('')
  await expect(page.getByText(/^Empty: /).first()).toBeVisible()
})

test('an unknown id says so and leads back to the list', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto(`${listOf('xero')}/there-is-no-such-id`)
  await expect(page.getByRole('heading', { name: 'Codat has no customer with this ID' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back to customers' }).click()
  await expect(customerLinks(page).first()).toBeVisible()
})

test('a record that fails to load can be tried again', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 2 })
  const { results } = await emulator.read<{ results: { id: string; customerName: string }[] }>(
    `/companies/${company.companyId}/data/customers`,
  )
  const record = results[0]
  if (record === undefined) throw new Error('no customer')
  await emulator.switchOn(company.companyId, 'server-error')
  await page.goto(`${company.customersPath}/${record.id}`)
  await expect(page.getByRole('alert').filter({ hasText: 'Codat had a problem' })).toBeVisible({
    timeout: 20_000,
  })
  await emulator.switchOff(company.companyId)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.customerName)
})

test('a record that cannot be read is shown as it came', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 3 })
  await emulator.switchOn(company.companyId, 'malformed-record')
  await page.goto(company.customersPath)
  await customersTable(page).getByRole('row').filter({ hasText: 'Open it to see' }).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Raw JSON of the record' })).toBeVisible()
})
