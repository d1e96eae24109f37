import type { Constraint } from '../rule.ts'

/** A count of something a text names; `attach-rules.ts` decides which list it limits, if any. */
interface CountConstraint {
  readonly kind: 'count'
  readonly min: number | null
  readonly max: number | null
  /** Lower-case words for what is counted: "phone numbers per contact". */
  readonly noun: string
}

/** "Only one each of Billing and Delivery": the words may be values of a member of the items. */
interface EachOfConstraint {
  readonly kind: 'each-of'
  readonly max: number
  readonly words: readonly string[]
}

interface DistinctConstraint {
  readonly kind: 'distinct-of'
  readonly max: number
  readonly noun: string
}

/** What a text says before it is bound to a place in the tree. */
export type ParsedConstraint = Constraint | CountConstraint | EachOfConstraint | DistinctConstraint
