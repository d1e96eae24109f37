import type { Page } from '@playwright/test'

const TICK_MS = 20

declare global {
  /** The longest the page could not move, in ms. */
  var deskFrozenMs: number | undefined
}

/** From the next page on, measures how long it is busy at a stretch; the answer says the longest. */
export async function watchFreezes(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript((tick) => {
    let last = performance.now()
    globalThis.deskFrozenMs = 0
    setInterval(() => {
      const now = performance.now()
      globalThis.deskFrozenMs = Math.max(globalThis.deskFrozenMs ?? 0, now - last - tick)
      last = now
    }, tick)
  }, TICK_MS)
  return () => page.evaluate(() => globalThis.deskFrozenMs ?? 0)
}
