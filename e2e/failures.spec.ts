import type { Locator, Page } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import type { FailureId } from '../src/api/failures.ts'
import { FAILURE_TEXTS } from './fixtures/failure-texts.ts'
import type { FailureText } from './fixtures/failure-texts.ts'
import { customerLinks, expect, expectAccessible, reviewAndSend, test } from './support/desk.ts'
import type { Emulator, TestCompany } from './support/desk.ts'

const list = `/companies/${seedCompanyId('xero')}/customers`
const LIST_REQUEST = /\/api\/companies\/[^/]+\/data\/customers\?/

type Case = readonly [fault: string, id: FailureId]

/** Faults of a search that are told at once: nothing would come of asking again, or only after a long wait. */
const TOLD_AT_ONCE: readonly Case[] = [
  ['bad-request', 400],
  ['unauthorized', 401],
  ['payment-required', 402],
  ['forbidden', 403],
  ['method-not-allowed', 405],
  ['unprocessable', 422],
  ['rate-limited-long', 429],
  ['withheld', 451],
  ['garbage', 'malformed'],
  ['truncated-json', 'malformed'],
  ['desk-session', 'session'],
  ['desk-rate', 'rate'],
  ['desk-quota', 'quota'],
  ['desk-busy', 'busy'],
]

/** Faults that may pass: the desk asks three times before it tells. */
const TOLD_AFTER_THREE: readonly Case[] = [
  ['server-error', 500],
  ['bad-gateway', 502],
  ['dropped', 502],
  ['html', 502],
  ['unavailable', 503],
  ['gateway-timeout', 504],
  ['desk-network', 'network'],
  ['cut-short', 'network'],
]

/** One of each kind of next action, whose alert is looked at closely. */
const LOOKED_AT = new Set([
  'bad-request',
  'payment-required',
  'method-not-allowed',
  'desk-session',
  'server-error',
])

/** Failures met by the tests of this file. Each test names its own, so that one that goes takes its failure with it. */
const met = new Set<FailureId>()
function meets(...ids: readonly FailureId[]): { tag: string[] } {
  for (const id of ids) met.add(id)
  return { tag: [...new Set(ids)].map((id) => `@failure-${id}`) }
}

async function expectMessage(alert: Locator, { title, advice }: FailureText): Promise<void> {
  await expect(alert.getByRole('heading', { name: title })).toBeVisible()
  await expect(alert).toContainText(advice)
}

/** Lets a page wait a tenth of what it would between attempts; typing into the search keeps its pause. */
const shortenWaits = (page: Page) =>
  page.addInitScript(() => {
    const original = window.setTimeout
    const shortened = (run: TimerHandler, ms = 0, ...rest: unknown[]) =>
      original(run, ms >= 400 && ms <= 10_000 ? ms / 10 : ms, ...rest)
    window.setTimeout = shortened as typeof window.setTimeout
  })

for (const [what, cases, times] of [
  ['told at once', TOLD_AT_ONCE, 1],
  ['told after asking three times', TOLD_AFTER_THREE, 3],
] as const) {
  const failures = cases.map(([, id]) => id)
  test(
    `reading: failures ${what}, each with its own message and one next action`,
    meets(...failures),
    async ({ page, consoleWatch }) => {
      test.slow()
      consoleWatch.expectFailedRequests()
      await shortenWaits(page)
      const requested: string[] = []
      page.on('request', (request) => {
        if (LIST_REQUEST.test(request.url())) requested.push(request.url())
      })
      await page.goto(list)
      await expect(customerLinks(page).first()).toBeVisible()
      const alert = page.getByRole('alert')
      for (const [fault, id] of cases) {
        await test.step(`${id}: ${fault}`, async () => {
          const asks = (url: string) => decodeURIComponent(url).includes(`customerName~fault:${fault}|`)
          const first = page.waitForRequest((request) => asks(request.url()))
          await page.getByRole('searchbox').fill(`fault:${fault}`)
          await first
          await expectMessage(alert, FAILURE_TEXTS[id])
          if (fault.startsWith('desk-')) await expect(alert).not.toContainText('Codat says')
          await alert.getByText('Details').click()
          await expect(alert).toContainText('GET /companies/')
          await expect(alert).toContainText('Version: ')
          await expect(page.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
          expect(requested.filter(asks)).toHaveLength(times)
          if (LOOKED_AT.has(fault)) await expectAccessible(page)
        })
      }
    },
  )
}

test(
  'reading: what has a message of its own on the list of customers has one elsewhere',
  meets(404, 409),
  async ({ page, consoleWatch }) => {
    consoleWatch.expectFailedRequests()
    for (const [fault, id] of [
      ['not-found', 404],
      ['conflict', 409],
    ] as const) {
      await page.goto(`/companies?q=fault:${fault}`)
      await expectMessage(page.getByRole('alert'), FAILURE_TEXTS[id])
    }
  },
)

test('reading: a desk that says nothing is given up on', meets('timeout'), async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.addInitScript(() => {
    const original = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = (ms) => original(ms / 20)
  })
  // The end of the page waits for the desk as well.
  await page.goto(`${list}?q=fault:desk-silent&page=2`, { waitUntil: 'commit' })
  await expectMessage(page.getByRole('alert'), FAILURE_TEXTS.timeout)
  await page.getByRole('searchbox').fill('co')
  await expect(customerLinks(page).first()).toBeVisible()
})

