import { expect, it } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../paths/customers-search.ts'
import { parseViewQuery, sameQuery, viewQuery } from './saved-view.ts'

it('keeps filters, order, columns and density, and no page, size or connection', () => {
  const search = {
    ...DEFAULT_CUSTOMERS_SEARCH,
    q: 'ä & b',
    status: 'Active' as const,
    orderBy: '-status' as const,
    columns: 'customerName-280*.status',
    density: 'compact' as const,
  }
  const query = viewQuery({ ...search, page: 7, pageSize: 250, connection: 'one' })
  expect(parseViewQuery(query)).toEqual({ search, problems: [] })
})

it('is nothing for the list as it is by itself', () => {
  expect(viewQuery(DEFAULT_CUSTOMERS_SEARCH)).toBe('')
})

it('is the same in whichever order it was written down', () => {
  expect(sameQuery('status=Active&q=acme&page=3&made=up')).toBe(sameQuery('q=acme&status=Active'))
})
