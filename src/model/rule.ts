/**
 * What a rule text says, in a form that can be checked. Members are named as the text names them; see
 * `attach-rules.ts` for how they are bound to the tree.
 */
export type Constraint =
  | { readonly kind: 'length'; readonly min: number | null; readonly max: number | null }
  /** First name (up to the first space) and last name (the rest) each have this limit. */
  | { readonly kind: 'part-length'; readonly max: number }
  /** A text of digits; where `only` is not set, the digits among its characters are counted. */
  | {
      readonly kind: 'digits'
      readonly min: number | null
      readonly max: number | null
      readonly only: boolean
    }
  /** The value of a number. */
  | { readonly kind: 'range'; readonly min: Bound | null; readonly max: Bound | null }
  | { readonly kind: 'not-zero' }
  /** At most `max` digits after the decimal point; none for a whole number. */
  | { readonly kind: 'decimals'; readonly max: number }
  | { readonly kind: 'items'; readonly min: number | null; readonly max: number | null }
  /** Limits on the items whose `member` is (or, negated, is not) `value`. */
  | {
      readonly kind: 'items-where'
      readonly member: string
      readonly value: string
      readonly negated: boolean
      readonly min: number | null
      readonly max: number | null
    }
  /** At most `max` items for each of `values` of `member`, or for each value that occurs. */
  | {
      readonly kind: 'per-value'
      readonly member: string
      readonly values: readonly string[] | 'all'
      readonly max: number
    }
  | { readonly kind: 'distinct'; readonly member: string; readonly max: number }
  /** Every item has at least `min` members filled in. */
  | { readonly kind: 'filled'; readonly min: number }
  /** Every item has `member` filled in. */
  | { readonly kind: 'item-needs'; readonly member: string }
  | {
      readonly kind: 'format'
      readonly format: 'email' | 'country' | 'currency'
      readonly alsoAllowed: readonly string[]
    }
  /** Characters in groups with one separator between them, as in 51 824 753 556. */
  | {
      readonly kind: 'groups'
      readonly sizes: readonly number[]
      readonly separator: ' ' | '-'
      readonly of: 'digits' | 'any'
    }
  | { readonly kind: 'no-spaces' }
  /** Only the accounting software can tell; never checked here, shown as a hint. */
  | { readonly kind: 'unique' }
  /** Needed when `member` has a value; on a list, an item with `itemMember` filled in is needed. */
  | { readonly kind: 'required-if'; readonly member: string; readonly itemMember: string | null }
  | { readonly kind: 'required-with-parent' }
  /** A value a sibling format rule has to let through. */
  | { readonly kind: 'also-allowed'; readonly value: string }

/** One end of a range of numbers, as the text writes it. */
export interface Bound {
  readonly number: string
  readonly exclusive: boolean
}

export interface Rule {
  /** The text as served, always shown to the person. */
  readonly text: string
  readonly level: 'warning' | 'information'
  /** Empty for advice: shown, never checked. */
  readonly constraints: readonly Constraint[]
  /** The platform the text limits itself to ("Only for …"), as it names it. */
  readonly onlyFor: string | null
  /** True when the text stands at a member and limits the list around it: shown there, checked here. */
  readonly lifted: boolean
  /** True when the text speaks of a value that is given, so that a list without items satisfies it. */
  readonly ifGiven: boolean
}
