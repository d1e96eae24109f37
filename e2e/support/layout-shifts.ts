import type { Page } from '@playwright/test'

/** Adds up what moves on the page, from its beginning or from now on. Runs in the page. */
function addUp(isFromBeginning: boolean): void {
  const shifts = { sum: 0 }
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) shifts.sum += 'value' in entry ? Number(entry.value) : 0
  }).observe({ type: 'layout-shift', buffered: isFromBeginning })
  Object.assign(window, { shifts })
}

/** From the beginning of each page that is opened from now on. */
export async function watchPages(page: Page): Promise<void> {
  await page.addInitScript(addUp, true)
}

/** On the page as it is, from now on. */
export const watchPage = (page: Page): Promise<void> => page.evaluate(addUp, false)

/** How far things have moved; not a number where nobody has watched. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shifts: unknown = Reflect.get(window, 'shifts')
    return typeof shifts === 'object' && shifts !== null && 'sum' in shifts ? Number(shifts.sum) : NaN
  })
