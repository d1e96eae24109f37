import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compactCustomersSearch,
  DEFAULT_CUSTOMERS_SEARCH,
  openedFrom,
  parseCustomersSearch,
} from './customers-search.ts'
import { parseCompaniesSearch } from './companies-search.ts'
import { customersRequest, isFiltered } from '../codat-customers-request.ts'

describe('the customers list in the address', () => {
  it('starts with a hundred customers by name, deleted ones hidden', () => {
    const { search, problems } = parseCustomersSearch({})
    expect(search).toEqual(DEFAULT_CUSTOMERS_SEARCH)
    expect(problems).toEqual([])
    expect(customersRequest(search)).toEqual({
      page: 1,
      pageSize: 100,
      orderBy: 'customerName',
      query: 'metadata.isDeleted!=true',
    })
  })

  it('reads every parameter', () => {
    const { search, problems } = parseCustomersSearch({
      page: '3',
      pageSize: '250',
      orderBy: '-modifiedDate',
      q: 'acme',
      status: 'Archived',
      currency: 'GBP',
      deleted: 'true',
    })
    expect(problems).toEqual([])
    expect(search).toMatchObject({ page: 3, pageSize: 250, orderBy: '-modifiedDate', deleted: true })
    expect(customersRequest(search).query).toMatch(/^status=Archived&&defaultCurrency=GBP&&\{/)
    expect(isFiltered(search)).toBe(true)
  })

  it.each([
    ['\u202aHarbour\u200b\u00a0Works\u202c', 'Harbour Works'],
    [' \ufeffMüller & Söhne\u2009', 'Müller & Söhne'],
    ['\u200b', ''],
  ])('searches for %j as %j', (q, searched) => {
    expect(parseCustomersSearch({ q }).search.q).toBe(searched)
    expect(parseCompaniesSearch({ q }).search.q).toBe(searched)
  })

  it.each([
    ['page', '0'],
    ['page', '1.5'],
    ['pageSize', '5001'],
    ['orderBy', 'addresses'],
    ['status', 'active; drop'],
    ['currency', 'gbp'],
    ['deleted', 'yes'],
    ['connection', 'not-a-uuid'],
    ['filter', 'x'.repeat(2048)],
    ['columns', 'a'.repeat(501)],
    ['density', 'tiny'],
  ])('falls back and names %s=%s', (name, value) => {
    const { search, problems } = parseCustomersSearch({ [name]: value })
    expect(search).toEqual(DEFAULT_CUSTOMERS_SEARCH)
    expect(problems).toEqual([name])
  })

  it('reads back what it wrote, and writes only what differs from the default', () => {
    expect(compactCustomersSearch(DEFAULT_CUSTOMERS_SEARCH)).toEqual({})
    const any = fc.record({
      page: fc.integer({ min: 1, max: 1000 }),
      pageSize: fc.integer({ min: 1, max: 5000 }),
      orderBy: fc.constantFrom('customerName', '-status', 'modifiedDate'),
      q: fc.string({ maxLength: 30 }).map((text) => text.trim()),
      status: fc.constantFrom(undefined, 'Active', 'Unknown'),
      currency: fc.constantFrom(undefined, 'EUR'),
      deleted: fc.boolean(),
      filter: fc.constantFrom('', 'customerName~acme', '{phone=+44 1||id!=1}&&taxNumber=x'),
      connection: fc.option(fc.uuid(), { nil: undefined }),
      columns: fc.constantFrom(undefined, 'customerName-280*.status'),
      density: fc.constantFrom(undefined, 'compact'),
    })
    fc.assert(
      fc.property(any, (search) => {
        const texts = Object.fromEntries(
          Object.entries(compactCustomersSearch(search)).map(([name, value]) => [name, String(value)]),
        )
        expect(parseCustomersSearch(texts)).toEqual({ search, problems: [] })
      }),
    )
  })
})

it.each([
  [DEFAULT_CUSTOMERS_SEARCH, 'x', DEFAULT_CUSTOMERS_SEARCH],
  [undefined, 'x', { connection: 'x' }],
  [undefined, undefined, undefined],
])(
  'a record’s pages carry on the list it was opened from, else the connection (%#)',
  (list, wanted, expected) => {
    expect(openedFrom(list, wanted)).toEqual(expected)
  },
)
