import { searchWords } from '../../../lib/codat-query.ts'
import { describeFilter } from '../../../lib/filter/describe-filter.ts'
import { topOf, withoutParts } from '../../../lib/filter/expression.ts'
import { FIELD_NAMES } from '../../../lib/filter/field-names.ts'
import { parseFilter } from '../../../lib/filter/parse-filter.ts'
import { printFilter } from '../../../lib/filter/print-filter.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'

/** One thing that narrows a list, which can be dropped by itself. */
export type Clause = 'q' | 'status' | 'currency' | 'deleted' | { place: number }

/** All that narrows a list. The hiding of deleted customers is the last. */
export function clausesOf(search: CustomersSearch): Clause[] {
  const { kind, parts } = topOf(parseFilter(search.filter).expression)
  const places = kind === 'or' ? parts.slice(0, 1) : parts
  const clauses: Clause[] = places.map((_part, place) => ({ place }))
  if (searchWords(search.q).length > 0) clauses.unshift('q')
  if (search.currency !== undefined) clauses.unshift('currency')
  if (search.status !== undefined) clauses.unshift('status')
  if (!search.deleted) clauses.push('deleted')
  return clauses
}

const DROPPED: Record<Exclude<Clause, object>, Partial<CustomersSearch>> = {
  q: { q: '' },
  status: { status: undefined },
  currency: { currency: undefined },
  deleted: { deleted: true },
}

/** What changes in a list when some of what narrows it is dropped. */
export function dropping(search: CustomersSearch, clauses: readonly Clause[]): Partial<CustomersSearch> {
  const changes: Partial<CustomersSearch> = {}
  const places: number[] = []
  for (const clause of clauses) {
    if (typeof clause === 'object') places.push(clause.place)
    else Object.assign(changes, DROPPED[clause])
  }
  if (places.length === 0) return changes
  const { expression } = parseFilter(search.filter)
  // One alternative of several narrows nothing by itself.
  const rest = topOf(expression).kind === 'or' ? undefined : withoutParts(expression, places)
  return { ...changes, filter: printFilter(rest) }
}

/** A clause in words, as its control or its chip shows it. */
export function clauseName(search: CustomersSearch, clause: Clause): string {
  switch (clause) {
    case 'q':
      return `Search for “${search.q}”`
    case 'status':
      return `${FIELD_NAMES.status}: ${search.status ?? ''}`
    case 'currency':
      return `${FIELD_NAMES.defaultCurrency}: ${search.currency ?? ''}`
    case 'deleted':
      return 'Deleted customers hidden'
    default: {
      const { expression } = parseFilter(search.filter)
      const top = topOf(expression)
      const part = top.kind === 'or' ? expression : top.parts[clause.place]
      return part ? describeFilter(part) : ''
    }
  }
}
