/** A JSON value as it would be sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

interface MemberPlace {
  /** The member's name in the request; where it is left out, any name does. */
  readonly name?: string
  /** The member's display name. */
  readonly label?: string
  /** Not required where it is left out. */
  readonly required?: boolean
}

interface ValuePlace extends MemberPlace {
  readonly kind: 'String' | 'Number' | 'Boolean' | 'DateTime'
  /** The values on offer, for a member that is chosen from a list. */
  readonly options?: readonly string[]
}

interface GroupPlace extends MemberPlace {
  /** The members of an Array are those of one of its items. */
  readonly kind: 'Array' | 'Object'
  readonly members: Readonly<Record<string, Place>>
}

/** Where a text stands: the member it is served with. */
export type Place = ValuePlace | GroupPlace

/**
 * A text as a platform could serve it, with its meaning shown by examples instead of in the terms of a parser.
 *
 * The examples follow three conventions. An optional member without a value (left out, null or an empty text) satisfies
 * every limit on its length or size, so only texts that say "required" refuse one. A list without items is a list of
 * none, and is refused by a text that asks for one or more, unless that text speaks of a list that was provided. A range
 * includes both its ends.
 */
export interface RuleWording {
  readonly text: string
  /** The member that `accepts` and `refuses` hold values of. */
  readonly place: Place
  /** The direct member of `place` (for an Array: of its items) that the text stands at, if not at `place` itself. */
  readonly at?: string | undefined
  /** For texts with alternative limits: a parser may leave the text as advice, and must not be stricter than shown. */
  readonly mayBeAdvice?: true
  readonly accepts: readonly Json[]
  readonly refuses: readonly Json[]
}

/** A text of so many characters. */
export function textOf(length: number): string {
  return 'x'.repeat(length)
}

/** A list of so many items, all the same. */
export function listOf(count: number, item: Json): readonly Json[] {
  return Array.from({ length: count }, () => item)
}