test('an ended session is said on the page, keeps the data, and leads back here', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 9 })
  // Sooner or later the page asks about the platform: a request of no company, whose good response takes the notice back.
  const platform = page.waitForResponse(/\/api\/integrations\//)
  await page.goto(`${company.customersPath}?q=a`)
  await expect(customerLinks(page).first()).toBeVisible()
  await emulator.switchOn(company.companyId, 'desk-session', { scope: 'all' })
  await page.getByRole('searchbox').fill('ab')
  await platform
  await page.getByRole('searchbox').fill('abc')
  // A search waits for the typing to rest, and the notice of the one before may be there already.
  await expect(page).toHaveURL(/q=abc/)
  const link = page.getByRole('status').getByRole('link', { name: 'Sign in again' })
  await expect(link).toBeVisible()
  await expect(page.getByText('Your session has ended. Your draft is saved on this device.')).toBeVisible()
  const { pathname, search } = new URL(page.url())
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
  await link.click()
  await expect(link).toHaveAttribute('href', `/auth/login?returnTo=${encodeURIComponent(pathname + search)}`)
  // Signed in again, in another tab.
  await emulator.switchOff(company.companyId)
  await page.getByRole('searchbox').fill('e')
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

const REJECTED_BY_SERVER: [fault: string, message: RegExp][] = [
  ['write-desk-session', /Your session ended/],
  ['write-desk-rate', /Too many requests.*in 40 seconds/],
  ['write-desk-quota', /are used up/],
  ['write-desk-busy', /Too many requests for this company at once/],
  ['write-desk-viewer', /You have view-only access/],
  ['write-desk-read-only', /view-only/],
]

/** Refusals after which nothing is offered until the page is loaded with access again. */
const WITHOUT_ACCESS = new Set(['write-desk-viewer', 'write-desk-read-only'])

const REJECTED_BY_CODAT: [fault: string, message: RegExp][] = [
  ['write-bad-request', /didn’t accept this change/],
  ['write-unauthorized', /didn’t accept this change/],
  ['write-payment-required', /didn’t accept this change/],
  ['write-forbidden', /didn’t accept this change/],
  ['write-repeated-key', /didn’t accept this change/],
  ['write-rate-limited', /Too many requests.*in 5 seconds/],
]

for (const [by, title, cases, received] of [
  ['the server rejects is “not sent”', 'Change: Not sent', REJECTED_BY_SERVER, 0],
  [
    'Codat rejects is “not accepted”',
    'Change: Failed: not accepted',
    REJECTED_BY_CODAT,
    REJECTED_BY_CODAT.length,
  ],
] as const) {
  test(`writing: what ${by}, and the draft is kept`, async ({ page, emulator, consoleWatch }) => {
    test.slow()
    consoleWatch.expectFailedRequests()
    const company = await openForm(page, emulator)
    let requested = 0
    page.on('request', (request) => {
      if (request.method() === 'PUT') requested++
    })
    const panel = page.getByRole('region', { name: title })
    for (const [fault, message] of cases) {
      await test.step(fault, async () => {
        await emulator.switchOn(company.companyId, fault, { times: 1 })
        await reviewAndSend(page)
        await expect(panel).toContainText(message)
        await expect(panel.getByRole('link', { name: 'Sign in again' })).toHaveCount(
          fault === 'write-desk-session' ? 1 : 0,
        )
        if (fault === cases[0]?.[0]) await expectAccessible(page)
        const correct = panel.getByRole('link', { name: 'Correct and send again' })
        if (WITHOUT_ACCESS.has(fault)) {
          await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveAccessibleDescription(
            message,
          )
          await expect(panel.getByRole('link')).toHaveCount(0)
          await page.reload()
          await expect(correct).toHaveCount(0)
          await panel.getByRole('link', { name: 'Open form to send again' }).click()
        } else await correct.click()
        await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
      })
    }
    expect(requested).toBe(cases.length)
    const ledger = await emulator.ledger(company.companyId)
    expect(ledger).toMatchObject({ received, applied: 0 })
  })
}

test('writing: an error of the server can be typed into the name of a new customer', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 1 })
  await page.goto(`${company.customersPath}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Acme [fault:write-desk-read-only]')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: 'Change: Not sent' })).toContainText('view-only')
  expect(await emulator.ledger(company.companyId)).toMatchObject({ received: 0 })
})

test('writing: a connection that breaks before the server responds leaves the change unknown, not sent twice', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await openForm(page, emulator)
  await emulator.switchOn(company.companyId, 'write-desk-network')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Unknown/ })).toContainText(
    'We didn’t get a response',
  )
  await emulator.switchOff(company.companyId)
  expect(await emulator.ledger(company.companyId)).toMatchObject({ received: 0 })
})

const REJECTED_SYNCS: [fault: string, id: FailureId][] = [
  ['write-desk-viewer', 'viewer'],
  ['write-desk-read-only', 'read-only'],
  ['write-desk-rate', 'rate'],
  ['write-desk-session', 'session'],
]

test(
  'syncing: what the server rejects has its error where it was requested',
  meets(...REJECTED_SYNCS.map(([, id]) => id)),
  async ({ page, emulator, consoleWatch }) => {
    consoleWatch.expectFailedRequests()
    const company = await emulator.newCompany({ customers: 1 })
    const panel = page.getByRole('dialog', { name: 'Sync of customers' })
    for (const [fault, id] of REJECTED_SYNCS) {
      // What was refused for lack of access is off until the page is loaded again.
      await page.goto(company.customersPath)
      await page.getByRole('button', { name: /Customers synced/ }).click()
      await emulator.switchOn(company.companyId, fault, { times: 1 })
      await panel.getByRole('button', { name: 'Sync customers now' }).click()
      await expect(panel).toContainText(`The sync didn’t start. ${FAILURE_TEXTS[id].title}.`)
    }
  },
)

/** Reads about a platform, and of the demo’s faults, name no company, so a company's fault doesn't reach them: they say the same here. */
async function tellWithOthers(page: Page, headers: () => Record<string, string>) {
  await page.route('**/api/{integrations/*,emulator/faults}', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), ...headers() } })
  })
}

test(
  'a low quota is told, metered, and nothing is fetched ahead',
  meets('quota-low'),
  async ({ page, emulator }) => {
    const company = await emulator.newCompany({ customers: 60 })
    // Every response says how much is left; one that said otherwise would be newer.
    await emulator.switchOn(company.companyId, 'quota-low')
    await tellWithOthers(page, () => ({ 'x-rate-limit-remaining': '3' }))
    const requested: string[] = []
    page.on('request', (request) => {
      if (LIST_REQUEST.test(request.url())) requested.push(new URL(request.url()).search)
    })
    await page.goto(`${company.customersPath}?pageSize=25`)
    await expect(customerLinks(page).first()).toBeVisible()
    const notice = page.getByRole('status').filter({ hasText: FAILURE_TEXTS['quota-low'].title })
    await expect(notice).toContainText(/3 of [\d,]+ left, resets on/)
    await expect(notice).toContainText('Background refresh is paused until then.')
    await expectAccessible(page)
    await page.getByRole('button', { name: /Customers synced/ }).click()
    const panel = page.getByRole('dialog', { name: 'Sync of customers' })
    await expect(panel.getByRole('meter')).toHaveAccessibleName(/Codat requests today/)
    await expect(panel).toContainText('Background refresh is paused until then.')
    await expectAccessible(page)
    expect(requested.filter((search) => search.includes('page=2'))).toEqual([])
  },
)

test('a wrong clock is told', meets('clock'), async ({ page, emulator }) => {
  const company = await emulator.newCompany()
  await emulator.switchOn(company.companyId, 'desk-clock')
  await tellWithOthers(page, () => ({ date: new Date(Date.now() - 60 * 60_000).toUTCString() }))
  await page.goto(company.customersPath)
  await expect(page.getByText(`${FAILURE_TEXTS.clock.title}: it’s 60 minutes ahead.`)).toBeVisible()
  await expectAccessible(page)
})

test('blocked storage is told at the form, which works', meets('storage'), async ({ page, emulator }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await openForm(page, emulator)
  await expect(page.getByText(FAILURE_TEXTS.storage.title).first()).toBeVisible()
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
})

test(
  'back online, what failed and what went stale is requested again',
  meets('offline'),
  async ({ page, context, consoleWatch }) => {
    consoleWatch.expectFailedRequests()
    await page.goto(list)
    await expect(customerLinks(page).first()).toBeVisible()
    // The code that says so comes after the rows; a network that is gone before can bring it no more.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/after-rows-')),
    )
    await context.setOffline(true)
    await page.getByRole('searchbox').fill('harbour')
    await expect(page.getByRole('heading', { name: FAILURE_TEXTS.offline.title })).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('heading', { name: FAILURE_TEXTS.offline.title })).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
  },
)

test(
  'after a deploy: a missing page keeps the shell, offers a reload and never reloads by itself',
  meets('gone'),
  async ({ page, consoleWatch }) => {
    consoleWatch.expectMissingCode()
    consoleWatch.expectFailedRequests()
    let loads = 0
    page.on('load', () => loads++)
    await page.goto(list)
    await expect(customerLinks(page).first()).toBeVisible()
    const search = page.waitForResponse((response) => response.url().includes('desk-update'))
    await page.getByRole('searchbox').fill('fault:desk-update')
    await search
    await page.getByRole('navigation', { name: 'Company' }).getByRole('link', { name: 'Changes' }).click()
    const banner = page.getByRole('status').filter({ hasText: FAILURE_TEXTS.gone.title })
    await expect(banner).toContainText('Drafts are saved on this device.')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Reload')
    await expect(page.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
    expect(loads).toBe(1)
    await banner.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible()
  },
)

test('after a deploy: a form that was being filled in is not lost by reloading', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectMissingCode()
  consoleWatch.expectFailedRequests()
  page.on('dialog', (dialog) => void dialog.accept())
  await openForm(page, emulator)
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  await page.route(/\/assets\/SyncPanel-.*\.js$/, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByRole('alert')).toContainText('Couldn’t show this part')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
  await page
    .getByRole('status')
    .filter({ hasText: FAILURE_TEXTS.gone.title })
    .getByRole('button', { name: 'Reload' })
    .click()
  await page.getByRole('button', { name: /draft/i }).first().click()
  await expect(page.getByLabel(/^Phone/).first()).toHaveValue('0113 496 0777')
})

test('code that is not reached is no newer version', meets('not-reached'), async ({ page, consoleWatch }) => {
  consoleWatch.expectMissingCode()
  consoleWatch.expectFailedRequests()
  await page.goto(list)
  await expect(customerLinks(page).first()).toBeVisible()
  await page.route(/\/assets\/SyncPanel-.*\.js$/, (route) => route.abort('connectionreset'))
  await page.getByRole('button', { name: /Customers synced/ }).click()
  await expect(page.getByText(FAILURE_TEXTS['not-reached'].title)).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByText(FAILURE_TEXTS.gone.title)).toHaveCount(0)
})

for (const [chunk, path] of [
  ['CustomerPage', `${list}/any`],
  ['CompaniesPage', '/companies'],
] as const) {
  test(
    `a crash of ${chunk} keeps the bar, says so, and has details to copy`,
    meets('crash'),
    async ({ page, consoleWatch }) => {
      consoleWatch.expectBrokenPage()
      await page.route(new RegExp(`/assets/${chunk}-.*\\.js$`), (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'export default function Page() { throw new TypeError("broken on purpose") }',
        }),
      )
      await page.goto(path)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { name: FAILURE_TEXTS.crash.title })).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await main.getByText('Details', { exact: true }).click()
      await expect(main.getByRole('button', { name: 'Copy details' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Customer Desk: all companies' }).click()
      if (chunk === 'CustomerPage')
        await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
    },
  )
}

test('every failure is met by a test of this file', () => {
  expect([...met].map(String).toSorted()).toEqual(Object.keys(FAILURE_TEXTS).toSorted())
})
