import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { z } from 'zod'

/** What the emulator's control interface takes for a new company; see docs/emulator.md. */
interface NewCompany {
  platformKey?: string
  name?: string
  customers?: number
  synced?: boolean
  connectionStatus?: string
  seed?: string
  delays?: { pushMs?: number; syncStageMs?: number }
  settings?: Record<string, unknown>
}

export interface TestCompany {
  companyId: string
  connectionId: string
  name: string
  customersPath: string
}

const madeCompany = z.object({ companyId: z.string(), connectionId: z.string() })

/** What a company's platform has got to do with. */
const ledgerSchema = z.object({
  /** Changes that Codat received, and those of them that reached the platform. */
  received: z.number(),
  applied: z.number(),
  downloads: z.array(z.object({ attachmentId: z.string(), sent: z.number(), state: z.string() })),
})
type Ledger = z.infer<typeof ledgerSchema>

/** The emulator as a test uses it: a company of its own, faults, and changes somebody else makes in the books. */
export class Emulator {
  private readonly request: APIRequestContext
  private readonly origin: string

  constructor(request: APIRequestContext, origin: string) {
    this.request = request
    this.origin = origin
  }

  private async call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    data?: unknown,
  ): Promise<unknown> {
    const response = await this.request.fetch(`/api/emulator${path}`, {
      method,
      headers: { Origin: this.origin, ...(data === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(data === undefined ? {} : { data: JSON.stringify(data) }),
    })
    expect(response.ok(), `${method} ${path}: ${response.status()}`).toBe(true)
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  }

  async newCompany(wanted: NewCompany = {}): Promise<TestCompany> {
    const name = wanted.name ?? `Test company ${Math.random().toString(36).slice(2, 8)}`
    const made = madeCompany.parse(
      await this.call('POST', '/companies', { platformKey: 'gbol', ...wanted, name }),
    )
    return { ...made, name, customersPath: `/companies/${made.companyId}/customers` }
  }

  async switchOn(
    companyId: string,
    fault: string,
    /** `all` hits status, company and push requests as well as data. */
    options: { times?: number; scope?: 'data' | 'all' } = {},
  ): Promise<void> {
    await this.call('POST', '/faults', { companyId, fault, ...options })
  }

  async switchOff(companyId: string): Promise<void> {
    await this.call('DELETE', `/faults?companyId=${companyId}`)
  }

  async changeCompany(companyId: string, change: unknown): Promise<void> {
    await this.call('PATCH', `/companies/${companyId}`, change)
  }

  async changeInTheBooks(companyId: string, customerId: string, change: unknown): Promise<void> {
    await this.call(
      'POST',
      `/companies/${companyId}/source-customers/${encodeURIComponent(customerId)}`,
      change,
    )
  }

  async ledger(companyId: string): Promise<Ledger> {
    return ledgerSchema.parse(await this.call('GET', `/companies/${companyId}/ledger`))
  }

  /** Has Codat read the books, and waits for it. */
  async sync(companyId: string): Promise<void> {
    const status = () =>
      this.read<{ customers: { lastSuccessfulSync: string } }>(`/companies/${companyId}/dataStatus`)
    const before = (await status()).customers.lastSuccessfulSync
    const response = await this.request.post(`/api/companies/${companyId}/data/queue/customers`, {
      headers: { Origin: this.origin },
    })
    expect(response.ok()).toBe(true)
    await expect.poll(async () => (await status()).customers.lastSuccessfulSync).not.toBe(before)
  }

  /** Reads through the desk's API, to know what to expect on the screen. */
  async read<T>(path: string): Promise<T> {
    const response = await this.request.get(`/api${path}`)
    expect(response.ok(), path).toBe(true)
    // The caller knows the shape: it asks for its own company's data.
    return (await response.json()) as T
  }
}

/** Console errors of a page, without those a test announces. */
export class ConsoleWatch {
  readonly errors: string[] = []
  private readonly expected: RegExp[] = []

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
  }

  /** The browser itself logs every response with an error status. */
  expectFailedRequests(): void {
    this.expected.push(/^Failed to load resource/)
  }

  /** Code that a test takes away: the browser, React and the router log it. */
  expectMissingCode(): void {
    this.expected.push(
      /MissingCode|Failed to fetch dynamically imported module|^Refused to apply style from|Unable to preload CSS/,
    )
  }

  /** Code in whose place a proxy sends its sign-in page, or the browser to one on an origin of its own. */
  expectSignIns(): void {
    this.expectMissingCode()
    this.expected.push(
      /^Loading the script 'https:\/\/login\.example\//,
      /^Failed to load module script: .* MIME type of "text\/(html|plain)"/,
    )
  }

  /** A page that a test makes crash; its mark is in the message. */
  expectBrokenPage(): void {
    this.expectFailedRequests()
    this.expected.push(/broken on purpose/)
  }

  /** Files that a test puts into elements which must not take them. */
  expectRefusedEmbedding(): void {
    this.expected.push(
      /^Refused to (execute script|apply style) from .* because its MIME type \('application\/octet-stream'\)/,
      /^Failed to load module script: .* MIME type of "application\/octet-stream"/,
      /^The script has an unsupported MIME type \('application\/octet-stream'\)/,
      /^Loading plugin data from .* violates the following Content Security Policy directive: "object-src 'none'"/,
    )
  }

  unexpected(): string[] {
    return this.errors.filter((error) => !this.expected.some((pattern) => pattern.test(error)))
  }
}

