import type { Constraint } from '../rule.ts'
import type { NeededWith } from './required-text.ts'

/** A count of something a text names; `bind-to-list.ts` decides which list it limits, if any. */
export interface CountConstraint {
  readonly kind: 'count'
  readonly min: number | null
  readonly max: number | null
  /** Lower-case words for what is counted: "phone numbers per contact"; '' where the text leaves it out. */
  readonly noun: string
}

/** "Only one each of Billing and Delivery": the words may be values of a member of the items. */
export interface EachOfConstraint {
  readonly kind: 'each-of'
  readonly max: number
  readonly words: readonly string[]
}

/** "Only one address of each type": every value of the member that `of` names. */
interface PerKindConstraint {
  readonly kind: 'per-kind'
  readonly max: number
  readonly noun: string
  readonly of: string
  /** "Of each" may also stand for what holds the list: "one phone number per contact". */
  readonly orParent: boolean
}

interface DistinctConstraint {
  readonly kind: 'distinct-of'
  readonly max: number
  readonly noun: string
}

/** What a text says before it is bound to a place in the tree. */
export type ParsedConstraint =
  Constraint | CountConstraint | EachOfConstraint | PerKindConstraint | DistinctConstraint | NeededWith
