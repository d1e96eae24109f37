import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactDuplicatesSearch, parseDuplicatesSearch } from './duplicates-search.ts'
import { toDuplicates } from './duplicates-link.ts'
import { rawSearch } from './parse-search.ts'

test('comes back from its own link, whatever the ids are', () => {
  const search = fc.record({
    level: fc.constantFrom('exact' as const, 'close' as const, 'rough' as const),
    page: fc.integer({ min: 1, max: 99 }),
    ids: fc.option(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 2, maxLength: 4 }),
      {
        nil: undefined,
      },
    ),
    differences: fc.boolean(),
    step: fc.constantFrom('update' as const, undefined),
  })
  fc.assert(
    fc.property(search, (wanted) => {
      const [, query = ''] = toDuplicates('c', compactDuplicatesSearch(wanted)).href.split('?')
      expect(parseDuplicatesSearch(rawSearch(query))).toMatchObject({ search: wanted, problems: [] })
    }),
    { numRuns: 50 },
  )
})

test.each(['["a"]', '["a","a"]', '[1,2]', 'a,b', '{}', '["a","b","c","d","e"]', '["a",""]'])(
  '%s are no customers to compare',
  (ids) => {
    expect(parseDuplicatesSearch({ ids })).toMatchObject({ search: { ids: undefined }, problems: ['ids'] })
  },
)

test('a link says what differs from the plain page', () => {
  expect(compactDuplicatesSearch({ level: 'close', page: 1 })).toEqual({})
  expect(compactDuplicatesSearch({ level: 'rough', page: 1 })).toEqual({ level: 'rough' })
})
