import type { Page, Route } from '@playwright/test'

/** Holds requests back until the result is called. */
export async function hold(page: Page, what: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = []
  await page.route(what, (route) => void held.push(route))
  return async () => {
    await page.unroute(what)
    // Those of a page that has gone lead nowhere.
    for (const route of held) await route.continue().catch(() => undefined)
  }
}

/** The file without which there is only what came with the page. */
export const APPLICATION = /\/assets\/app-.*\.js$/
