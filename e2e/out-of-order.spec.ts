import type { Page } from '@playwright/test'
import { createRandom } from '../server/emulator/books/random.ts'
import { expect, test } from './support/desk.ts'
import { COMPANY_IDS, recordName, rowNames, startBooksUpstream } from './support/books-upstream.ts'
import type { BooksUpstream } from './support/books-upstream.ts'
import { runs, SEED } from './support/random-runs.ts'
import { startLiveDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'

const HASTY_WAYS = runs(100, 25)
const KEY = 'a-key-of-the-tests-0123456789'
const [FIRST, SECOND] = COMPANY_IDS
const list = (companyId: string, search = '') => `/companies/${companyId}/customers${search}`
const record = (companyId: string, customerId: string) => `${list(companyId)}/${customerId}`

interface Call {
  url: string
  /** By the page's own clock. */
  from: number
  to?: number
}

declare global {
  /** Requests of the page that are still open. */
  var openRequests: number | undefined
  /** Every request of the page. */
  var calls: Call[] | undefined
}

let upstream: BooksUpstream
let desk: LiveDesk

// One desk for all; what the upstream does is up to one test at a time.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  upstream = await startBooksUpstream()
  desk = await startLiveDesk(upstream.origin, KEY)
})
test.afterAll(async () => {
  await desk.stop()
  await upstream.stop()
})
test.beforeEach(() => {
  upstream.treat()
  upstream.reads.length = 0
})

/** Goes to an address inside the application, as its links do, without waiting for anything. */
const go = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path)

/** Lets the page tell when no request is open any more. */
const countRequests = (page: Page) =>
  page.addInitScript(() => {
    const original = window.fetch
    let open = 0
    const count = (by: 1 | -1) => {
      open += by
      globalThis.openRequests = open
    }
    window.fetch = async (...args) => {
      count(1)
      try {
        const response = await original(...args)
        await response.clone().text()
        return response
      } finally {
        count(-1)
      }
    }
  })

interface Step {
  path: string
  pauseMs: number
}

/** Goes through addresses in haste, perhaps back again, and tells what is shown once no request is open. */
const hurryThrough = (page: Page, steps: Step[], isBack: boolean) =>
  page.evaluate(
    async ({ all, back }) => {
      for (const { path, pauseMs } of all) {
        history.pushState(null, '', path)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      if (back) history.back()
      for (let quiet = 0; quiet < 3; quiet = globalThis.openRequests === 0 ? quiet + 1 : 0)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      const rows = document.querySelectorAll('table tbody a')
      return {
        path: location.pathname,
        search: location.search,
        heading: document.querySelector('h1')?.textContent ?? '',
        rows: [...rows].map((link) => link.textContent ?? ''),
      }
    },
    { all: steps, back: isBack },
  )

test(`${HASTY_WAYS} hasty ways (SEED=${SEED}) through companies, pages, searches and records end on what the address says`, async ({
  page,
}) => {
  test.slow()
  const random = createRandom(`out of order ${SEED}`)
  upstream.treat((_, respond) => setTimeout(respond, random.int(0, 60)))
  await countRequests(page)
  await page.goto(desk.origin + list(FIRST))
  await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible()
  const wrong: unknown[] = []
  for (let run = 0; run < HASTY_WAYS; run++) {
    const hops = Array.from({ length: random.int(2, 3) }, () => {
      const companyId = random.pick(COMPANY_IDS)
      if (random.chance(0.4)) return record(companyId, `C-${random.int(1, 300)}`)
      const search = random.chance(0.4) ? `&q=${random.pick(['harbour', 'mill', 'acme', 'delta'])}` : ''
      return list(companyId, `?page=${random.int(1, 30)}${search}`)
    })
    const steps = hops.map((path) => ({ path, pauseMs: random.int(0, 25) }))
    const { path, search, heading, rows } = await hurryThrough(page, steps, random.chance(0.2))
    const [, , companyId = '', , customerId] = path.split('/')
    const parameters = new URLSearchParams(search)
    const expected =
      customerId === undefined
        ? rowNames(companyId, Number(parameters.get('page') ?? 1), parameters.get('q') ?? '')
        : recordName(companyId, customerId)
    const found = customerId === undefined ? rows : heading
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ run, hops, path, search, found })
  }
  expect(wrong).toEqual([])
  expect(upstream.reads.length).toBeGreaterThan(HASTY_WAYS)
})

