import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { ODD_IDS } from '../server/emulator/books/special-customers.ts'
import { canBeLinked } from '../src/lib/paths/links.ts'
import { expectNoHarm, visit } from './support/harm.ts'
import { close, listen, originOf, startLiveDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { CONNECTION_ID, READS } from './support/sound-upstream.ts'

const COMPANY = '/companies/00000000-0000-4000-8000-000000000001'
const IDS = [...new Set([...ODD_IDS, '\u{1F33B}', 'a\\..\\b', '..;x', '%252e%252e', '%E0%A4%A', 'download'])]
/** What stands between two steps, begins a query and a fragment, and looks encoded, all in one id. */
const WORST = 'A/B?c=d#e%2F..f g'

/** Everything that reached the upstream: method and path, without the query. */
let asked: string[] = []

const named = (id: string) => `Named ${IDS.indexOf(id)}`

function answerTo(path: string): unknown {
  const last = decodeURIComponent(path.split('/').at(-1) ?? '')
  if (path === '/companies')
    return { results: IDS.map((id) => ({ id, name: named(id), dataConnections: [] })) }
  if (path.endsWith('/data/customers')) return { results: IDS.map((id) => ({ id, customerName: named(id) })) }
  if (/\/customers\/[^/]+\/attachments$/.test(path))
    return { attachments: IDS.map((id) => ({ id, name: `${named(id)}.txt`, fileSize: 3 })) }
  if (/\/data\/customers\/[^/]+$/.test(path))
    return { id: last, customerName: last === WORST ? 'Worst' : named(last) }
  if (path.endsWith('/push'))
    return {
      results: IDS.map((id) => ({ pushOperationKey: id, status: 'Success', errorMessage: named(id) })),
    }
  return READS.find((read) => read.path.test(path))?.body(COMPANY.slice(11)) ?? { key: 'gbol', name: 'Xero' }
}

let upstream: Server
let desk: LiveDesk

test.beforeAll(async () => {
  upstream = await listen((request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    asked.push(`${request.method} ${path}`)
    if (/\/attachments\/[^/]+\/download$/.test(path))
      return response.setHeader('Content-Type', 'text/plain').end('abc')
    return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answerTo(path)))
  })
  desk = await startLiveDesk(originOf(upstream), 'a-key-of-the-tests-0123456789')
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

test.beforeEach(() => {
  asked = []
})

// Hundreds of steps: a trace of them takes longer than the steps, and every message names its case.
// Only rows in sight are drawn, so the window is high.
test.use({ viewport: { width: 1440, height: 2600 }, trace: 'off' })

const linkable = IDS.filter(canBeLinked)
const customer = (id: string) => `${COMPANY}/data/customers/${encodeURIComponent(id)}`
const filesOf = (id: string) =>
  `${COMPANY}/connections/${CONNECTION_ID}/data/customers/${encodeURIComponent(id)}/attachments`

test('a customer with any id is asked for as itself', async ({ page }) => {
  test.slow()
  await page.goto(`${desk.origin}${COMPANY}/customers`)
  const table = page.getByRole('table', { name: 'Customers' })
  await expect(table.getByRole('link')).toHaveCount(linkable.length)
  for (const id of linkable) {
    await test.step(id.slice(0, 40), async () => {
      await table.getByRole('link', { name: named(id), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(named(id))
      await expect(page.getByRole('link', { name: /^Attachments \(\d+\)/ })).toBeVisible()
      await visit(page, `${COMPANY}/customers`)
    })
  }
  const own = new Set(IDS.flatMap((id) => [`GET ${customer(id)}`, `GET ${filesOf(id)}`]))
  for (const id of linkable) expect(asked).toContain(`GET ${customer(id)}`)
  expect(asked.filter((one) => one.includes('/data/customers/') && !own.has(one))).toEqual([])
  expect(
    asked.filter((one) => !one.startsWith(`GET ${COMPANY}`) && one !== 'GET /integrations/gbol'),
  ).toEqual([])
})

test('a file with any id, of a customer with the worst one, is fetched as itself', async ({ page }) => {
  test.slow()
  await page.goto(`${desk.origin}${COMPANY}/customers/${encodeURIComponent(WORST)}/attachments`)
  const table = page.getByRole('table', { name: 'Attachments' })
  await expect(table.getByRole('row')).toHaveCount(IDS.length + 1)
  await expectNoHarm(page, 'files')
  for (const id of linkable) {
    await test.step(id.slice(0, 40), async () => {
      await table.getByRole('link', { name: `${named(id)}.txt`, exact: true }).click()
      await expect(page.getByRole('region', { name: `Preview of ${named(id)}.txt` })).toContainText('abc')
    })
  }
  const downloads = asked.filter((one) => /\/attachments\/[^/]+\/download$/.test(one))
  expect(new Set(downloads)).toEqual(
    new Set(linkable.map((id) => `GET ${filesOf(WORST)}/${encodeURIComponent(id)}/download`)),
  )
})

test('a company or a write with an id that is none leads to a clear word and asks for nothing', async ({
  page,
}) => {
  test.slow()
  await page.goto(`${desk.origin}/companies`)
  const table = page.getByRole('table', { name: 'Companies' })
  await expect(table.getByRole('row')).toHaveCount(IDS.length + 1)
  for (const id of IDS) {
    await test.step(id.slice(0, 40), async () => {
      await table.getByRole('link', { name: named(id), exact: true }).click()
      await expect(
        page.getByRole('heading', {
          name: /Codat has no company with this id|There is nothing at this address/,
        }),
      ).toBeVisible()
      await visit(page, '/companies')
    })
  }
  expect(new Set(asked)).toEqual(new Set(['GET /companies']))

  asked = []
  for (const id of IDS.filter((_, index) => index % 4 === 0)) {
    await visit(page, `${COMPANY}/writes?operation=${encodeURIComponent(id)}`)
    await expect(page.getByRole('table', { name: 'Changes' })).toBeVisible()
  }
  expect(asked.filter((one) => one.includes('/push/'))).toEqual([])
})
