import type { CDPSession, Page } from '@playwright/test'
import type { Sample } from './figures.ts'
import { openPage, settle, whenOpened } from './probe.ts'
import { slopeOf } from './slope.ts'
import type { Visit } from './visit.ts'

/** By then everything that is loaded once is there. */
const WARM_UP_RECORDS = 20
const MEASURES = 5
const RECORDS_BETWEEN = 8
const MB = 1_000_000

async function usedMb(session: CDPSession): Promise<number> {
  // Twice: what the first round frees may hold on to more.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / MB
}

/** Opens records of the list from one place on, each from the list, and goes back to it. */
async function openRecords(page: Page, from: number, count: number): Promise<void> {
  const links = page.locator('table td:first-child a')
  for (let place = from; place < from + count; place++) {
    const link = links.nth(place % 20)
    await link.click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.goBack()
    await link.waitFor()
  }
  await settle(page)
}

/** Opens one record after another from a list: the memory that each leaves behind once everything is loaded. */
export const keptForRecords: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const url = `${origin}/companies/${subject.company}/customers?pageSize=100`
  const page = await openPage(context, profile, url, { kind: 'row', name: subject.first.opened })
  await whenOpened(page)
  await settle(page)
  const session = await context.newCDPSession(page)
  await openRecords(page, 0, WARM_UP_RECORDS)
  const points: { x: number; y: number }[] = []
  for (let measure = 0; measure < MEASURES; measure++) {
    points.push({ x: measure * RECORDS_BETWEEN, y: await usedMb(session) })
    await openRecords(page, measure * RECORDS_BETWEEN, RECORDS_BETWEEN)
  }
  return { heapPerRecord: slopeOf(points) }
}
