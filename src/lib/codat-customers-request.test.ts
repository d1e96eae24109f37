import { describe, expect, test } from 'vitest'
import { customersRequest, isFiltered } from './codat-customers-request.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from './paths/customers-search.ts'

const search = (more: Partial<typeof DEFAULT_CUSTOMERS_SEARCH> = {}) => ({
  ...DEFAULT_CUSTOMERS_SEARCH,
  ...more,
})

describe('the request of a list', () => {
  test('hides deleted records unless they are asked for', () => {
    expect(customersRequest(search())).toEqual({
      page: 1,
      pageSize: 100,
      orderBy: 'customerName',
      query: 'metadata.isDeleted!=true',
    })
    expect(customersRequest(search({ deleted: true })).query).toBeUndefined()
  })

  test('holds every filter, and each word in any of five members', () => {
    const all = search({ q: 'acme', status: 'Active', currency: 'GBP', page: 3, orderBy: '-modifiedDate' })
    expect(customersRequest(all)).toEqual({
      page: 3,
      pageSize: 100,
      orderBy: '-modifiedDate',
      query:
        'metadata.isDeleted!=true&&status=Active&&defaultCurrency=GBP' +
        '&&{customerName~acme||contactName~acme||emailAddress~acme||phone~acme||id~acme}',
    })
  })
})

test.each([
  [{}, false],
  [{ deleted: true, page: 4, orderBy: '-phone' as const }, false],
  [{ q: ' && ' }, false],
  [{ q: 'acme' }, true],
  [{ status: 'Archived' as const }, true],
  [{ currency: 'EUR' }, true],
])('a list of %j is narrowed: %s', (more, expected) => {
  expect(isFiltered(search(more))).toBe(expected)
})
