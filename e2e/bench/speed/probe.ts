import type { BrowserContext, Page, Request } from '@playwright/test'
import { installProbe } from './page-probe.ts'
import type { Seen, Sight } from './page-probe.ts'
import { applyProfile } from './profiles.ts'
import type { ProfileName } from './profiles.ts'

const LONGEST_WAIT_MS = 120_000
const QUIET_MS = 500

/** A page with the probe in it, on its way to an address; `openedFor` is what it is opened for. */
export async function openPage(
  context: BrowserContext,
  profile: ProfileName,
  url: string,
  openedFor?: Sight,
): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  trafficOf(page)
  await page.addInitScript(installProbe, openedFor)
  await applyProfile(page, profile)
  await page.goto(url, { waitUntil: 'commit' })
  return page
}

/** When there was what the page was opened for. */
export function whenOpened(page: Page): Promise<Seen> {
  const seen = page.evaluate(() => globalThis.speedProbe?.opened)
  return withinLimit(seen, 'what the page was opened for')
}

/** Everything that a page does by itself has been done: nothing has been loading for a while, and there is idle time. */
export async function settle(page: Page): Promise<void> {
  const traffic = trafficOf(page)
  while (traffic.pending.size > 0 || performance.now() - traffic.changedAt < QUIET_MS)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })))
}

interface Traffic {
  pending: Set<Request>
  /** When a request last began or ended. */
  changedAt: number
}

const traffics = new WeakMap<Page, Traffic>()

function trafficOf(page: Page): Traffic {
  const known = traffics.get(page)
  if (known !== undefined) return known
  const traffic: Traffic = { pending: new Set(), changedAt: performance.now() }
  const end = (request: Request): void => {
    traffic.pending.delete(request)
    traffic.changedAt = performance.now()
  }
  page.on('request', (request) => {
    traffic.pending.add(request)
    traffic.changedAt = performance.now()
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  traffics.set(page, traffic)
  return traffic
}

/** How long something takes to show, from the last event of this type that the action causes. */
export async function timeOf(
  page: Page,
  from: 'click' | 'keydown' | 'now',
  sight: Sight,
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(([event, expected]) => globalThis.speedProbe?.expect(event, expected), [
    from,
    sight,
  ] as const)
  await act()
  return timeTaken(page, sight)
}

function timeTaken(page: Page, sight: Sight): Promise<number> {
  const took = page.evaluate(() => globalThis.speedProbe?.took)
  return withinLimit(took, JSON.stringify(sight))
}

/** The way back in the history, to a list that begins with this row. */
export async function timeBack(page: Page, name: string): Promise<number> {
  const sight: Sight = { kind: 'row', name }
  await page.evaluate((expected) => {
    globalThis.speedProbe?.expect('now', expected)
    history.back()
  }, sight)
  return timeTaken(page, sight)
}

async function withinLimit<T>(value: Promise<T | undefined>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST_WAIT_MS)
  })
  const found = await Promise.race([value, limit]).finally(() => clearTimeout(timer))
  if (found === undefined) throw new Error(`${what} did not show`)
  return found
}
