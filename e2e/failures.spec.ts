import type { Page, Route } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/seed-companies.ts'
import { FAILURES } from '../src/api/failures.ts'
import type { FailureId } from '../src/api/failures.ts'
import { customerLinks, expect, expectAccessible, test } from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`
const LIST_REQUEST = /\/api\/companies\/[^/]+\/data\/customers\?/

/** What the desk's own server says when it refuses; see server/proxy/errors.ts. */
const refusal = (status: number, deskCode: string, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify({
    statusCode: status,
    service: 'Desk',
    error: 'Refused by the desk.',
    correlationId: 'test-request-id',
    canBeRetried: 'True',
    deskCode,
  }),
})

const answer = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ statusCode: status }) })

const refused = (status: number, code: string, headers?: Record<string, string>) => (route: Route) =>
  route.fulfill(refusal(status, code, headers))

/** Failures a read can meet that no fault of the emulator shows; the others are in customers-states.spec.ts. */
const ofReads: [FailureId, (route: Route) => Promise<void>][] = [
  ['network', (route) => route.abort('namenotresolved')],
  ['session', refused(401, 'session')],
  ['viewer', refused(403, 'viewer')],
  ['read-only', refused(403, 'read-only')],
  ['rate', refused(429, 'rate', { 'Retry-After': '40' })],
  ['quota', refused(429, 'quota', { 'Retry-After': '7200' })],
  ['busy', refused(503, 'busy', { 'Retry-After': '30' })],
  [400, answer(400)],
  [422, answer(422)],
  [451, answer(451)],
  [504, answer(504)],
]

for (const [id, respond] of ofReads) {
  const { title, advice } = FAILURES[id]
  test(`reading: ${id} says “${title}”, with one next action`, async ({ page, consoleWatch }) => {
    consoleWatch.expectFailedRequests()
    await page.route(LIST_REQUEST, respond)
    await page.goto(list)
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading', { name: title })).toBeVisible({ timeout: 20_000 })
    await expect(alert).toContainText(advice)
    await alert.getByText('Details').click()
    await expect(alert).toContainText('GET /companies/')
    await expect(alert).toContainText('Version of the desk: ')
    await expect(page.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
    await expectAccessible(page)
  })
}

test('reading: a time-out of the page itself has words of its own', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.addInitScript(() => {
    const original = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = (ms) => original(ms / 100)
  })
  await page.goto('/companies')
  await expect(page.getByRole('table', { name: 'Companies' }).getByRole('link').first()).toBeVisible()
  await page.goto(`${list}?q=nothing&page=1`)
  await page.route(LIST_REQUEST, () => undefined)
  await page.getByRole('searchbox').fill('harbour')
  await expect(page.getByRole('heading', { name: FAILURES.timeout.title })).toBeVisible()
  await page.unroute(LIST_REQUEST)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: FAILURES.timeout.title })).toHaveCount(0)
})

test('an ended session is said on the page, keeps the data, and leads back here', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  await page.goto(`${list}?q=a`)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.route('**/api/**', refused(401, 'session'))
  await page.getByRole('searchbox').fill('ab')
  const link = page.getByRole('status').getByRole('link', { name: 'Sign in again' })
  await expect(link).toBeVisible()
  await expect(page.getByText('Your session has ended; what you typed is kept.')).toBeVisible()
  const { pathname, search } = new URL(page.url())
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
  await link.click()
  await expect(link).toHaveAttribute('href', `/auth/login?returnTo=${encodeURIComponent(pathname + search)}`)
  // Signed in again, in another tab.
  await page.unroute('**/api/**')
  await page.getByRole('searchbox').fill('a')
  await page.getByRole('searchbox').fill('co')
  await expect(link).toHaveCount(0)
})

async function openForm(page: Page, emulator: Emulator): Promise<TestCompany> {
  const company = await emulator.newCompany({ customers: 2 })
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${company.companyId}/data/customers?page=1&pageSize=1`,
  )
  await page.goto(`${company.customersPath}/${results[0]?.id}/edit`)
  await page
    .getByLabel(/^Phone/)
    .first()
    .fill('0113 496 0777')
  return company
}

const ofWrites: [FailureId, number, RegExp][] = [
  ['session', 401, /Your session had ended/],
  ['viewer', 403, /Your role may look at everything/],
  ['read-only', 403, /set to read only/],
  ['rate', 429, /limits how often/],
  ['quota', 429, /are used up/],
  ['busy', 503, /Too much was being asked/],
]

for (const [code, status, words] of ofWrites) {
  test(`writing: refused with ${code} is “not sent”, and what was typed is kept`, async ({
    page,
    emulator,
    consoleWatch,
  }) => {
    consoleWatch.expectFailedRequests()
    const company = await openForm(page, emulator)
    let asked = 0
    await page.route(/\/push\/customers/, async (route) => {
      if (route.request().method() === 'GET') return route.fallback()
      asked++
      await route.fulfill(refusal(status, String(code)))
    })
    await page.getByRole('button', { name: /^Update in/ }).click()
    const panel = page.getByRole('region', { name: 'Write: Not sent' })
    await expect(panel).toContainText(words)
    await expect(panel.getByRole('link', { name: 'Sign in again' })).toHaveCount(code === 'session' ? 1 : 0)
    await expectAccessible(page)
    await panel.getByRole('link', { name: 'Correct and send again' }).click()
    await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
    expect(asked).toBe(1)
    expect(((await emulator.ledger(company.companyId)) as { received: number }).received).toBe(0)
  })
}

