import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, test } from 'vitest'
import codat from '@codat/accounting'
import { ODD_IDS } from './books/special-customers.ts'
import { createEmulator } from './emulator.ts'
import { apiUrl, customersOf, get, json, send, startEmulator as start } from '../testing/emulator.ts'
import type { Page } from '../testing/emulator.ts'
import { seedCompanyId } from './world/seed-companies.ts'

describe('customers', () => {
  const large = seedCompanyId('large')

  test('come in pages with links, ordered by name without regard to case', async () => {
    const { emulator } = start()
    const page = await json<Page>(get(emulator, customersOf(large, '?page=2&pageSize=100')))
    expect(page).toMatchObject({ pageNumber: 2, pageSize: 100, totalResults: 250 })
    expect(page['_links']).toEqual({
      self: { href: customersOf(large) },
      current: { href: customersOf(large, '?page=2&pageSize=100') },
      next: { href: customersOf(large, '?page=3&pageSize=100') },
      previous: { href: customersOf(large, '?page=1&pageSize=100') },
    })
    const names = page.results.map((customer) => String(customer['customerName']).toLowerCase())
    expect(names).toEqual(names.toSorted())
  })

  test('past the end there is an empty page without a next link', async () => {
    const { emulator } = start()
    const page = await json<Page>(get(emulator, customersOf(large, '?page=9&pageSize=100')))
    expect(page.results).toEqual([])
    expect(page['_links']).not.toHaveProperty('next')
    expect(page.totalResults).toBe(250)
  })

  test.each([
    'page=0',
    'page=x',
    'pageSize=0',
    'pageSize=5001',
    'pageSize=1.5',
    'query=status',
    'query={status=a',
  ])('%s is refused with 400 and an ErrorMessage', async (bad) => {
    const { emulator } = start()
    const response = await get(emulator, customersOf(large, `?${bad}`))
    expect(response.status).toBe(400)
    const body = await json<Record<string, unknown>>(response)
    expect(body).toMatchObject({ statusCode: 400, canBeRetried: 'Unknown' })
    expect(body['correlationId']).toMatch(/^[0-9a-f]{32}$/)
  })

  test('can be filtered and ordered by any member, and an unknown member is named in the refusal', async () => {
    const { emulator } = start()
    const query = encodeURIComponent('{status=archived||customerName~a}&&metadata.isDeleted!=true')
    const page = await json<Page>(
      get(emulator, customersOf(large, `?pageSize=5000&query=${query}&orderBy=-sourceModifiedDate`)),
    )
    expect(page.totalResults).toBeGreaterThan(0)
    const dates = page.results.map((customer) => String(customer['sourceModifiedDate']))
    expect(dates).toEqual(dates.toSorted().toReversed())
    const toErrorResponse = await json<{ error: string }>(
      get(emulator, customersOf(large, '?orderBy=shoeSize')),
    )
    expect(toErrorResponse.error).toBe(
      'Error parsing query - Could not resolve property shoeSize on Customer',
    )
  })

  test('are the same in every emulator', async () => {
    const pages = await Promise.all(
      [start(), start()].map(({ emulator }) => json<Page>(get(emulator, customersOf(large)))),
    )
    expect(pages[0]).toEqual(pages[1])
  })

  test.each(ODD_IDS.filter((id) => id !== '.' && id !== '..'))(
    'the odd id %j opens its own record',
    async (id) => {
      const { emulator } = start()
      const path = `${customersOf(seedCompanyId('oddIds'))}/${encodeURIComponent(id)}`
      expect(await json<{ id: string }>(get(emulator, path))).toMatchObject({ id })
    },
  )

  test('an unknown customer, company, endpoint or method each has its own refusal', async () => {
    const { emulator } = start()
    const responses = await Promise.all([
      get(emulator, `${customersOf(large)}/nobody`),
      get(emulator, customersOf('no-such-company')),
      get(emulator, '/nowhere'),
      get(emulator, '/companies/%zz'),
      send(emulator, 'DELETE', '/companies'),
    ])
    expect(responses.map((response) => response.status)).toEqual([404, 404, 404, 404, 405])
  })

  test('100,000 of them can be listed, searched and sorted', async () => {
    const emulator = createEmulator({ customers: 100_000 })
    const page = await json<Page>(get(emulator, customersOf(large, '?pageSize=100')))
    expect(page.totalResults).toBe(100_000)
    const found = await json<Page>(
      get(emulator, customersOf(large, '?query=customerName~kestrel&orderBy=-emailAddress')),
    )
    expect(found.totalResults).toBeGreaterThan(100)
  }, 30_000)
})

