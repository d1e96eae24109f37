// Makes the pictures of README and docs/ anew from the production build: `npm run screenshots`.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
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
  stdio: 'ignore',
})

async function ready() {
  for (;;) {
    const response = await fetch(`${BASE}/readyz`).catch(() => undefined)
    if (response?.ok) return
    if (server.exitCode !== null)
      throw new Error('The server stopped. Is there a build? Run npm run build first.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The page at an address, once it and its font are there. */
async function open(page, path, heading) {
  await page.goto(BASE + path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

async function take(browser, name, { path, heading, options = {}, act }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  await open(page, path, heading)
  await act?.(page)
  await page.screenshot({ path: `${IMAGES}/${name}.png` })
  await context.close()
  console.log(`${IMAGES}/${name}.png`)
}

const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }
const firstCustomer = async (page) => {
  await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Contacts' }).waitFor()
  await page.waitForLoadState('networkidle')
}
const list = { path: `${COMPANY}/customers`, heading: 'Customers' }

try {
  mkdirSync(IMAGES, { recursive: true })
  await ready()
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  await take(browser, 'customers', list)
  await take(browser, 'customers-phone', { ...list, options: phone })
  await take(browser, 'customer', { ...list, act: firstCustomer })
  await take(browser, 'edit', {
    ...list,
    act: async (page) => {
      await firstCustomer(page)
      await page.getByRole('link', { name: 'Edit', exact: true }).click()
      await page
        .getByRole('textbox', { name: /^Phone/ })
        .first()
        .fill('0113 496 0777')
      await page.getByRole('heading', { level: 1 }).click()
    },
  })
  await take(browser, 'attachment', {
    ...list,
    act: async (page) => {
      await firstCustomer(page)
      await page.getByRole('link', { name: /^Attachments/ }).click()
      await page.getByRole('table', { name: 'Attachments' }).getByRole('link').first().click()
      await page.getByRole('region', { name: /^Preview of/ }).waitFor()
      await page.waitForLoadState('networkidle')
    },
  })
  await browser.close()
} finally {
  server.kill()
}
