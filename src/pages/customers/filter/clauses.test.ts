import { describe, expect, it } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { clauseName, clausesOf, dropping } from './clauses.ts'

const search = (more: Partial<CustomersSearch>) => ({ ...DEFAULT_CUSTOMERS_SEARCH, ...more })
const all = search({
  q: 'acme ltd',
  status: 'Archived',
  currency: 'EUR',
  filter: 'phone~44&&{id=1||id=2}&&metadata.isDeleted=FALSE',
})

describe('what narrows a list', () => {
  it('has words for each clause', () => {
    expect(clausesOf(all).map((clause) => clauseName(all, clause))).toEqual([
      'Status: Archived',
      'Currency: EUR',
      'Search for “acme ltd”',
      'Phone contains 44',
      'ID is 1 or ID is 2',
      'Deleted is no',
      'Deleted customers hidden',
    ])
  })

  it('is one clause where any of its conditions is enough', () => {
    const either = search({ filter: 'phone~44||status!=Active', deleted: true })
    expect(clausesOf(either).map((clause) => clauseName(either, clause))).toEqual([
      'Phone contains 44 or Status isn’t Active',
    ])
    expect(dropping(either, clausesOf(either))).toEqual({ filter: '' })
  })

  it('can be dropped one by one', () => {
    expect(clausesOf(all).map((clause) => dropping(all, [clause]))).toEqual([
      { status: undefined },
      { currency: undefined },
      { q: '' },
      { filter: '{id=1||id=2}&&metadata.isDeleted=FALSE' },
      { filter: 'phone~44&&metadata.isDeleted=FALSE' },
      { filter: 'phone~44&&{id=1||id=2}' },
      { deleted: true },
    ])
  })

  it('can be dropped together', () => {
    expect(dropping(all, ['q', { place: 0 }, { place: 2 }])).toEqual({ q: '', filter: 'id=1||id=2' })
    expect(dropping(all, [])).toEqual({})
  })

  it('is nothing of a search without words, and of deleted records that are shown', () => {
    expect(clausesOf(search({ q: '&&', deleted: true }))).toEqual([])
  })
})
