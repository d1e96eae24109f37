import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { expectNoHarm, visit } from './support/harm.ts'
import { close, listen, originOf, startLiveDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { CONNECTION_ID, READS } from './support/sound-upstream.ts'

const COMPANY = '/companies/00000000-0000-4000-8000-000000000001'
/** Ids that can stand in an address, and the step they become there. */
const LINKABLE: readonly (readonly [id: string, step: string])[] = [
  ['A/B', 'A%2FB'],
  ['A//B', 'A%2F%2FB'],
  ['/leading', '%2Fleading'],
  ['trailing/', 'trailing%2F'],
  ['what?', 'what%3F'],
  ['a?b=c&d=e', 'a%3Fb%3Dc%26d%3De'],
  ['hash#tag', 'hash%23tag'],
  ['100%', '100%25'],
  ['%2F', '%252F'],
  ['%', '%25'],
  ['%25', '%2525'],
  ['two words', 'two%20words'],
  [' lead', '%20lead'],
  ['plus+plus', 'plus%2Bplus'],
  ['semi;colon,comma', 'semi%3Bcolon%2Ccomma'],
  [`quote"'`, "quote%22'"],
  ['back\\slash', 'back%5Cslash'],
  ['café-ü-日本', 'caf%C3%A9-%C3%BC-%E6%97%A5%E6%9C%AC'],
  ['150000-933272658', '150000-933272658'],
  [
    'QnVzaW5lc3M6ZTI0OGQyZDctMWE5Ni00YTk4LWFkOTEtMDdlMGYyMmNhNmE2O0N1c3RvbWVyOjMyMzkzNTA=',
    'QnVzaW5lc3M6ZTI0OGQyZDctMWE5Ni00YTk4LWFkOTEtMDdlMGYyMmNhNmE2O0N1c3RvbWVyOjMyMzkzNTA%3D',
  ],
  ['attachments', 'attachments'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['x'.repeat(300), 'x'.repeat(300)],
  ['🌻', '%F0%9F%8C%BB'],
  ['%E0%A4%A', '%25E0%25A4%25A'],
  ['download', 'download'],
]
/** Dot steps are resolved on the way, whatever encodes them, and `new` is the form's address. */
const NOT_LINKABLE = ['..', '../../companies', '..%2f..', '.', 'new', 'a\\..\\b', '..;x', '%252e%252e']
const IDS = [...LINKABLE.map(([id]) => id), ...NOT_LINKABLE]
/** What stands between two steps, begins a query and a fragment, and looks encoded, all in one id. */
const WORST = 'A/B?c=d#e%2F..f g'
const WORST_STEP = 'A%2FB%3Fc%3Dd%23e%252F..f%20g'

/** Everything that reached the upstream: method and path, without the query. */
let requested: string[] = []

const named = (id: string) => `Named ${IDS.indexOf(id)}`

function bodyFor(path: string): unknown {
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
    requested.push(`${request.method} ${path}`)
    if (/\/attachments\/[^/]+\/download$/.test(path))
      return response.setHeader('Content-Type', 'text/plain').end('abc')
    return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(bodyFor(path)))
  })
  desk = await startLiveDesk(originOf(upstream), 'a-key-of-the-tests-0123456789')
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

test.beforeEach(() => {
  requested = []
})

// Only rows in sight are rendered, so the window is high.
test.use({ viewport: { width: 1440, height: 2600 } })

const customer = (step: string) => `${COMPANY}/data/customers/${step}`
const filesOf = (step: string) => `${COMPANY}/connections/${CONNECTION_ID}/data/customers/${step}/attachments`

test('a customer with any id is requested as itself', async ({ page }) => {
  test.slow()
  await page.goto(`${desk.origin}${COMPANY}/customers`)
  const table = page.getByRole('table', { name: 'Customers' })
  await expect(table.getByRole('link')).toHaveCount(LINKABLE.length)
  for (const [id] of LINKABLE) {
    await test.step(id.slice(0, 40), async () => {
      await table.getByRole('link', { name: named(id), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(named(id))
      await expect(page.getByRole('link', { name: /^Attachments \(\d+\)/ })).toBeVisible()
      await visit(page, `${COMPANY}/customers`)
    })
  }
  const own = new Set(LINKABLE.flatMap(([, step]) => [`GET ${customer(step)}`, `GET ${filesOf(step)}`]))
  for (const [, step] of LINKABLE) expect(requested).toContain(`GET ${customer(step)}`)
  expect(requested.filter((one) => one.includes('/data/customers/') && !own.has(one))).toEqual([])
  expect(
    requested.filter((one) => !one.startsWith(`GET ${COMPANY}`) && one !== 'GET /integrations/gbol'),
  ).toEqual([])
})

test('a file with any id, of a customer with the worst one, is fetched as itself', async ({ page }) => {
  test.slow()
  await page.goto(`${desk.origin}${COMPANY}/customers/${WORST_STEP}/attachments`)
  const table = page.getByRole('table', { name: 'Attachments' })
  await expect(table.getByRole('row')).toHaveCount(IDS.length + 1)
  await expectNoHarm(page, 'files')
  for (const [id] of LINKABLE) {
    await test.step(id.slice(0, 40), async () => {
      await table.getByRole('link', { name: `${named(id)}.txt`, exact: true }).click()
      await expect(page.getByRole('region', { name: `Preview of ${named(id)}.txt` })).toContainText('abc')
    })
  }
  const downloads = requested.filter((one) => /\/attachments\/[^/]+\/download$/.test(one))
  expect(new Set(downloads)).toEqual(
    new Set(LINKABLE.map(([, step]) => `GET ${filesOf(WORST_STEP)}/${step}/download`)),
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
          name: /Codat has no company with this ID|There is nothing at this address/,
        }),
      ).toBeVisible()
      await visit(page, '/companies')
    })
  }
  expect(new Set(requested)).toEqual(new Set(['GET /companies']))

  requested = []
  for (const id of IDS.filter((_, index) => index % 4 === 0)) {
    await visit(page, `${COMPANY}/writes?operation=${encodeURIComponent(id)}`)
    await expect(page.getByRole('table', { name: 'Changes' })).toBeVisible()
  }
  expect(requested.filter((one) => one.includes('/push/'))).toEqual([])
})
