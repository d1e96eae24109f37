import { describe, expect, test } from 'vitest'
import { customersRequest, droppedWords, isFiltered } from './codat-customers-request.ts'
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

describe('a filter', () => {
  test('is one more clause, in braces', () => {
    expect(customersRequest(search({ filter: 'id=1||{phone~4&&taxNumber=x}', status: 'Active' })).query).toBe(
      'metadata.isDeleted!=true&&status=Active&&{id=1||{phone~4&&taxNumber=x}}',
    )
  })

  test.each(['id=1}||{id=2', '}||{', '{id=1', 'id=1}', '}{', '{}}{'])(
    '%s can’t end the clause it is in, and finds nothing',
    (filter) => {
      expect(customersRequest(search({ filter })).query).toBe(
        'metadata.isDeleted!=true&&{status=Active&&status=Archived}',
      )
    },
  )

  test('leaves less room for words, and those without are known', () => {
    const long = search({ q: 'acme ltd', filter: `customerName~${'x'.repeat(1900)}` })
    expect(customersRequest(long).query).toContain('customerName~acme')
    expect(droppedWords(long)).toEqual(['ltd'])
    expect(droppedWords(search({ q: 'acme ltd' }))).toEqual([])
  })
})

test.each([
  [{}, false],
  [{ deleted: true, page: 4, orderBy: '-phone' as const }, false],
  [{ q: ' && ' }, false],
  [{ q: 'acme' }, true],
  [{ status: 'Archived' as const }, true],
  [{ currency: 'EUR' }, true],
  [{ filter: 'id=1' }, true],
])('a list of %j is narrowed: %s', (more, expected) => {
  expect(isFiltered(search(more))).toBe(expected)
})
