import type { CustomerRecord } from '../../../api/customers.ts'
import { derived } from './derived.ts'
import { FACETS } from './facet-names.ts'
import { facetValues } from './record-facets.ts'
import type { FacetFilters } from './facet-names.ts'
import type { FacetValues } from './record-facets.ts'
import { searchText } from './search-text.ts'
import type { SearchText } from './search-text.ts'
import { matchesAll, searchTerms } from './search-words.ts'

export const searchTexts: (records: readonly CustomerRecord[]) => readonly SearchText[] = derived(searchText)
export const facetValuesOf: (records: readonly CustomerRecord[]) => readonly FacetValues[] =
  derived(facetValues)

const orders = new WeakMap<readonly CustomerRecord[], readonly number[]>()

const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b))

/** The places of all records by title; sorting at each search would take longer than searching. */
function placesByTitle(records: readonly CustomerRecord[]): readonly number[] {
  const known = orders.get(records)
  if (known) return known
  const texts = searchTexts(records)
  const places = Array.from(texts.keys()).toSorted(
    (a, b) => compare(texts[a]?.title, texts[b]?.title) || a - b,
  )
  orders.set(records, places)
  return places
}

interface Found {
  q: string
  places: readonly number[]
}

/** The last search, which the list and the counts beside it both ask for. */
let last: { records: WeakRef<readonly CustomerRecord[]>; found: Found } | undefined

/** The places of the records that have all words of a search, by title. */
export function placesOf(records: readonly CustomerRecord[], q: string): readonly number[] {
  if (last !== undefined && last.found.q === q && last.records.deref() === records) return last.found.places
  const terms = searchTerms(q)
  const texts = searchTexts(records)
  const places = placesByTitle(records).filter((place) => {
    const text = texts[place]
    return text !== undefined && matchesAll(terms, text)
  })
  last = { records: new WeakRef(records), found: { q, places } }
  return places
}

/** The filters that are set, as places in a record's values. */
export function wantedValues(filters: FacetFilters): readonly (readonly [place: number, value: string])[] {
  return FACETS.flatMap((facet, place) => {
    const value = filters[facet]
    return value === undefined ? [] : [[place, value] as const]
  })
}
