import { defineConfig } from '@playwright/test'
import type { ReporterDescription } from '@playwright/test'
import { findBrowser } from './e2e/browser.mjs'

/** Another port lets two copies of the project be tested side by side. */
const PORT = Number(process.env['E2E_PORT'] ?? 4180)
const executablePath = findBrowser()
const { E2E_TRACE, E2E_COUNTS } = process.env

function reporters(): ReporterDescription[] {
  const chosen: ReporterDescription[] = [['list']]
  // Traces are read in the report.
  if (E2E_TRACE !== undefined) chosen.push(['html', { open: 'never' }])
  if (E2E_COUNTS !== undefined) chosen.push(['json', { outputFile: E2E_COUNTS }])
  return chosen
}

/** Browser tests run against the production build on its emulator. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // One more than the cores of a small machine: tests wait for polls and pauses half of their time.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // For busy machines; a test that passes never waits for these.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: reporters(),
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: executablePath === undefined ? {} : { executablePath },
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs as much as the test it records: `E2E_TRACE=1` for one that fails.
    trace: E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A new context with its own process and empty caches costs more than most tests; e2e/support/desk.ts resets
    // what Playwright does not.
    reuseContext: true,
  },
  webServer: {
    command: 'node build/server/main.js',
    url: `http://127.0.0.1:${PORT}/readyz`,
    env: { PORT: String(PORT), HOST: '127.0.0.1', CODAT_API_KEY: '', EMULATOR_CUSTOMERS: '10000' },
    reuseExistingServer: false,
    timeout: 180_000,
  },
})
