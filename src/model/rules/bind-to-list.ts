import type { ModelNode } from '../model-node.ts'
import { nameParts } from '../names.ts'
import type { Constraint } from '../rule.ts'
import { anyItem, isHolder, namesAt, withoutRecords } from './names-at.ts'
import type { CountConstraint, EachOfConstraint, ParsedConstraint } from './parsed-constraint.ts'

/** The list a text may limit, and the member of its items that the text stands at, if not at the list itself. */
export interface ListPlace {
  readonly list: ModelNode
  readonly from: ModelNode | null
  readonly chain: readonly ModelNode[]
}

/** "Journal lines" names a list of lines; "archived lines" are only some of them. */
export function isAbout(
  { list, chain }: Pick<ListPlace, 'list' | 'chain'>,
  words: readonly string[],
): boolean {
  const { own, around } = namesAt(list, chain)
  const isName = (word: string) => own.has(word) || anyItem.has(word)
  const hasNumbers = list.children.some((child) => nameParts(child.name).includes('number'))
  const last = words.at(-1)
  if (last === undefined || !words.some(isName)) return false
  if (!isName(last) && !(last === 'number' && hasNumbers)) return false
  // Item lines are one kind of line items.
  if (words.join(' ') === 'item line') return false
  const others = withoutRecords(words.slice(0, -1))
  return others.every((word) => isName(word) || around.has(word))
}

interface CountedValue {
  readonly member: ModelNode
  readonly value: string
  /** The words that are left without those of the value. */
  readonly rest: readonly string[]
}

function spans(words: readonly string[]): { from: number; to: number }[] {
  return words.flatMap((_word, from) => [1, 2, 3].map((length) => ({ from, to: from + length })))
}

function optionNamed(member: ModelNode, words: readonly string[]): string | null {
  const wanted = words.join('')
  return member.options?.find((option) => nameParts(option.value).join('') === wanted)?.value ?? null
}

/** "Fax number" counts the items whose type is Fax. */
function countedValue({ list }: ListPlace, words: readonly string[]): CountedValue | null {
  for (const member of list.children) {
    for (const { from, to } of spans(words)) {
      const value = to > words.length ? null : optionNamed(member, words.slice(from, to))
      if (value !== null) return { member, value, rest: [...words.slice(0, from), ...words.slice(to)] }
    }
  }
  return null
}

const joining: ReadonlySet<string> = new Set(['of', 'with', 'the', 'a', 'type', 'kind', 'number'])

/** What a count by one value counts, where its other words only name the list. */
function valueOfCount(place: ListPlace, noun: string): CountedValue | null {
  const words = nameParts(noun)
  if (isAbout(place, words)) return null
  const found = countedValue(place, words)
  const rest = found?.rest.filter((word) => !joining.has(word)) ?? []
  return rest.length === 0 || isAbout(place, rest) ? found : null
}

/**
 * A count on a list. Where another text of the same list counts one kind of item (fax numbers), a count of the
 * items by the list's own name (phone numbers) is about the others.
 */
function bindCount(
  place: ListPlace,
  { min, max, noun }: CountConstraint,
  siblings: readonly ParsedConstraint[],
): Constraint | null {
  const counted = valueOfCount(place, noun)
  if (counted) {
    const { member, value } = counted
    return { kind: 'items-where', member: member.key, value, negated: false, min, max }
  }
  // A text that leaves out what it counts means the list, if it stands there.
  if (noun === '' ? place.from : !isAbout(place, nameParts(noun))) return null
  if (max !== null) {
    for (const other of siblings) {
      const special = other.kind === 'count' ? valueOfCount(place, other.noun) : null
      if (special) {
        const { member, value } = special
        return { kind: 'items-where', member: member.key, value, negated: true, min: null, max }
      }
    }
  }
  return { kind: 'items', min, max }
}

/** "Billing and Delivery addresses": every word but the list's own name has to be a choice of one member. */
function bindEachOf(place: ListPlace, { words, max }: EachOfConstraint): Constraint | null {
  const kinds = words.filter((word) => !isAbout(place, nameParts(word)))
  for (const member of place.from ? [place.from] : place.list.children) {
    const values = kinds.map((word) => optionNamed(member, nameParts(word))).filter((value) => value !== null)
    if (values.length > 0 && values.length === kinds.length) {
      return { kind: 'per-value', member: member.key, values, max }
    }
  }
  return null
}

/** "Number types" names the member `type`: the last words do. */
function memberNamed(list: ModelNode, words: readonly string[]): ModelNode | null {
  const isNamed = (text: string) => {
    const parts = nameParts(text)
    return parts.length > 0 && parts.join(' ') === words.slice(-parts.length).join(' ')
  }
  return list.children.find((child) => isNamed(child.name) || isNamed(child.label)) ?? null
}

/** Constraints that limit a list. */
export function bindToList(
  place: ListPlace,
  parsed: ParsedConstraint,
  siblings: readonly ParsedConstraint[],
): Constraint | null {
  switch (parsed.kind) {
    case 'count':
      return bindCount(place, parsed, siblings)
    case 'each-of':
      return bindEachOf(place, parsed)
    case 'per-kind': {
      const noun = nameParts(parsed.noun)
      if (noun.length > 0 && !isAbout(place, noun)) return null
      const member = memberNamed(place.list, nameParts(parsed.of))
      if (member && member.children.length === 0)
        return { kind: 'per-value', member: member.key, values: 'all', max: parsed.max }
      if (!parsed.orParent || !isHolder(nameParts(parsed.of), namesAt(place.list, place.chain))) return null
      return bindCount(place, { kind: 'count', min: null, max: parsed.max, noun: parsed.noun }, siblings)
    }
    case 'distinct-of': {
      const member = memberNamed(place.list, nameParts(parsed.noun))
      return member ? { kind: 'distinct', member: member.key, max: parsed.max } : null
    }
    case 'filled':
      return place.from ? null : parsed
    default:
      return null
  }
}
