import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds by the clock, and of the processor. */
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/** The longest task of the page's main thread, in ms. */
export interface LongestTask {
  /** As the clock says, also while something else has the processor. */
  clockMs: number
  /** What the processor spent on one; on a machine with nothing else to do it is the same. */
  processorMs: number
}

/** From now on; the answer ends the watch. One at a time in a browser. */
export async function watchTasks(browser: Browser, page: Page): Promise<() => Promise<LongestTask>> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  return async () => {
    // As Chromium writes its traces: hence the cast.
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[]
    }
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
    const mainThreads = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    )
    const longest: LongestTask = { clockMs: 0, processorMs: 0 }
    for (const event of traceEvents) {
      if (event.name !== 'ThreadControllerImpl::RunTask' || !mainThreads.has(threadOf(event))) continue
      longest.clockMs = Math.max(longest.clockMs, (event.dur ?? 0) / 1000)
      longest.processorMs = Math.max(longest.processorMs, (event.tdur ?? 0) / 1000)
    }
    return longest
  }
}
