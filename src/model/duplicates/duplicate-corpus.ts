import type { DuplicateSubject } from './duplicate-subject.ts'

/** What a pair can't tell: how common its words and numbers are among all customers. */
export interface DuplicateCorpus {
  readonly size: number
  /** How many customers have a word in their name. */
  readonly wordCount: (word: string) => number
  /** Whether a word is part of the name of a town that customers live in. */
  readonly isPlace: (word: string) => boolean
  /** How many customers have an email, a phone's ending or a number; see `subjectKeys`. */
  readonly holders: (key: string) => number
}

const MIN_PLACE_LETTERS = 4
const DIRECTIONS = [
  'north',
  'south',
  'east',
  'west',
  'central',
  'branch',
  'filiale',
  'depot',
  'store',
  'warehouse',
]

/** The keys under which customers with the same email, phone or number are found. */
export function subjectKeys({ emails, phones, tax, registration }: DuplicateSubject): string[] {
  return [
    ...emails.map(({ address }) => emailKey(address)),
    ...new Set(phones.map(({ ending }) => phoneEndingKey(ending))),
    ...(tax === null ? [] : [taxKey(tax)]),
    ...(registration === null ? [] : [registrationKey(registration)]),
  ]
}

export const emailKey = (address: string) => `e ${address}`
export const phoneEndingKey = (ending: string) => `p ${ending}`
export const taxKey = (tax: string) => `t ${tax}`
export const registrationKey = (registration: string) => `r ${registration}`

/** Counts the words of all customers. `blocks` are the customers of each key. */
export function duplicateCorpus(
  subjects: readonly DuplicateSubject[],
  blocks: ReadonlyMap<string, readonly number[]>,
): DuplicateCorpus {
  const counts = new Map<string, number>()
  const places = new Set(DIRECTIONS)
  for (const { names, towns } of subjects) {
    for (const word of new Set(names.flatMap(({ words }) => words)))
      counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const town of towns)
      for (const word of town.split(/[^\p{L}]+/u)) if (word.length >= MIN_PLACE_LETTERS) places.add(word)
  }
  return {
    size: subjects.length,
    wordCount: (word) => counts.get(word) ?? 0,
    isPlace: (word) => places.has(word),
    holders: (key) => blocks.get(key)?.length ?? 0,
  }
}
