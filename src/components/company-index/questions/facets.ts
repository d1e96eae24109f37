import type { CustomerRecord } from '../../../api/customers.ts'
import { facetValuesOf, placesOf, wantedValues } from './matching-records.ts'
import { FACETS, NO_VALUE } from './facet-names.ts'
import type { Facet, FacetFilters } from './facet-names.ts'

/** As many values are told of each facet. */
const MOST_VALUES = 50

export interface FacetCount {
  value: string
  /** How the platform writes it, where that differs. */
  text: string
  count: number
}

export interface FacetsQuestion {
  parameters: { q: string; filters: FacetFilters }
  /** For each facet its values with how many customers they would leave under the other filters, the most first. */
  answer: Record<Facet, FacetCount[]>
}

function writtenCountry(record: CustomerRecord | undefined): string | undefined {
  return record?.readable === true ? record.customer.addresses?.[0]?.country?.trim() : undefined
}

interface Count {
  count: number
  /** Place of a record that has it. */
  example: number
}

function countInto(counts: Map<string, Count>, value: string, place: number): void {
  const known = counts.get(value)
  if (known) known.count += 1
  else counts.set(value, { count: 1, example: place })
}

/** Counts the values of each facet among the customers that the search and the other facets leave. */
export function countFacets(
  records: readonly CustomerRecord[],
  { q, filters }: FacetsQuestion['parameters'],
): FacetsQuestion['answer'] {
  const values = facetValuesOf(records)
  const wanted = wantedValues(filters)
  const counts = FACETS.map(() => new Map<string, Count>())
  for (const place of placesOf(records, q)) {
    const own = values[place]
    if (own === undefined) continue
    const missed = wanted.filter(([facet, value]) => own[facet] !== value)
    const [only] = missed
    if (missed.length > 1) continue
    for (const [facet, map] of counts.entries()) {
      // A customer that another facet leaves out counts for that one alone.
      if (only === undefined || only[0] === facet) countInto(map, own[facet] ?? '', place)
    }
  }
  const listOf = (facet: Facet): FacetCount[] => {
    const chosen = filters[facet]
    const map = counts[FACETS.indexOf(facet)] ?? new Map<string, Count>()
    // What is chosen stays, to be taken away again.
    if (chosen !== undefined && !map.has(chosen)) map.set(chosen, { count: 0, example: -1 })
    return Array.from(map, ([value, { count, example }]) => ({
      value,
      text: (facet === 'country' && value !== NO_VALUE && writtenCountry(records[example])) || value,
      count,
    }))
      .filter(({ value }) => value !== '')
      .toSorted(
        (a, b) =>
          Number(b.value === chosen) - Number(a.value === chosen) ||
          Number(a.value === NO_VALUE) - Number(b.value === NO_VALUE) ||
          // Years in their order, the last one first.
          (facet === 'changed' ? Number(b.value) - Number(a.value) : b.count - a.count),
      )
      .slice(0, MOST_VALUES)
  }
  return {
    status: listOf('status'),
    currency: listOf('currency'),
    country: listOf('country'),
    changed: listOf('changed'),
    deleted: listOf('deleted'),
    email: listOf('email'),
    phone: listOf('phone'),
    tax: listOf('tax'),
    registration: listOf('registration'),
    contacts: listOf('contacts'),
  }
}
