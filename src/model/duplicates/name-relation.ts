import type { ComparedName } from './compared-name.ts'
import type { DuplicateCorpus } from './duplicate-corpus.ts'
import { editDistance } from './edit-distance.ts'

/**
 * How two names are alike, from most to least: the same but for spelling, a typing error apart, one with an initial,
 * one with words the other lacks, with a word in common, of one family or of one group with branches, or not at all.
 */
export const NAME_RELATIONS = ['same', 'typo', 'initial', 'part', 'overlap', 'sibling', 'different'] as const
export type NameRelation = (typeof NAME_RELATIONS)[number]

export interface ComparedNames {
  readonly relation: NameRelation
  /** The names say that these are two kinds of company: "Acme Ltd" and "Acme GmbH". */
  readonly formsDiffer: boolean
  /** Letters of the shorter name: a short one is easily like another. */
  readonly letters: number
}

type Words = readonly string[]
type Corpus = Pick<DuplicateCorpus, 'size' | 'wordCount' | 'isPlace'>

/** Compares every name of one customer with every name of the other, and keeps what is most alike. */
export function compareNames(
  ones: readonly ComparedName[],
  others: readonly ComparedName[],
  corpus: Corpus,
): ComparedNames {
  let best: ComparedNames = { relation: 'different', formsDiffer: false, letters: 0 }
  for (const one of ones) {
    for (const other of others) {
      const relation = nameRelation(one, other, corpus)
      if (NAME_RELATIONS.indexOf(relation) >= NAME_RELATIONS.indexOf(best.relation)) continue
      const formsDiffer = one.form !== null && other.form !== null && one.form !== other.form
      best = { relation, formsDiffer, letters: Math.min(one.joined.length, other.joined.length) }
    }
  }
  return best
}

function nameRelation(one: ComparedName, other: ComparedName, corpus: Corpus): NameRelation {
  const isHousehold = one.title !== null && other.title !== null && one.title !== other.title
  const isSame = one.joined === other.joined || one.sorted === other.sorted
  if (isSame) return isHousehold ? 'sibling' : 'same'
  const mine = without(one.words, other.words)
  const theirs = without(other.words, one.words)
  if (hasNumber(mine) || hasNumber(theirs)) return mine.length < one.words.length ? 'sibling' : 'different'
  if (isHousehold) return 'sibling'
  if (isMistyped(mine, theirs, one.words.length === 1, corpus)) return 'typo'
  const shares = sharesWord(one.words, mine, corpus)
  if (!shares) return 'different'
  if (isInitial(mine, theirs)) return 'initial'
  if (mine.length === 0 || theirs.length === 0)
    return [...mine, ...theirs].some((word) => corpus.isPlace(word) || word.length === 1) ? 'sibling' : 'part'
  return isFamily(one.words, other.words) || [...mine, ...theirs].some((word) => corpus.isPlace(word))
    ? 'sibling'
    : 'overlap'
}

/** The words of one name that the other doesn't have, each as often as it stands there more. */
function without(words: Words, others: Words): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3})$/
const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior', 'jnr', 'snr'])

/** Numbers and what counts like them tell customers apart that are otherwise named alike. */
function hasNumber(words: Words): boolean {
  return words.some(
    (word) => /\p{N}/u.test(word) || (word.length > 1 && ROMAN.test(word)) || GENERATIONS.has(word),
  )
}

/** Half a percent of all names: "Bakery" in common says nothing. */
const COMMON_SHARE = 0.005
const NEVER_COMMON = 6

function sharesWord(words: Words, own: Words, corpus: Corpus): boolean {
  const limit = Math.max(NEVER_COMMON, corpus.size * COMMON_SHARE)
  return without(words, own).some((word) => word.length > 1 && corpus.wordCount(word) <= limit)
}

/** People with a surname in common, or companies with a brand in common and something of their own. */
function isFamily(ones: Words, others: Words): boolean {
  return ones[0] === others[0] || (ones.length <= 3 && others.length <= 3 && ones.at(-1) === others.at(-1))
}

function isInitial(mine: Words, theirs: Words): boolean {
  const [one = '', other = ''] = [mine[0], theirs[0]]
  if (mine.length !== 1 || theirs.length !== 1) return false
  return (one.length === 1 || other.length === 1) && one[0] === other[0]
}

/** Shorter words are too easily others. */
const MIN_WORD = 4
const MIN_ONLY_WORD = 6
const LONG_WORD = 9

function isMistyped(mine: Words, theirs: Words, isOnly: boolean, corpus: Corpus): boolean {
  const [word = '', meant = ''] = [mine[0], theirs[0]]
  return mine.length === 1 && theirs.length === 1 && isMistypedWord(word, meant, isOnly, corpus)
}

function isMistypedWord(word: string, meant: string, isOnly: boolean, corpus: Corpus): boolean {
  const length = Math.min(word.length, meant.length)
  if (length < (isOnly ? MIN_ONLY_WORD : MIN_WORD)) return false
  if (word === `${meant}s` || meant === `${word}s`) return true
  // Two words that other customers have as well are two words.
  if (corpus.wordCount(word) > 1 && corpus.wordCount(meant) > 1) return false
  const limit = length >= LONG_WORD ? 2 : 1
  return editDistance(word, meant, limit) <= limit
}
