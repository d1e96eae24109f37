// Makes the pictures of README and docs/ anew from the production build: `npm run screenshots`.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { findBrowser } from './browser.mjs'

const PORT = Number(process.env.E2E_PORT ?? 4179)
const BASE = `http://127.0.0.1:${PORT}`
const IMAGES = 'docs/images'
const COMPANY = '/companies/c0da7000-0000-4000-8000-000000000001'

const server = spawn(process.execPath, ['build/server/main.js'], {
  env: {
    ...process.env,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    CODAT_API_KEY: '',
    EMULATOR_CUSTOMERS: '10000',
  },
  stdio: ['ignore', 'pipe', 'ignore'],
})

async function ready() {
  for await (const line of createInterface({ input: server.stdout })) {
    if (!line.includes(`:${PORT}`)) continue
    // What isn't read would fill the pipe and stop the server.
    server.stdout.resume()
    return
  }
  throw new Error('The server stopped. Is there a build? Run npm run build first.')
}

/** The list, once its rows, what comes after them and the font are there. */
async function openList(page) {
  await page.goto(`${BASE}${COMPANY}/customers`)
  await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().waitFor()
  await page.getByRole('link', { name: 'New customer' }).waitFor()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  await page.waitForFunction(() => document.fonts.check('13px "Inter Variable"'))
}

async function take(browser, name, act) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await openList(page)
  await act?.(page)
  await page.screenshot({ path: `${IMAGES}/${name}.png` })
  await context.close()
  console.log(`${IMAGES}/${name}.png`)
}

const firstCustomer = async (page) => {
  await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Contacts' }).waitFor()
  await page.getByRole('link', { name: 'All files' }).waitFor()
}

let browser
try {
  mkdirSync(IMAGES, { recursive: true })
  await ready()
  const executablePath = findBrowser()
  browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  await take(browser, 'customers')
  await take(browser, 'edit', async (page) => {
    await firstCustomer(page)
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page
      .getByRole('textbox', { name: /^Phone/ })
      .first()
      .fill('0113 496 0777')
    await page.getByText('1 change').waitFor()
  })
  await take(browser, 'attachment', async (page) => {
    await firstCustomer(page)
    await page.getByRole('link', { name: /^Attachments/ }).click()
    await page.getByRole('table', { name: 'Attachments' }).getByRole('link').first().click()
    await page
      .getByRole('region', { name: /^Preview of/ })
      .locator('canvas, img, pre, table')
      .first()
      .waitFor()
  })
} finally {
  await browser?.close()
  server.kill()
}
