import type { Page } from '@playwright/test'
import { loadavg } from 'node:os'
import { seedCompanyId } from '../../server/emulator/world/seed-companies.ts'
import { withBuiltDesk } from './built-desk.ts'
import { writeReport } from './report.ts'
import type { Figure } from './report.ts'
import { workerHeap } from './worker-heap.ts'

/** Reads all customers of a company into its index and searches them, as a person does on the Look up page. */

interface Bounds {
  customers: number
  queryMs: number
  /** Not asked of the largest companies. */
  taskMs?: number
  memoryMb?: number
}

const SIZES: readonly Bounds[] = [
  { customers: 10_000, queryMs: 50, taskMs: 50, memoryMb: 60 },
  { customers: 100_000, queryMs: 300 },
]

/** Names, parts of words, streets, cities, contacts, numbers, and what nobody is called. */
const SEARCHES = [
  'a', 'alder', 'ltd', 'station road', 'leeds', 'accounts', 'example', 'aaron', '0161 496', 'dock road 2', 'group',
  'saddlery llp', 'united kingdom', 'gb', 'zz top', '12', 'paint', 'würz', 'archived', 'patel london', 'co', 'north',
  'wholesale', 'qqqq', '+44 161 496 0458',
] // prettier-ignore

const READ_TIMEOUT_MS = 180_000
const AUDITED = /have no findings/

declare global {
  /** How long the worker took for each question, as the page waited for it. */
  var deskAnswersMs: { question: string; ms: number }[] | undefined
  var deskLongestTaskMs: number | undefined
  /** The same until all customers had been read. */
  var deskReadingTaskMs: number | undefined
}

/** From the next page on, times what the page asks its worker, and the page's own long tasks. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const answers: { question: string; ms: number }[] = []
    globalThis.deskAnswersMs = answers
    globalThis.deskLongestTaskMs = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.deskLongestTaskMs = Math.max(globalThis.deskLongestTaskMs ?? 0, duration)
    }).observe({ type: 'longtask' })
    const asked = new Map<unknown, { question: string; at: number }>()
    const Original = Worker
    globalThis.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string; call?: number }>) => {
          const { question = '', at = 0 } = asked.get(data.call) ?? {}
          if (data.kind === 'read') globalThis.deskReadingTaskMs = globalThis.deskLongestTaskMs ?? 0
          if (data.kind === 'answer') answers.push({ question, ms: performance.now() - at })
        })
      }
      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const { kind, call, question = '' } = message as { kind?: string; call?: number; question?: string }
        if (kind === 'ask') asked.set(call, { question, at: performance.now() })
        super.postMessage(message, Array.isArray(options) ? { transfer: options } : options)
      }
    }
  })
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function measure(page: Page, origin: string, bounds: Bounds): Promise<Figure[]> {
  const { customers, queryMs, taskMs, memoryMb } = bounds
  const size = customers.toLocaleString('en')
  await watch(page)
  await page.goto(`${origin}/companies/${seedCompanyId('large')}/lookup`)
  const results = page.getByRole('table', { name: 'Customers found' }).getByRole('link')
  await page.getByText(`${size} customers:`).waitFor()
  // What the page's own start took is no matter of the index.
  await page.evaluate(() => (globalThis.deskLongestTaskMs = 0))
  const started = performance.now()
  await page.getByRole('button', { name: 'Read all customers' }).click()
  await results.first().waitFor({ timeout: READ_TIMEOUT_MS })
  const readMs = performance.now() - started
  const box = page.getByRole('searchbox', { name: 'Search all fields' })
  const answered = (question: string) =>
    page.evaluate(
      (wanted) =>
        (globalThis.deskAnswersMs ?? []).filter(({ question: name }) => name === wanted).map(({ ms }) => ms),
      question,
    )
  const [firstMs = Number.NaN] = await answered('search')
  for (const search of SEARCHES) {
    const before = (await answered('facets')).length
    await box.fill(search)
    await page.waitForFunction(
      (count) =>
        (globalThis.deskAnswersMs ?? []).filter(({ question }) => question === 'facets').length > count,
      before,
    )
  }
  const readingTaskMs = await page.evaluate(() => globalThis.deskReadingTaskMs ?? Number.NaN)
  const anyTaskMs = await page.evaluate(() => globalThis.deskLongestTaskMs ?? Number.NaN)
  const searches = (await answered('search')).slice(1)
  const figures: Figure[] = [
    { name: `${size}: read and shown`, value: readMs, unit: 'ms' },
    { name: `${size}: first answer, which prepares all texts`, value: firstMs, unit: 'ms' },
    {
      name: `${size}: a search (median of ${searches.length})`,
      value: median(searches),
      unit: 'ms',
      bound: { most: queryMs },
    },
    { name: `${size}: a search (worst)`, value: Math.max(...searches), unit: 'ms' },
    { name: `${size}: its counts (median)`, value: median((await answered('facets')).slice(1)), unit: 'ms' },
    {
      name: `${size}: longest task of the page while it reads (0: none over 50 ms)`,
      value: readingTaskMs,
      unit: 'ms',
      bound: taskMs === undefined ? undefined : { most: taskMs },
    },
    { name: `${size}: the same with the searches, which show 50 rows each`, value: anyTaskMs, unit: 'ms' },
  ]
  figures.push(...(await measureAudit(page, size)))
  const session = await page.context().newCDPSession(page)
  figures.push({
    name: `${size}: memory of the worker`,
    value: await (await workerHeap(session, 'index.worker')).keptMb(),
    unit: 'MB',
    bound: memoryMb === undefined ? undefined : { most: memoryMb },
  })
  return figures
}

/** Opens the audit by its link, so that the index stays, then one rule of it. */
async function measureAudit(page: Page, size: string): Promise<Figure[]> {
  const answersOf = () =>
    page.evaluate(() =>
      (globalThis.deskAnswersMs ?? [])
        .filter(({ question }) => question.startsWith('audit'))
        .map(({ ms }) => ms),
    )
  await page.evaluate(() => (globalThis.deskLongestTaskMs = 0))
  const started = performance.now()
  await page.getByRole('link', { name: 'Audit' }).click()
  await page.getByText(AUDITED).first().waitFor({ timeout: READ_TIMEOUT_MS })
  const shownMs = performance.now() - started
  const [firstMs = Number.NaN] = await answersOf()
  const taskMs = await page.evaluate(() => globalThis.deskLongestTaskMs ?? Number.NaN)
  return [
    { name: `${size}: the audit, shown`, value: shownMs, unit: 'ms' },
    { name: `${size}: the audit, in the worker`, value: firstMs, unit: 'ms' },
    { name: `${size}: longest task of the page during it (0: none over 50 ms)`, value: taskMs, unit: 'ms' },
  ]
}

export async function main(): Promise<number> {
  const figures: Figure[] = []
  for (const bounds of SIZES) {
    figures.push(
      ...(await withBuiltDesk(
        async (browser, origin) =>
          measure(
            await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } }),
            origin,
            bounds,
          ),
        { EMULATOR_CUSTOMERS: String(bounds.customers) },
      )),
    )
  }
  const load = loadavg().map((value) => value.toFixed(1))
  const remark = `Load average ${load.join(', ')}.`
  return writeReport('company-index', 'The index of a company', figures, remark) ? 0 : 1
}
