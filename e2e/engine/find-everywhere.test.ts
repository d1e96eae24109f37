import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Page } from '../../server/testing/emulator.ts'
import { compileQuery } from '../../server/emulator/query/query-evaluate.ts'
import { customerSchema } from '../../server/emulator/query/query-schemas.ts'
import { parseQuery } from '../../server/emulator/query/query.ts'
import { seedCompanyId } from '../../server/emulator/world/seed-companies.ts'
import { apiUrl, customersOf, get, json, send, startEmulator } from '../../server/testing/emulator.ts'
import { allCompaniesQuery } from '../../src/api/find-everywhere/all-companies.ts'
import { createFindSession } from '../../src/api/find-everywhere/find-session.ts'
import { matchedField } from '../../src/api/find-everywhere/matched-field.ts'
import { searchCompany } from '../../src/api/find-everywhere/search-company.ts'
import { searchPlan } from '../../src/api/find-everywhere/search-plan.ts'
import type { SkipReason } from '../../src/api/find-everywhere/search-plan.ts'
import { testClock } from '../../src/api/find-everywhere/test-clock.fixture.ts'
import { findQuery } from '../../src/lib/find/find-query.ts'
import type { FindKind } from '../../src/lib/paths/find-search.ts'
import { runs } from '../support/random-runs.ts'

afterEach(() => vi.unstubAllGlobals())

/** Planted in five companies, each number in a spelling of its own. */
const PLANTED = [
  ['xero', '020 7946 7777', 'GB 987 6543 21'],
  ['sage200', '+44 (0)20 7946 7777', 'GB987654321'],
  ['severalConnections', '02079467777', '987654321'],
  ['oddIds', '(020) 79 46 77 77', 'GB 987654321'],
  ['unicode', '020-794-677-77', 'gb-987-654-321'],
] as const

const NAME = 'Zyxwvut Planted Ltd'
const EMAIL = 'planted@zyxwvut.example'

/** A search over all companies of an emulator, through the same code as in the browser but for the network. */
async function world() {
  const { emulator, pass } = startEmulator(100)
  const ids = new Map<string, unknown>()
  for (const [name, phone, taxNumber] of PLANTED) {
    const companyId = seedCompanyId(name)
    const { results } = await json<Page>(
      get(emulator, customersOf(companyId, '?page=1&pageSize=1&query=status%3DActive')),
    )
    const id = String(results[0]?.['id'])
    ids.set(companyId, id)
    const patch = { customerName: NAME, emailAddress: EMAIL, phone, taxNumber, status: 'Active' }
    const path = `/emulator/companies/${companyId}/source-customers/${encodeURIComponent(id)}`
    expect((await send(emulator, 'POST', path, { patch })).status).toBeLessThan(300)
    await send(emulator, 'POST', `/companies/${companyId}/data/queue/customers`)
  }
  pass(60_000)

  const requested: string[] = []
  let inFlight = 0
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    requested.push(url)
    inFlight += 1
    try {
      const response = await get(emulator, url.replace('/api', ''))
      signal?.throwIfAborted()
      return response
    } finally {
      inFlight -= 1
    }
  })
  const clock = testClock()
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { companies } = await client.fetchQuery(allCompaniesQuery)
  const plan = searchPlan(companies, [])
  const find = createFindSession(searchCompany, clock.around)
  requested.length = 0

  async function search(q: string, kind: FindKind) {
    requested.length = 0
    find.start({ q, kind }, plan)
    await clock.until(
      () => find.getState()?.step !== 'running',
      () => inFlight,
    )
    return find.getState()
  }
  const fault = (companyId: string, name: string) =>
    send(emulator, 'POST', '/emulator/faults', { companyId, fault: name })
  return { ids, emulator, pass, clock, companies, plan, find, requested, search, fault, busy: () => inFlight }
}

const companyOf = (url: string) => /companies\/([^/]+)/.exec(url)?.[1]
const planted = PLANTED.map(([name]) => seedCompanyId(name)).toSorted()

