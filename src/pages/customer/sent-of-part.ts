import type { SentChange } from '../../writes/rules/overlay.ts'
import { isKnownMember } from './customer-facts.ts'

/** What was sent for a member that has a line of its own. */
export function sentOf(changes: readonly SentChange[], name: string): SentChange | undefined {
  return changes.find(({ path }) => path === name)
}

/** What was sent for an item of a list: "addresses", 0. */
export function sentOfItem(changes: readonly SentChange[], list: string, place: number): SentChange[] {
  const path = `${list}.${place}`
  return changes.filter((change) => change.path === path || change.path.startsWith(`${path}.`))
}

/** What was sent for a list as a whole: items that were removed or moved. */
export function sentOfList(changes: readonly SentChange[], list: string): SentChange[] {
  return changes.filter(({ path }) => path === list)
}

/** What was sent for members that have no place of their own on the record. */
export function sentOfOthers(changes: readonly SentChange[]): SentChange[] {
  return changes.filter(({ path }) => !isKnownMember(path.split('.')[0] ?? ''))
}