test('leaving a screen lets go of its reads, in the page and at the upstream', async ({ page }) => {
  upstream.treat(() => undefined)
  const screens = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0 ? record(FIRST, `S-${at}`) : list(SECOND, `?page=${at + 1}`),
  )
  // The first is requested before the application has arrived.
  await page.goto(desk.origin + record(FIRST, 'early'))
  await expect(page.getByRole('navigation', { name: 'Company' })).toBeVisible()
  const open = () => upstream.reads.filter(({ outcome }) => outcome === 'open').map(({ target }) => target)
  const isOnly = async (mark: string) => {
    const targets = open()
    return targets.length > 0 && targets.every((target) => target.includes(mark))
  }
  // No response ever comes: a read ends only when it is let go, which it is while the next one is still waiting.
  await expect.poll(() => isOnly('customers/early')).toBe(true)
  for (const [at, screen] of screens.entries()) {
    await go(page, screen)
    await expect.poll(() => isOnly(at % 2 === 0 ? `customers/S-${at}` : `page=${at + 1}&`)).toBe(true)
  }
  await go(page, '/companies')
  await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
  await expect.poll(open).toEqual([])
  expect(upstream.reads.map(({ outcome }) => outcome)).not.toContain('responded')
})

test('sixty reads with a 429 response are sixty at the upstream', async ({ page, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  await page.goto(desk.origin + list(FIRST))
  await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible()
  upstream.reads.length = 0
  upstream.treat((_, __, response) => response.writeHead(429, { 'Retry-After': '5' }).end())
  const responses = await page.evaluate(
    (path) =>
      Promise.all(
        Array.from({ length: 60 }, async (_, at) => {
          const response = await fetch(`/api${path}/L-${at}`.replace('/customers/', '/data/customers/'))
          return `${response.status} after ${response.headers.get('Retry-After')}`
        }),
      ),
    list(FIRST),
  )
  expect(responses).toEqual(Array.from({ length: 60 }, () => '429 after 5'))
  // The list's own next page may be among the reads.
  expect(upstream.reads.filter(({ target }) => target.includes('/customers/L-'))).toHaveLength(60)
})

test('a read with a 429 response is sent again when the upstream said, not before: 20 of 20', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  await page.clock.install()
  // The times of the page's own clock, at which its requests leave and its responses come.
  await page.addInitScript(() => {
    const original = window.fetch
    const calls: Call[] = []
    globalThis.calls = calls
    window.fetch = async (...args) => {
      const call: Call = { url: typeof args[0] === 'string' ? args[0] : '', from: Date.now() }
      calls.push(call)
      const response = await original(...args)
      call.to = Date.now()
      return response
    }
  })
  const callsFor = (id: string) =>
    page.evaluate((wanted) => (globalThis.calls ?? []).filter(({ url }) => url.endsWith(`/${wanted}`)), id)
  const responded = async (id: string) => (await callsFor(id)).filter(({ to }) => to !== undefined).length

  await page.goto(desk.origin + list(FIRST))
  await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible()
  for (let at = 1; at <= 20; at++) {
    const id = `R-${at}`
    let isFirst = true
    upstream.treat(({ target }, respond, response) => {
      // Other reads of the page, such as the list's next page, come in between.
      if (!isFirst || !target.endsWith(id)) return respond()
      isFirst = false
      response.writeHead(429, { 'Retry-After': '5' }).end()
    })
    await go(page, record(FIRST, id))
    await expect.poll(() => responded(id)).toBe(1)
    await page.clock.fastForward(4_000)
    await page.clock.fastForward(1_500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(recordName(FIRST, id))
    const [first, second, ...more] = await callsFor(id)
    expect((second?.from ?? 0) - (first?.to ?? Infinity)).toBeGreaterThanOrEqual(5000)
    expect(more).toEqual([])
  }

  // Nothing but 429: three attempts, then an error message.
  upstream.reads.length = 0
  upstream.treat((_, __, response) => response.writeHead(429, { 'Retry-After': '5' }).end())
  await go(page, record(FIRST, 'N-1'))
  for (let attempt = 1; attempt <= 3; attempt++) {
    await expect.poll(() => responded('N-1')).toBe(attempt)
    await page.clock.fastForward(10_000)
  }
  await expect(page.getByRole('alert')).toContainText('Too many requests to Codat')
  await page.clock.fastForward(60_000)
  expect(await callsFor('N-1')).toHaveLength(3)

  // A wait too long for silence is shown at once.
  upstream.treat((_, __, response) => response.writeHead(429, { 'Retry-After': '60' }).end())
  await go(page, record(FIRST, 'N-2'))
  await expect(page.getByRole('alert')).toContainText('Too many requests to Codat')
  expect(await callsFor('N-2')).toHaveLength(1)
})
