import type { Page } from '@playwright/test'
import type { Sample } from './figures.ts'
import { openPage, settle, whenOpened } from './probe.ts'
import type { Visit } from './visit.ts'

const KB = 1000

interface Loaded {
  firstPaint: number
  entries: { url: string; started: number; ended: number; bytes: number; kind: string }[]
}

/** What the page itself and its files were, and when; worker scripts load by themselves and are not in the list. */
function loadedBy(page: Page): Promise<Loaded> {
  return page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    entries: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({
        url: new URL(entry.name).pathname,
        started: entry.startTime,
        ended: entry.responseEnd,
        bytes: entry.encodedBodySize,
        kind: entry.initiatorType,
      })),
  }))
}

function sumOf(entries: Loaded['entries'], isCounted: (url: string, kind: string) => boolean): number {
  const counted = entries.filter(({ url, kind }) => isCounted(url, kind))
  return counted.reduce((sum, { bytes }) => sum + bytes, 0) / KB
}

const isScript = (url: string) => url.endsWith('.js')
const isCode = (url: string, kind: string) => isScript(url) || url.endsWith('.css') || kind === 'navigation'

/** A list at its address with nothing cached, and once more with everything cached that may be. */
export function firstLoad(pageSize: 25 | 100): Visit {
  return async ({ context, origin, profile, subject }) => {
    const url = `${origin}/companies/${subject.company}/customers?pageSize=${pageSize}`
    const row = { kind: 'row', name: subject.first.opened } as const
    const page = await openPage(context, profile, url, row)
    const cold = await whenOpened(page)
    await settle(page)
    const { firstPaint, entries } = await loadedBy(page)
    const layoutShift = await page.evaluate(() => globalThis.speedProbe?.layoutShift ?? Number.NaN)
    await page.close()
    const again = await openPage(context, profile, url, row)
    const warm = await whenOpened(again)

    if (pageSize === 100) return { firstRow100: cold.shown, firstRow100Warm: warm.shown }
    const arrived = entries.filter(({ ended }) => ended <= cold.inDocument)
    return {
      firstPaint,
      firstRow25: cold.shown,
      firstRow25Warm: warm.shown,
      requests: entries.filter(({ started }) => started < cold.inDocument).length,
      codeBytes: sumOf(arrived, isCode),
      apiBytes: sumOf(arrived, (path) => path.endsWith('/data/customers')),
      // In the three digits that browsers' own tools show of it: what moves by less can't be seen.
      layoutShift: Math.round(layoutShift * KB) / KB,
    }
  }
}

/** Types into the search of a page that has only just appeared, as soon as there is something to type into. */
export const typeAtOnce: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { text, first } = subject.search
  const url = `${origin}/companies/${subject.company}/customers?pageSize=25`
  // The first row that can be expected is the one that is searched for.
  const page = await openPage(context, profile, url, { kind: 'row', name: first })
  const box = page.locator('input[type=search]').first()
  await box.waitFor()
  await box.pressSequentially(text)
  const { inDocument, shown } = await whenOpened(page)
  const { entries } = await loadedBy(page)
  const arrived = entries.filter(({ ended }) => ended <= inDocument)
  return { typingFilters: shown, scriptToUsable: sumOf(arrived, isScript) }
}

/** Clicks a row of a page that has only just appeared. */
export const clickAtOnce: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { name, email } = subject.customer
  const url = `${origin}/companies/${subject.company}/customers?pageSize=25`
  const page = await openPage(context, profile, url, { kind: 'record', name, email })
  const started = await page.evaluate(() => performance.timeOrigin)
  await page.locator('table').getByText(name, { exact: true }).click()
  // A click that loads the page again starts a new document, with a probe and a clock of its own.
  const read = () =>
    page.evaluate(async () => ({
      time: (await globalThis.speedProbe?.opened)?.shown ?? Number.NaN,
      start: performance.timeOrigin,
    }))
  const { time, start } = await read().catch(read)
  return { linkOpens: start - started + time, linkReloads: start === started ? 0 : 1 }
}
