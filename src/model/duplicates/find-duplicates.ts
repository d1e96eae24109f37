import type { Customer } from '../../api/customers.ts'
import { contactBlocks, visitCandidates } from './candidate-pairs.ts'
import { compareCustomers, DUPLICATE_LEVELS } from './compare-customers.ts'
import type { DuplicateLevel } from './compare-customers.ts'
import { duplicateCorpus } from './duplicate-corpus.ts'
import { duplicateSubject } from './duplicate-subject.ts'
import type { DuplicateSubject } from './duplicate-subject.ts'
import { groupPairs, pairKey } from './group-pairs.ts'
import type { DuplicateGroup, DuplicatePair } from './group-pairs.ts'

/** Whether a pair is at least as sure as a level. */
export function isWithin(level: DuplicateLevel, limit: DuplicateLevel): boolean {
  return DUPLICATE_LEVELS.indexOf(level) <= DUPLICATE_LEVELS.indexOf(limit)
}

export interface FoundDuplicates {
  /** Every pair, however rough. */
  readonly pairs: readonly DuplicatePair[]
  /** The groups at a level, surest first, without the pairs that were dismissed. */
  readonly groups: (limit: DuplicateLevel, dismissed?: ReadonlySet<string>) => DuplicateGroup[]
}

/** Finds the customers of a company that may be one. Deleted ones are left out. */
export function findDuplicates(customers: readonly Customer[]): FoundDuplicates {
  const subjects = customers.flatMap((customer) => duplicateSubject(customer) ?? [])
  const contacts = contactBlocks(subjects)
  const corpus = duplicateCorpus(subjects, contacts)
  const found = new Map<string, DuplicatePair>()
  const byId = new Map(subjects.map((subject) => [subject.id, subject]))

  const compare = (one: DuplicateSubject, other: DuplicateSubject): DuplicatePair | null => {
    const likeness = compareCustomers(one, other, corpus)
    return likeness && { ...likeness, ids: [one.id, other.id] }
  }
  visitCandidates(subjects, contacts, (one, other) => {
    const pair = compare(at(subjects, one), at(subjects, other))
    if (pair !== null) found.set(pairKey(...pair.ids), pair)
  })
  const find = (one: string, other: string): DuplicatePair | null => {
    const known = found.get(pairKey(one, other))
    if (known !== undefined) return known
    const [first, second] = [byId.get(one), byId.get(other)]
    return first && second ? compare(first, second) : null
  }
  const pairs = [...found.values()]

  return {
    pairs,
    groups(limit, dismissed = new Set()) {
      const isShown = (pair: DuplicatePair) =>
        isWithin(pair.level, limit) && !dismissed.has(pairKey(...pair.ids))
      return groupPairs(pairs.filter(isShown), (one, other) => {
        const pair = find(one, other)
        return pair && isShown(pair) ? pair : null
      })
    },
  }
}

function at(subjects: readonly DuplicateSubject[], index: number): DuplicateSubject {
  const subject = subjects[index]
  if (subject === undefined) throw new RangeError('No such customer')
  return subject
}
