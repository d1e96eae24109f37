import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { countFacets } from './facets.ts'
import { FACETS, NO_VALUE } from './facet-names.ts'
import { facetValues } from './record-facets.ts'
import type { FacetFilters } from './facet-names.ts'
import { SAMPLE } from './records.fixture.ts'
import { searchRecords } from './search.ts'

const count = (q = '', filters: FacetFilters = {}) => countFacets(SAMPLE, { q, filters })
const plain = (list: { value: string; count: number }[]) => list.map(({ value, count: n }) => [value, n])

it('counts the values of each facet', () => {
  const facets = count()
  expect(plain(facets.status)).toEqual([
    ['Active', 3],
    ['Archived', 1],
  ])
  expect(plain(facets.currency)).toEqual([
    ['EUR', 2],
    ['GBP', 1],
    [NO_VALUE, 1],
  ])
  // However it is spelt; as the first one spells it.
  expect(facets.country[0]).toEqual({ value: 'germany', text: 'Germany', count: 2 })
  expect(plain(facets.changed)).toEqual([
    ['2025', 1],
    ['2024', 1],
    [NO_VALUE, 2],
  ])
  expect(plain(facets.deleted)).toEqual([
    ['no', 3],
    ['yes', 1],
  ])
  const answers = ['email', 'phone', 'tax', 'registration', 'contacts'] as const
  expect(answers.map((facet) => Object.fromEntries(plain(facets[facet])))).toEqual([
    { yes: 2, no: 2 },
    { yes: 2, no: 2 },
    { yes: 1, no: 3 },
    { yes: 1, no: 3 },
    { yes: 1, no: 3 },
  ])
})

it('counts under the search and the other facets, and keeps what is chosen', () => {
  const facets = count('acme', { status: 'Active', deleted: 'yes' })
  expect(plain(facets.status)).toEqual([
    ['Active', 0],
    ['Archived', 1],
  ])
  expect(plain(facets.deleted)).toEqual([
    ['yes', 0],
    ['no', 1],
  ])
  expect(facets.currency).toEqual([])
})

it('says for every value how many customers choosing it leaves', () => {
  const choices = FACETS.map((facet) =>
    fc.constantFrom(undefined, ...new Set(SAMPLE.map((one) => facetValues(one)[FACETS.indexOf(facet)]))),
  )
  fc.assert(
    fc.property(fc.tuple(...choices), fc.constantFrom('', 'acme', 'bo'), (values, q) => {
      const filters: FacetFilters = Object.fromEntries(
        FACETS.map((facet, place) => [facet, values[place] || undefined]),
      )
      const facets = count(q, filters)
      for (const facet of FACETS)
        for (const { value, count: said } of facets[facet]) {
          const chosen = { q, filters: { ...filters, [facet]: value }, offset: 0, limit: 0 }
          expect([facet, value, searchRecords(SAMPLE, chosen).total]).toEqual([facet, value, said])
        }
    }),
    { numRuns: 60 },
  )
})
