import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.mjs'

/** Another port lets two copies of the project be tested side by side. */
const PORT = Number(process.env['E2E_PORT'] ?? 4180)
const executablePath = findBrowser()

/** Browser tests run against the production build on its emulator. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // For busy machines; a test that passes never waits for these.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: executablePath === undefined ? {} : { executablePath },
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  webServer: {
    command: 'node build/server/main.js',
    url: `http://127.0.0.1:${PORT}/readyz`,
    env: { PORT: String(PORT), HOST: '127.0.0.1', CODAT_API_KEY: '', EMULATOR_CUSTOMERS: '10000' },
    reuseExistingServer: false,
  },
})