describe('companies in every state', () => {
  test.each([
    ['neverSynced', 409],
    ['firstSyncRunning', 409],
    ['pendingAuth', 409],
    ['noAccounting', 404],
    ['noConnection', 404],
    ['notSupported', 404],
    ['syncRunning', 200],
    ['syncFailed', 200],
    ['deauthorized', 200],
    ['unlinked', 200],
    ['empty', 200],
    ['severalConnections', 200],
  ] as const)('%s answers %i to a list of customers', async (name, status) => {
    const { emulator } = start()
    expect((await get(emulator, customersOf(seedCompanyId(name)))).status).toBe(status)
  })

  test('a type that was never synced is missing from the data status', async () => {
    const { emulator } = start()
    const neverSynced = get(emulator, `/companies/${seedCompanyId('neverSynced')}/dataStatus`)
    expect(await json<Page>(neverSynced)).toEqual({})
    const synced = get(emulator, `/companies/${seedCompanyId('xero')}/dataStatus`)
    expect(await json<Page>(synced)).toMatchObject({ customers: { currentStatus: 'Complete' } })
  })

  test('can be searched by connection state, platform and tag', async () => {
    const { emulator } = start()
    const search = async (query: string) =>
      (await json<Page>(get(emulator, `/companies?pageSize=500&${query}`))).results.map(
        (company) => company['id'],
      )
    expect(await search('query=dataConnections.status%3DPendingAuth')).toEqual([seedCompanyId('pendingAuth')])
    expect(await search('query=dataConnections.platformName~myob')).toContain(seedCompanyId('myob'))
    expect(await search('query=name~meridian')).toEqual([seedCompanyId('large')])
    expect(await search('tags=region%3Duk%20%26%26%20tier~enter')).toEqual([seedCompanyId('large')])
  })

  test('integrations name their data types `datatype`', async () => {
    const { emulator } = start()
    const { results } = await json<{ results: { key: string; datatypeFeatures: { datatype: string }[] }[] }>(
      get(emulator, '/integrations'),
    )
    expect(results.find(({ key }) => key === 'gbol')?.datatypeFeatures.map((one) => one.datatype)).toContain(
      'customers',
    )
  })
})

describe('the control interface', () => {
  test('makes a company of its own for a test, and reset removes it', async () => {
    const { emulator } = start()
    const made = await json<{ companyId: string; connectionId: string; firstCustomerId: string }>(
      send(emulator, 'POST', '/emulator/companies', { platformKey: 'hbql', name: 'Own books', customers: 7 }),
    )
    const page = await json<Page>(get(emulator, customersOf(made.companyId)))
    expect(page.totalResults).toBe(7)
    expect(page.results[0]).toMatchObject({ id: made.firstCustomerId })
    emulator.reset()
    expect((await get(emulator, `/companies/${made.companyId}`)).status).toBe(404)
  })
})

describe('through other doors', () => {
  const servers: { close: () => void }[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  test('setupServer answers requests of the desk itself', async () => {
    const emulator = createEmulator({ baseUrl: 'http://desk.test/api' })
    const server = setupServer(...emulator.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    servers.push(server)
    const page = await json<Page>(fetch(`http://desk.test/api${customersOf(seedCompanyId('xero'))}`))
    expect(page.totalResults).toBe(248)
  })

  test('the official client lists and gets customers over a socket', async () => {
    const { emulator } = start()
    const server = createServer((request, response) => {
      const asked = new Request(apiUrl(request.url ?? ''), { method: request.method ?? 'GET' })
      void emulator.fetch(asked).then(async (reply) => {
        response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text())
      })
    })
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const client = new codat.CodatAccounting({
      serverURL: `http://127.0.0.1:${port}`,
      security: { authHeader: 'Basic a2V5' },
    })
    const companyId = seedCompanyId('xero')
    const list = await client.customers.list({ companyId, page: 1, pageSize: 10, query: 'status=Active' })
    expect(list.customers?.results).toHaveLength(10)
    const id = list.customers?.results?.[0]?.id ?? ''
    const one = await client.customers.get({ companyId, customerId: id })
    expect(one.customer?.customerName).toBe(list.customers?.results?.[0]?.customerName)
  })
})