describe('over all companies of the emulator', () => {
  it('finds five planted customers by all that they are known by, with a request a company', async () => {
    const { ids, companies, plan, requested, search } = await world()
    expect(companies.length).toBeGreaterThan(100)
    expect(plan.companies.length + plan.skipped.length).toBe(companies.length)
    const searches: [string, FindKind][] = [
      ['zyxwvut planted', 'name'],
      ['PLANTED@zyxwvut', 'email'],
      ['+44 20 7946 7777', 'phone'],
      ['0207 946 7777', 'phone'],
      ['GB987654321', 'number'],
      ['987 6543 21', 'number'],
    ]
    for (const [q, kind] of searches) {
      const state = await search(q, kind)
      const found = state?.found.filter(({ matches }) => matches.length > 0) ?? []
      expect([q, ...found.map(({ company }) => company.id).toSorted()]).toEqual([q, ...planted])
      expect(
        found.every(({ matches }) => matches.length === 1 && matches[0]?.customer.customerName === NAME),
      ).toBe(true)
      // One a company, and none for those without customers.
      expect(requested).toHaveLength(plan.companies.length)
      expect(new Set(requested.map(companyOf)).size).toBe(plan.companies.length)
    }
    const xero = seedCompanyId('xero')
    const byId = await search(String(ids.get(xero)), 'number')
    const inXero = byId?.found.find(({ company }) => company.id === xero)
    expect(inXero?.matches).toMatchObject([{ field: 'id', customer: { customerName: NAME } }])
  })

  it('needs no request for companies without customers, and says why', async () => {
    const { emulator, plan } = await world()
    for (const { company } of plan.skipped)
      expect((await get(emulator, customersOf(company.id))).ok).toBe(false)
    const skippedFor = (wanted: SkipReason) =>
      plan.skipped.filter(({ reason }) => reason === wanted).map(({ company }) => company.id)
    expect(skippedFor('no-accounting')).toEqual(
      expect.arrayContaining([seedCompanyId('noAccounting'), seedCompanyId('noConnection')]),
    )
    expect(skippedFor('never-synced')).toContain(seedCompanyId('neverSynced'))
  })

  it('names the companies that fail, whatever the failure, and finds the rest', async () => {
    const { search, fault, find, plan } = await world()
    await fault(seedCompanyId('xero'), 'server-error')
    await fault(seedCompanyId('large'), 'garbage')
    await fault(seedCompanyId('myob'), 'forbidden')
    await fault(seedCompanyId('zoho'), 'dropped')
    const state = await search(NAME, 'name')
    const failed = state?.failed.map(({ company }) => company.id) ?? []
    for (const name of ['xero', 'large', 'myob', 'zoho'] as const)
      expect(failed).toContain(seedCompanyId(name))
    expect((state?.searched ?? 0) + failed.length).toBe(plan.companies.length)
    expect(state?.found.map(({ company }) => company.id).toSorted()).toEqual(
      planted.filter((id) => id !== seedCompanyId('xero')),
    )
    expect(find.getState()?.left).toEqual([])
  })

  it('pauses all requests where one is refused, and goes on after it', async () => {
    const { find, plan, clock, fault, pass, requested, busy } = await world()
    await fault(seedCompanyId('xero'), 'rate-limited')
    find.start({ q: NAME, kind: 'name' }, plan)
    await clock.until(() => find.getState()?.pauseMs !== undefined, busy)
    expect(find.getState()?.pauseMs).toBe(5000)
    const [at, sent] = [clock.now(), requested.length]
    pass(5001)
    await clock.until(() => requested.length > sent, busy)
    expect(clock.now() - at).toBeGreaterThanOrEqual(4900)
    await clock.until(() => find.getState()?.step !== 'running', busy)
    expect(find.getState()?.failed.map(({ company }) => company.id)).not.toContain(seedCompanyId('xero'))
    expect(
      find
        .getState()
        ?.found.map(({ company }) => company.id)
        .toSorted(),
    ).toEqual(planted)
    expect(requested).toHaveLength(plan.companies.length + 1)
  })

  it('stops at once', async () => {
    const { find, plan, clock, requested, busy } = await world()
    find.start({ q: NAME, kind: 'name' }, plan)
    await clock.until(() => (find.getState()?.searched ?? 0) > 10, busy)
    const [at, sent] = [clock.now(), requested.length]
    find.stop()
    await clock.until(() => busy() === 0)
    expect([clock.now() - at, requested.length - sent, find.getState()?.step]).toEqual([0, 0, 'stopped'])
  })
})

/** A number in groups of two to five digits, as people write it, set apart with what they use. */
const spelling = (digits: string) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 5, maxLength: 5 }),
      between: fc.constantFrom(' ', '-', '.', ' / ', ''),
    })
    .map(({ sizes, between }) => {
      const groups: string[] = []
      let end = digits.length
      for (const size of sizes) {
        groups.unshift(digits.slice(Math.max(0, end - size), end))
        end = Math.max(0, end - size)
      }
      return [digits.slice(0, end), ...groups].filter((group) => group !== '').join(between)
    })

it('the query for a phone number finds every spelling of it, and the comparison keeps it', () => {
  const number = fc.stringMatching(/^0[1-9]\d{7,9}$/)
  const spellings = number.chain((digits) => fc.tuple(spelling(digits), spelling(digits)))
  fc.assert(
    fc.property(spellings, ([stored, typed]) => {
      const customer = { id: 'x', phone: stored }
      const { query = '' } = findQuery(typed, 'phone')
      expect(compileQuery(parseQuery(query), customerSchema)({ ...customer, status: 'Active' })).toBe(true)
      expect(matchedField(customer, typed, 'phone')).toBe('phone')
    }),
    { numRuns: runs(10_000, 300) },
  )
})

it('every query is one that Codat can read', () => {
  const kinds = fc.constantFrom<FindKind>('name', 'email', 'phone', 'number')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), kinds, (text, kind) => {
      const { query } = findQuery(text, kind)
      if (query === undefined) return
      expect(query.length).toBeLessThan(2048)
      compileQuery(parseQuery(query), customerSchema)
      expect(new URL(apiUrl(`/?query=${encodeURIComponent(query)}`)).searchParams.get('query')).toBe(query)
    }),
    { numRuns: runs(10_000, 300) },
  )
})
