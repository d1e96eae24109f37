import type { CustomerRecord } from '../../../api/customers.ts'
import type { DuplicateLevel } from '../../../model/duplicates/compare-customers.ts'
import { findDuplicates } from '../../../model/duplicates/find-duplicates.ts'
import type { FoundDuplicates } from '../../../model/duplicates/find-duplicates.ts'
import type { DuplicatePair } from '../../../model/duplicates/group-pairs.ts'
import { foundCustomer } from './found-customer.ts'
import type { FoundCustomer } from './found-customer.ts'

export interface DuplicatesQuestion {
  parameters: {
    /** The roughest that is wanted. */
    level: DuplicateLevel
    /** Keys of pairs that somebody said aren't one; see `pairKey`. */
    dismissed: readonly string[]
    offset: number
    limit: number
  }
  answer: {
    /** Groups at this level. */
    total: number
    /** Customers in them, each once. */
    customers: number
    groups: FoundGroup[]
  }
}

export interface FoundGroup {
  customers: FoundCustomer[]
  /** The surest first. */
  pairs: readonly DuplicatePair[]
}

const known = new WeakMap<readonly CustomerRecord[], FoundDuplicates>()

function duplicatesOf(records: readonly CustomerRecord[]): FoundDuplicates {
  const found =
    known.get(records) ??
    findDuplicates(records.flatMap((record) => (record.readable ? [record.customer] : [])))
  known.set(records, found)
  return found
}

/** Customers that may be one. The comparison is made once; the level and what was dismissed only choose from it. */
export function listDuplicates(
  records: readonly CustomerRecord[],
  { level, dismissed, offset, limit }: DuplicatesQuestion['parameters'],
): DuplicatesQuestion['answer'] {
  const groups = duplicatesOf(records).groups(level, new Set(dismissed))
  const shown = groups.slice(offset, offset + limit)
  const wanted = new Set(shown.flatMap(({ ids }) => ids))
  const byId = new Map(
    records.flatMap((record) =>
      record.readable && wanted.has(record.customer.id) ? [[record.customer.id, record] as const] : [],
    ),
  )
  return {
    total: groups.length,
    customers: new Set(groups.flatMap(({ ids }) => ids)).size,
    groups: shown.map(({ ids, pairs }) => ({
      customers: ids.flatMap((id) => {
        const record = byId.get(id)
        return record === undefined ? [] : [foundCustomer(record)]
      }),
      pairs,
    })),
  }
}
