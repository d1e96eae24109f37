/**
 * What a rule text says, in a form that can be checked. Members are named as the text names them; see
 * `attach-rules.ts` for how they are bound to the tree.
 */
export type Constraint =
  | { readonly kind: 'length'; readonly min: number | null; readonly max: number | null }
  /** First name (up to the first space) and last name (the rest) each have this limit. */
  | { readonly kind: 'part-length'; readonly max: number }
  | { readonly kind: 'items'; readonly min: number | null; readonly max: number | null }
  /** At most `max` items whose `member` is (or, negated, is not) `value`. */
  | {
      readonly kind: 'items-where'
      readonly member: string
      readonly value: string
      readonly negated: boolean
      readonly max: number
    }
  /** At most `max` items for each of `values` of `member`. */
  | {
      readonly kind: 'per-value'
      readonly member: string
      readonly values: readonly string[]
      readonly max: number
    }
  | { readonly kind: 'distinct'; readonly member: string; readonly max: number }
  /** Every item has at least `min` members filled in. */
  | { readonly kind: 'filled'; readonly min: number }
  | {
      readonly kind: 'format'
      readonly format: 'email' | 'country' | 'currency'
      readonly alsoAllowed: readonly string[]
    }
  /** Characters in groups parted by single spaces, as in 51 824 753 556. */
  | { readonly kind: 'groups'; readonly sizes: readonly number[]; readonly of: 'digits' | 'any' }
  | { readonly kind: 'no-spaces' }
  /** Only the accounting software can tell; never checked here, shown as a hint. */
  | { readonly kind: 'unique' }
  /** Needed when `member` has a value; on a list, an item with `itemMember` filled in is needed. */
  | { readonly kind: 'required-if'; readonly member: string; readonly itemMember: string | null }
  | { readonly kind: 'required-with-parent' }
  /** A value a sibling format rule has to let through. */
  | { readonly kind: 'also-allowed'; readonly value: string }

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
}
