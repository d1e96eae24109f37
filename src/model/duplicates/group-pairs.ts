import type { Likeness } from './compare-customers.ts'

/** Two customers that may be one. */
export interface DuplicatePair extends Likeness {
  readonly ids: readonly [string, string]
}

/** Customers of which every two may be one. */
export interface DuplicateGroup {
  readonly ids: readonly string[]
  /** Of every two, the surest first. */
  readonly pairs: readonly DuplicatePair[]
}

/** What a pair is known by, whichever of the two comes first. */
export function pairKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one])
}

/** A group that somebody can still look through. */
const MAX_MEMBERS = 12

/**
 * Joins pairs to groups, the surest first. A customer joins a group only when it's paired with each of its members, so
 * that nobody is led from one to another that it isn't like. `find` knows the pairs that weren't listed.
 */
export function groupPairs(
  pairs: readonly DuplicatePair[],
  find: (one: string, other: string) => DuplicatePair | null,
): DuplicateGroup[] {
  const groups: string[][] = []
  const groupsOf = new Map<string, string[][]>()
  const enter = (group: string[], id: string) => {
    group.push(id)
    groupsOf.set(id, [...(groupsOf.get(id) ?? []), group])
  }
  const fits = (group: readonly string[], id: string) =>
    group.length < MAX_MEMBERS && group.every((member) => find(member, id) !== null)

  for (const {
    ids: [one, other],
  } of pairs.toSorted((a, b) => b.score - a.score)) {
    const ofOne = groupsOf.get(one) ?? []
    const ofOther = groupsOf.get(other) ?? []
    if (ofOne.some((group) => group.includes(other))) continue
    const forOther = ofOne.find((group) => fits(group, other))
    const forOne = forOther === undefined ? ofOther.find((group) => fits(group, one)) : undefined
    if (forOther !== undefined) enter(forOther, other)
    else if (forOne !== undefined) enter(forOne, one)
    else {
      const group: string[] = []
      groups.push(group)
      enter(group, one)
      enter(group, other)
    }
  }
  return groups.map((ids) => ({ ids, pairs: pairsAmong(ids, find) }))
}

function pairsAmong(
  ids: readonly string[],
  find: (one: string, other: string) => DuplicatePair | null,
): DuplicatePair[] {
  return ids
    .flatMap((one, at) => ids.slice(at + 1).flatMap((other) => find(one, other) ?? []))
    .toSorted((a, b) => b.score - a.score)
}
