import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { startDesk } from '../support/live-desk.ts'
import { findBrowser } from '../browser.mjs'

/** Runs a measurement in a browser, against the built server on its emulator or the one `BENCH_ORIGIN` names. */
export async function withBuiltDesk<T>(
  measure: (browser: Browser, origin: string) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const given = process.env['BENCH_ORIGIN']
  const desk = given === undefined ? await startDesk(settings) : undefined
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    return await measure(browser, given ?? desk?.origin ?? '')
  } finally {
    await browser.close()
    await desk?.stop()
  }
}
