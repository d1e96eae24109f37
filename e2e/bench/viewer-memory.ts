import { readFile } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { seedCompanyId, seedConnectionId } from '../../server/emulator/world/seed-companies.ts'
import { withBuiltDesk } from './built-desk.ts'
import { writeReport } from './report.ts'
import type { Figure } from './report.ts'

/** Opens and closes a 20 MB PDF again and again: what it took must come back. */

const ROUNDS = 20
const ALLOWED_MB = 50
/** A closed worker ends within a second, and the browser hands its memory back some time after that. */
const SETTLE_MS = 4000
const FILE = 'site-plans.pdf'
const MB = 1_000_000

interface Memory {
  /** Used by scripts of the page, after garbage was collected. */
  heapMb: number
  /** Of all processes of the browser together; unknown outside Linux. */
  residentMb: number | undefined
}

async function findFile(origin: string): Promise<{ list: string; id: string }> {
  const company = seedCompanyId('xero')
  const read = async (path: string): Promise<unknown> => (await fetch(`${origin}/api${path}`)).json()
  const { results } = (await read(
    `/companies/${company}/data/customers?page=1&pageSize=1&orderBy=customerName`,
  )) as { results: { id: string }[] }
  const customer = encodeURIComponent(results[0]?.id ?? '')
  const { attachments } = (await read(
    `/companies/${company}/connections/${seedConnectionId('xero')}/data/customers/${customer}/attachments`,
  )) as { attachments: { id: string; name: string }[] }
  const id = attachments.find(({ name }) => name === FILE)?.id
  if (id === undefined) throw new Error(`The emulator has no ${FILE}.`)
  return { list: `${origin}/companies/${company}/customers/${customer}/attachments`, id }
}

async function residentMb(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = await Promise.all(
    processInfo.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
    }),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return total === 0 ? undefined : total / MB
}

async function measure(browser: Browser, session: CDPSession): Promise<Memory> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  // Twice: what the first round frees may hold on to more.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heapMb: usedSize / MB, residentMb: await residentMb(browser) }
}

/** Opens the file, waits for its first page, closes it; gives back the ms until the page could be read. */
async function openAndClose(page: Page): Promise<number> {
  const started = performance.now()
  await page.getByRole('link', { name: FILE, exact: true }).click()
  await page.getByText('Plan 1 of 20').waitFor()
  const tookMs = performance.now() - started
  await page.getByRole('button', { name: 'Close preview' }).click()
  await page.getByRole('region', { name: `Preview of ${FILE}` }).waitFor({ state: 'detached' })
  return tookMs
}

export function main(): Promise<number> {
  return withBuiltDesk(async (browser, origin) => {
    const { list } = await findFile(origin)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const session = await page.context().newCDPSession(page)
    await page.goto(list)
    // The first time also loads the viewer itself.
    await openAndClose(page)
    const before = await measure(browser, session)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await openAndClose(page))
    const after = await measure(browser, session)
    times.sort((a, b) => a - b)
    const bound = { most: ALLOWED_MB }
    const figures: Figure[] = [
      { name: 'Page heap before', value: before.heapMb, unit: 'MB' },
      { name: 'Page heap grown by', value: after.heapMb - before.heapMb, unit: 'MB', bound },
      { name: 'Page 1 after (median)', value: times[Math.floor(ROUNDS / 2)] ?? 0, unit: 'ms' },
    ]
    if (before.residentMb !== undefined && after.residentMb !== undefined) {
      figures.push(
        { name: 'Browser before', value: before.residentMb, unit: 'MB' },
        { name: 'Browser grown by', value: after.residentMb - before.residentMb, unit: 'MB', bound },
      )
    }
    const title = `A 20 MB PDF opened and closed ${ROUNDS} times`
    return writeReport('viewer-memory', title, figures) ? 0 : 1
  })
}
