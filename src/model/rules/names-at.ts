import type { ModelNode } from '../model-node.ts'
import { nameParts } from '../names.ts'

/** The words that stand for the place of a text: how a sentence there speaks of the member and of what is around it. */
export interface PlaceNames {
  readonly own: Words
  readonly around: Words
}

type Words = Pick<ReadonlySet<string>, 'has'>

export const noNames: PlaceNames = { own: new Set(), around: new Set() }

/** What a text may call the record that the whole model is of. */
const records =
  /\b(?:credit note|debit note|direct cost|direct income|(?:purchase|sales) (?:order|invoice)|bank transaction|journal entry|customer|supplier|vendor|contact|invoice|bill|order|payment|journal|transfer|transaction|tracking|document|record)\b/g

/** Words for one of the entries of any list. */
export const anyItem: ReadonlySet<string> = new Set(nameParts('item row entry element record object'))

function namesOf(node: ModelNode): string[] {
  return [...nameParts(node.name), ...nameParts(node.label)]
}

/** `chain` holds the ancestors of the member, the root first. */
export function namesAt(node: ModelNode, chain: readonly ModelNode[]): PlaceNames {
  const around = new Set(chain.flatMap((ancestor) => namesOf(ancestor)))
  return { own: new Set(namesOf(node)), around }
}

/** Words without the names of records, as which they say nothing about a part of the record. */
export function withoutRecords(words: readonly string[]): string[] {
  return nameParts(words.join(' ').replace(records, ' '))
}

/** Whether all of these words speak of the place. */
export function areOfPlace(words: readonly string[], names: PlaceNames): boolean {
  const isKnown = (word: string) => names.own.has(word) || names.around.has(word) || anyItem.has(word)
  return withoutRecords(words).every((word) => isKnown(word) || word === 'line')
}

/** Whether a word names what holds the list: "per contact" at the phone numbers of a contact. */
export function isHolder(words: readonly string[], names: PlaceNames): boolean {
  const rest = withoutRecords(words)
  return rest.every((word) => names.around.has(word) && !names.own.has(word))
}
