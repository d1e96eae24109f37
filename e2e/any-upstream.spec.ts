import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { close, listen, originOf, startLiveDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'

/** Optional folder with the API's published sample bodies; without it only our own sample is shown. */
const contract = process.env['CODAT_CONTRACT_DIR'] ?? ''
const folder = join(contract, 'examples')
const KEY = 'a-key-of-the-tests-0123456789'
const COMPANY_ID = '3f2c1d5e-7a4b-4c6d-8e9f-0a1b2c3d4e5f'

interface Sample {
  name: string
  list: { results: { id: string }[] }
  record: { id: string; customerName?: string; [member: string]: unknown }
}

/** Made up here, as sparse and as full as the published ones. */
const OWN: readonly Sample['record'][] = [
  { id: 'A-1', customerName: 'Own sample Ltd', status: 'Active', addresses: [], contacts: [] },
  { id: 'person', contactName: 'Only A. Person', phone: null, addresses: null, contacts: null },
  {
    id: '3-4/5',
    customerName: 'Wren & Co',
    contactName: 'Bo Wren',
    emailAddress: 'bo@wren.example',
    defaultCurrency: 'GBP',
    taxNumber: 'GB000000000',
    status: 'Archived',
    addresses: [{ type: 'Billing', line1: '2 Mill Lane', city: 'Leeds', country: 'GB', postalCode: 'LS1' }],
    contacts: [{ name: 'Bo', email: 'bo@wren.example', phone: [{ number: '1', type: 'Mobile' }] }],
    metadata: { isDeleted: false },
    modifiedDate: '2026-05-03T09:00:00Z',
    supplementalData: { content: { loyalty: { tier: 'Gold' } } },
  },
]

function samples(): Sample[] {
  const ours = OWN.map((record): Sample => ({
    name: `our own ${record.id}`,
    list: { results: [...OWN] },
    record,
  }))
  if (contract === '' || !existsSync(folder)) {
    console.log('Published samples skipped: CODAT_CONTRACT_DIR names no folder with them')
    return ours
  }
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown
  const names = readdirSync(folder).flatMap((file) => /^get-customer\.(.+)\.json$/.exec(file)?.[1] ?? [])
  return [
    ...ours,
    ...names.map((name) => ({
      name,
      list: read(`list-customers.${name}.json`) as Sample['list'],
      record: read(`get-customer.${name}.json`) as Sample['record'],
    })),
  ]
}

let upstream: Server
let desk: LiveDesk
let current: Sample
const keysSeen = new Set<string>()

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  upstream = await listen((request, response) => {
    keysSeen.add(request.headers.authorization ?? 'none')
    const path = (request.url ?? '').split('?')[0] ?? ''
    const company = { id: COMPANY_ID, name: 'Sample Holdings', redirect: '', dataConnections: [] }
    const body =
      path === `/companies/${COMPANY_ID}`
        ? company
        : path.endsWith('/dataStatus')
          ? {
              customers: {
                dataType: 'customers',
                currentStatus: 'Complete',
                lastSuccessfulSync: '2026-11-20T10:00:00Z',
              },
            }
          : path.endsWith('/data/customers')
            ? { ...current.list, totalResults: current.list.results.length }
            : current.record
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  desk = await startLiveDesk(originOf(upstream), KEY)
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

for (const sample of samples()) {
  test(`any server that speaks the API will do: ${sample.name} is listed and opened`, async ({ page }) => {
    const crashes: string[] = []
    page.on('pageerror', (error) => crashes.push(error.message))
    current = sample
    await page.goto(`${desk.origin}/companies/${COMPANY_ID}/customers`)
    const links = page.getByRole('table', { name: 'Customers' }).getByRole('link')
    await expect(links).toHaveCount(sample.list.results.length)
    for (const text of await links.allTextContents()) expect(text.trim()).not.toBe('')
    await expect(page.getByRole('button', { name: 'Demo data' })).toHaveCount(0)

    await page.goto(
      `${desk.origin}/companies/${COMPANY_ID}/customers/${encodeURIComponent(sample.record.id)}`,
    )
    await expect(page.getByRole('region', { name: 'About this record' })).toContainText(sample.record.id)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('')
    if (sample.record.customerName) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(sample.record.customerName)
    }
    expect(crashes).toEqual([])
  })
}

test('the key goes upstream as Basic and nowhere else', async ({ page }) => {
  const responses: Promise<string>[] = []
  page.on('response', (response) => {
    // A response that the end of the test cuts off has nothing to be looked at.
    const read = Promise.all([response.allHeaders(), response.text()]).then(
      ([headers, text]) => JSON.stringify(headers) + text,
      () => '',
    )
    responses.push(read)
  })
  current = samples()[0] ?? current
  await page.goto(`${desk.origin}/companies/${COMPANY_ID}/customers`)
  await expect(page.getByRole('table', { name: 'Customers' }).getByRole('link').first()).toBeVisible()
  const encoded = Buffer.from(KEY).toString('base64')
  expect([...keysSeen]).toEqual([`Basic ${encoded}`])
  const bodies = (await Promise.all(responses)).filter((body) => body !== '')
  expect(bodies.length).toBeGreaterThan(5)
  for (const body of bodies) {
    expect(body).not.toContain(KEY)
    expect(body).not.toContain(encoded)
  }
})
