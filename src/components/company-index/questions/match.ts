import type { CustomerRecord } from '../../../api/customers.ts'
import type { MatchResult } from '../../../lib/paths/lookup-search.ts'
import { lineKeys, MATCHED_BY, recordKeys } from './customer-keys.ts'
import type { MatchedBy } from './customer-keys.ts'
import { foundCustomer } from './found-customer.ts'
import type { FoundCustomer } from './found-customer.ts'

export interface MatchRow {
  line: string
  result: MatchResult
  /** By what customers were found. */
  by: MatchedBy | undefined
  /** How many; the first of them follow. */
  count: number
  customers: FoundCustomer[]
}

export interface MatchQuestion {
  parameters: {
    /** Names, emails, phone numbers or IDs. */
    lines: readonly string[]
    /** Only lines that came to this. */
    show: MatchResult | undefined
    offset: number
    limit: number
  }
  answer: { counts: Record<MatchResult, number>; rows: MatchRow[] }
}

/** As many customers are named of a line that several match. */
const MOST_CUSTOMERS = 10

/** The places of the records that have a key, by what kind of key it is. */
type Lookup = Readonly<Record<MatchedBy, Map<string, number[]>>>

const lookups = new WeakMap<readonly CustomerRecord[], Lookup>()

function lookupOf(records: readonly CustomerRecord[]): Lookup {
  const known = lookups.get(records)
  if (known) return known
  const lookup: Lookup = {
    id: new Map(),
    email: new Map(),
    name: new Map(),
    phone: new Map(),
    contact: new Map(),
    looseName: new Map(),
  }
  for (const [place, record] of records.entries()) {
    const keys = recordKeys(record)
    for (const by of MATCHED_BY) {
      for (const key of new Set(keys[by])) {
        if (key === '') continue
        const places = lookup[by].get(key)
        if (places) places.push(place)
        else lookup[by].set(key, [place])
      }
    }
  }
  lookups.set(records, lookup)
  return lookup
}

interface Match {
  line: string
  result: MatchResult
  by: MatchedBy | undefined
  places: readonly number[]
}

function matchLine(lookup: Lookup, line: string): Match {
  const keys = lineKeys(line)
  for (const by of MATCHED_BY) {
    const places = [...new Set(keys[by].flatMap((key) => lookup[by].get(key) ?? []))]
    if (places.length > 0) return { line, result: places.length === 1 ? 'found' : 'several', by, places }
  }
  return { line, result: 'none', by: undefined, places: [] }
}

/** Finds the customers that the lines of a list name. */
export function matchLines(
  records: readonly CustomerRecord[],
  { lines, show, offset, limit }: MatchQuestion['parameters'],
): MatchQuestion['answer'] {
  const lookup = lookupOf(records)
  const matches = lines.map((line) => matchLine(lookup, line))
  const counts = { found: 0, several: 0, none: 0 }
  for (const { result } of matches) counts[result] += 1
  const shown = show === undefined ? matches : matches.filter(({ result }) => result === show)
  return {
    counts,
    rows: shown.slice(offset, offset + limit).map(({ line, result, by, places }) => ({
      line,
      result,
      by,
      count: places.length,
      customers: places
        .slice(0, MOST_CUSTOMERS)
        .flatMap((place) => records[place] ?? [])
        .map(foundCustomer),
    })),
  }
}
