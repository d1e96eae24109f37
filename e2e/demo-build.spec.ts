import { execFileSync } from 'node:child_process'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
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

test.beforeAll(() => {
  execFileSync('npm', ['run', '-s', 'build:demo'])
  host = staticHost('dist-demo')
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}${SUB_PATH}`
})

test.afterAll(() => void host.close())

test('the demo works from a static host below a path, without any server behind it', async ({
  page,
  context,
}) => {
  const elsewhere: string[] = []
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.slice(0, -SUB_PATH.length)))
      elsewhere.push(request.url())
  })
  const customers = `${site}#/companies/${seedCompanyId('xero')}/customers`
  const name = page.getByRole('textbox', { name: /^Customer name/ })

  await test.step('companies, customers, a record', async () => {
    await page.goto(site)
    await expect(page).toHaveTitle('Companies · Customer Desk')
    await expect(page.getByRole('complementary', { name: 'Demo data' })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search companies' }).fill('harbour')
    await page.getByRole('table', { name: 'Companies' }).getByRole('link').first().click()
    await expect(customerLinks(page).first()).toBeVisible()
    await page.goto(customers)
    await customerLinks(page).first().click()
    await expect(page).toHaveURL(/#\/companies\/[-\w]+\/customers\/[-\w]+/)
  })

  const before = await page.getByRole('heading', { level: 1 }).innerText()
  await test.step('edit, review, send, confirmed', async () => {
    await page.getByRole('link', { name: 'Edit' }).click()
    await name.fill(`${before} & Sons`)
    await reviewAndSend(page)
    await expect(page.getByRole('region', { name: /^Change: Confirmed/ }).first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${before} & Sons`)
  })

  await test.step('a preview and a download', async () => {
    await page.getByRole('link', { name: /^Attachments/ }).click()
    await page.getByRole('link', { name: 'contract-2026.pdf' }).click()
    const preview = page.getByRole('region', { name: 'Preview of contract-2026.pdf' })
    await expect(preview.getByText('1. Supply of goods').first()).toBeVisible()
    const saving = page.waitForEvent('download')
    await preview.getByRole('button', { name: 'Download', exact: true }).click()
    const saved = await readFile(await (await saving).path())
    expect(String(saved.subarray(0, 5))).toBe('%PDF-')
    expect(String(saved.subarray(-6))).toBe('%%EOF\n')
  })
  expect(elsewhere).toEqual([])
})

test('the product itself has neither the service worker nor the emulator in it', () => {
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