test('a low quota is told, metered, and nothing is fetched ahead', async ({ page, emulator }) => {
  const company = await emulator.newCompany({ customers: 60 })
  // Every answer says how much is left; one that said otherwise would be the newer word.
  await emulator.switchOn(company.companyId, 'quota-low', { scope: 'all' })
  const asked: string[] = []
  page.on('request', (request) => {
    if (LIST_REQUEST.test(request.url())) asked.push(new URL(request.url()).search)
  })
  await page.goto(`${company.customersPath}?pageSize=25`)
  await expect(customerLinks(page).first()).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: FAILURES['quota-low'].title })
  await expect(notice).toContainText(/3 of [\d,]+ left, full again on/)
  await expect(notice).toContainText('asks only for what you ask for')
  await expectAccessible(page)
  await page.getByRole('button', { name: /Customers synced/ }).click()
  const panel = page.getByRole('dialog', { name: 'Sync of customers' })
  await expect(panel.getByRole('meter')).toHaveAccessibleName(/Requests to Codat today/)
  await expect(panel).toContainText('Nothing is fetched ahead')
  await expectAccessible(page)
  expect(asked.filter((search) => search.includes('page=2'))).toEqual([])
})

test('a wrong clock is told', async ({ page }) => {
  await page.clock.setFixedTime(Date.now() + 2 * 60 * 60_000)
  await page.goto(list)
  await expect(page.getByText(`${FAILURES.clock.title}: it is 2 h ahead.`)).toBeVisible()
  await expectAccessible(page)
})

test('blocked storage is told at the form, which works', async ({ page, emulator }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await openForm(page, emulator)
  await expect(page.getByText(FAILURES.storage.title).first()).toBeVisible()
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
})

test('back online, what failed and what went stale is asked for again', async ({
  page,
  context,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('searchbox').fill('harbour')
  await expect(page.getByRole('heading', { name: FAILURES.offline.title })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: FAILURES.offline.title })).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('after a deploy: a missing page keeps the shell, offers a reload and never reloads by itself', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.expectMissingCode()
  consoleWatch.expectFailedRequests()
  let loads = 0
  page.on('load', () => loads++)
  await page.route(/\/assets\/(WritesPage|LoadError)-.*\.js$/, (route) => route.fulfill({ status: 404 }))
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Company' }).getByRole('link', { name: 'Writes' }).click()
  const banner = page.getByRole('status').filter({ hasText: FAILURES.gone.title })
  await expect(banner).toContainText('Drafts are kept.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Reload')
  await expect(page.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
  await expectAccessible(page)
  expect(loads).toBe(1)
  await page.unroute(/\/assets\/(WritesPage|LoadError)-.*\.js$/)
  await banner.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Writes' })).toBeVisible()
})

test('after a deploy: a form that was being filled in is not lost by reloading', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectMissingCode()
  consoleWatch.expectFailedRequests()
  page.on('dialog', (dialog) => void dialog.accept())
  await openForm(page, emulator)
  await expect(page.getByText(/saved as draft/)).toBeVisible()
  await page.route(/\/assets\/SyncPanel-.*\.js$/, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByRole('alert')).toContainText('This part could not be shown')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
  await page
    .getByRole('status')
    .filter({ hasText: FAILURES.gone.title })
    .getByRole('button', { name: 'Reload' })
    .click()
  await page.getByRole('button', { name: /draft/i }).first().click()
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
})

test('code that is not reached is no newer version', async ({ page, consoleWatch }) => {
  consoleWatch.expectMissingCode()
  consoleWatch.expectFailedRequests()
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.route(/\/assets\/SyncPanel-.*\.js$/, (route) => route.abort('connectionreset'))
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByText(FAILURES['not-reached'].title)).toBeVisible()
  await expect(page.getByText(FAILURES.gone.title)).toHaveCount(0)
})

for (const [chunk, path] of [
  ['CustomerPage', `${list}/any`],
  ['CompaniesPage', '/companies'],
] as const) {
  test(`a crash of ${chunk} keeps the bar, says so, and has details to copy`, async ({
    page,
    consoleWatch,
  }) => {
    consoleWatch.expectBrokenPage()
    await page.route(new RegExp(`/assets/${chunk}-.*\\.js$`), (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default function Page() { throw new TypeError("broken on purpose") }',
      }),
    )
    await page.goto(path)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: FAILURES.crash.title })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await main.getByText('Details', { exact: true }).click()
    await expect(main.getByRole('button', { name: 'Copy details' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Desk: all companies' }).click()
    if (chunk === 'CustomerPage')
      await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
  })
}
