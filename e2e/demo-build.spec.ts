import { execSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { switchToFile } from './support/attachments.ts'
import { customerLinks, expect, reviewAndSend, test } from './support/desk.ts'

const SUB_PATH = '/some/where/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** As plain as a static host can be: files below one path, and nothing else. */
function staticHost(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const file = join(folder, path.slice(SUB_PATH.length) || 'index.html')
    const isThere = path.startsWith(SUB_PATH) && statSync(file, { throwIfNoEntry: false })?.isFile() === true
    response.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    })
    if (isThere) createReadStream(file).pipe(response)
    else response.end()
  }).listen(0, '127.0.0.1')
}

test.describe.configure({ mode: 'default' })

let host: Server
let site: string

test.beforeAll(async () => {
  execSync('npm run -s build:demo', { stdio: 'pipe' })
  host = staticHost('dist-demo')
  await once(host, 'listening')
  // It listens on a port, so its address is no path.
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}${SUB_PATH}`
})

test.afterAll(() => void host.close())

test('the demo works from a static host below a path, without any server behind it', async ({
  page,
  context,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const elsewhere: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !site.startsWith(origin)) elsewhere.push(request.url())
  })
  const companyId = seedCompanyId('large')
  const heading = page.getByRole('heading', { level: 1 })
  const parts = page.getByRole('navigation', { name: 'Company' })
  const name = page.getByRole('textbox', { name: /^Customer name/ })

  let [stored, record] = ['', '']
  await test.step('companies, customers, a record', async () => {
    await page.goto(site)
    await expect(page).toHaveTitle('Companies · Customer Desk')
    await page.getByRole('searchbox', { name: 'Search companies' }).fill('meridian')
    await expect(page).toHaveURL(`${site}#/companies?q=meridian`)
    await page.getByRole('link', { name: 'Meridian Wholesale Group' }).click()
    await expect(page).toHaveURL(`${site}#/companies/${companyId}/customers`)
    stored = await customerLinks(page).first().innerText()
    await customerLinks(page).first().click()
    await expect(page).toHaveURL(/customers\/[-\w]+/)
    await expect(heading).toHaveText(stored)
    record = page.url()
  })

  await test.step('the skip link stays on the page', async () => {
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await expect(page).toHaveURL(record)
    await expect(heading).toHaveText(stored)
  })

  await test.step('an edit, its review, and its confirmation', async () => {
    // The platform answers at once instead of after four seconds.
    await page.evaluate(async (id) => {
      const body = JSON.stringify({ delays: { pushMs: 1 } })
      const headers = { 'Content-Type': 'application/json' }
      await fetch(`/api/emulator/companies/${id}`, { method: 'PATCH', headers, body })
    }, companyId)
    await page.getByRole('link', { name: 'Edit' }).click()
    await name.fill(`${stored} & Sons`)
    await reviewAndSend(page)
    await expect(page.getByRole('region', { name: /^Change: Confirmed/ }).first()).toBeVisible()
    await expect(heading).toHaveText(`${stored} & Sons`)
  })

  await test.step('previews in workers, and a download', async () => {
    await page.getByRole('link', { name: /^Attachments/ }).click()
    const pdf = await switchToFile(page, 'contract-2026.pdf')
    await expect(pdf.getByText('1. Supply of goods', { exact: true })).toBeVisible()
    const saving = page.waitForEvent('download')
    await pdf.getByRole('button', { name: 'Download', exact: true }).click()
    const saved = await readFile(await (await saving).path(), 'latin1')
    expect(saved).toMatch(/^%PDF-[^]*%%EOF\n$/)
    const letter = await switchToFile(page, 'credit-agreement.docx')
    await expect(letter.getByRole('heading').first()).toBeVisible()
  })

  await test.step('a fault, switched on and off', async () => {
    await parts.getByRole('link', { name: 'Customers' }).click()
    await page.getByRole('button', { name: 'Demo data' }).click()
    await expect(page.getByText('Demo data in this tab. Reload to start over.')).toBeVisible()
    await page
      .getByRole('checkbox', { name: /Forbidden/ })
      .first()
      .click()
    await expect(page.getByRole('status').filter({ hasText: 'Couldn’t refresh' })).toBeVisible()
    await page.getByRole('button', { name: 'Switch all faults off' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Couldn’t refresh' })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('another tab has a world of its own', async () => {
    const other = await context.newPage()
    await other.goto(record)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(stored)
    await expect(other.getByRole('button', { name: 'No changes in progress' })).toBeVisible()
    await other.close()
  })

  await test.step('the browser ends the idle service worker', async () => {
    const devtools = await context.newCDPSession(page)
    await devtools.send('ServiceWorker.enable')
    await devtools.send('ServiceWorker.stopAllWorkers')
    await parts.getByRole('link', { name: 'Changes' }).click()
    await expect(page.getByRole('table', { name: 'Changes' })).toContainText('Confirmed')
  })

  await test.step('a reload of a deep link shows its page, in a world as on the first day', async () => {
    await page.goBack()
    await customerLinks(page).first().click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await name.fill('A draft')
    const address = page.url()
    await page.reload()
    await expect(name).toHaveValue(stored)
    await expect(page.getByRole('button', { name: 'Continue draft' })).toHaveCount(0)
    expect(page.url()).toBe(address)
    await parts.getByRole('link', { name: 'Changes' }).click()
    await expect(page.getByText('No changes yet')).toBeVisible()
  })
  expect(elsewhere).toEqual([])
})

test('the demo has nothing in it that only Node knows, and the product nothing of the demo', () => {
  const scripts = readdirSync('dist-demo/assets').filter((name) => /^index-.*\.js$/.test(name))
  expect(scripts).toHaveLength(1)
  for (const name of scripts)
    expect(readFileSync(join('dist-demo/assets', name), 'utf8')).not.toMatch(/\bBuffer\b|["'`]node:/)

  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.map(({ name }) => name)).not.toContain('mockServiceWorker.js')
  for (const { name, parentPath } of files) {
    if (!/\.(js|mjs|html|css)$/.test(name)) continue
    const text = readFileSync(join(parentPath, name), 'utf8')
    // What the worker is told, the first company of the emulator, and one of its faults.
    for (const mark of ['MOCK_ACTIVATE', 'c0da7000', 'write-stays-pending', 'serviceWorker.register'])
      expect(text.includes(mark), `${mark} in ${name}`).toBe(false)
  }
})
