import { expect, it } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import { parseViewQuery } from '../../../lib/views/saved-view.ts'
import { NONE, select, selectAll } from '../../../model/selection/selection.ts'
import { chosenOf } from './chosen-of.ts'
import { listName } from './list-name.ts'

const search = { ...DEFAULT_CUSTOMERS_SEARCH, q: 'ä & b', filter: 'phone!=1', page: 3 }

it('customers chosen one by one are their IDs', () => {
  expect(chosenOf(select(NONE, ['a', 'b'], true), search)).toEqual({ kind: 'ids', ids: ['a', 'b'] })
})

it('a rule keeps its list, which is found again', () => {
  const chosen = chosenOf(select(selectAll('list', 9), ['a'], false), search)
  expect(chosen).toMatchObject({ kind: 'rule', except: ['a'], total: 9 })
  if (chosen.kind !== 'rule') throw new Error('no rule')
  expect(listName('co', parseViewQuery(chosen.query).search)).toBe(listName('co', search))
})