interface DeskFixtures {
  emulator: Emulator
  consoleWatch: ConsoleWatch
}

/**
 * Settles when the application has taken the place of what the page shows before it, and its form that of the one that came with
 * the page; another site's page has none of these.
 */
export async function applicationOf(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.getElementById('early')?.childElementCount && !('deskEarlyForm' in window),
  )
}

/**
 * Makes pages come without their first data, as for a link of another site: they ask for it themselves, and a test can respond.
 * What comes with a page is the server's.
 */
export const askForData = (page: Page): Promise<void> =>
  page.setExtraHTTPHeaders({ 'sec-purpose': 'prefetch' })

/**
 * Makes opening a page end when the application is there, as it soon is for a person; `waitUntil: 'commit'` is for tests of what
 * comes before it.
 */
function waitForApplication(page: Page): void {
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  page.goto = async (url, options) => {
    const response = await goto(url, options)
    if (options?.waitUntil !== 'commit') await applicationOf(page)
    return response
  }
  page.reload = async (options) => {
    const response = await reload(options)
    if (options?.waitUntil !== 'commit') await applicationOf(page)
    return response
  }
}

export const test = base.extend<DeskFixtures>({
  page: async ({ page }, use) => {
    waitForApplication(page)
    await use(page)
  },
  emulator: async ({ request, baseURL }, use) => {
    await use(new Emulator(request, baseURL ?? ''))
  },
  consoleWatch: [
    async ({ page, context }, use) => {
      const watch = new ConsoleWatch()
      watch.watch(page)
      await use(watch)
      // The next test gets the same context; Playwright resets everything of it but these.
      await context.setOffline(false)
      await context.clearPermissions()
      expect(watch.unexpected(), 'unexpected console errors').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Fails on any accessibility violation in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page of the desk has frames, so axe can run in the page itself instead of opening another to put parts together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`)
  expect(found).toEqual([])
}

export function customersTable(page: Page) {
  return page.getByRole('table', { name: 'Customers' })
}

/** Rows with data: the heading row is not one. */
export function customerLinks(page: Page) {
  return customersTable(page).getByRole('link')
}

/** The menu of a record's head, opened. */
export async function openMore(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click()
  return page.getByRole('dialog', { name: 'More actions' })
}

/** Starts a sync from a record's menu. */
export async function syncFromRecord(page: Page): Promise<void> {
  await (await openMore(page)).getByRole('button', { name: 'Sync customers now' }).click()
  await page.keyboard.press('Escape')
}

/** The record as it came from Codat, from its menu. */
export async function openDeveloperData(page: Page): Promise<Locator> {
  await (await openMore(page)).getByRole('button', { name: 'Developer data' }).click()
  return page.getByRole('region', { name: 'Raw JSON of the record' })
}

/** The button of a form that always opens the review. An edit that needs no review can also be sent without it. */
export function reviewButton(page: Page) {
  return page.getByRole('button', { name: /^Review (changes|new customer)$/ })
}

/** The button of the review that sends. */
export function sendButton(page: Page) {
  return page
    .getByRole('dialog', { name: /^Review (changes|new customer)$/ })
    .getByRole('button', { name: /^(Update|Create) in/ })
}

/** Sends a form through its review. */
export async function reviewAndSend(page: Page): Promise<void> {
  await reviewButton(page).click()
  await sendButton(page).click()
}

/** Clicks a checkbox and tells in one go, before any response or later render can arrive, whether it is checked. */
export function clickAndLook(checkbox: Locator): Promise<boolean> {
  return checkbox.evaluate((input: HTMLInputElement) => {
    input.click()
    return input.checked
  })
}
