import { subjectKeys } from './duplicate-corpus.ts'
import type { DuplicateSubject } from './duplicate-subject.ts'

/** More customers than this with one email or number are a crowd, which says nothing about any two of them. */
const MAX_BLOCK = 60
/** In a crowd of one name, each is compared with so many of those after it. */
const WINDOW = 6
/** Names of which any two may be a letter apart. */
const MAX_SIMILAR_NAMES = 200

/** A name, once for all customers that have it. */
interface NameBlock {
  readonly words: readonly string[]
  readonly members: number[]
}

type Offer = (one: number, other: number) => void

/** The customers under each email, phone and number; see `subjectKeys`. */
export function contactBlocks(subjects: readonly DuplicateSubject[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  for (const [at, subject] of subjects.entries()) for (const key of subjectKeys(subject)) put(blocks, key, at)
  return blocks
}

/**
 * Calls `visit` once with each two customers that may be one: with an email, phone, number or name in common, or with
 * names a letter or some words apart. No two others are ever compared.
 */
export function visitCandidates(
  subjects: readonly DuplicateSubject[],
  contacts: ReadonlyMap<string, readonly number[]>,
  visit: Offer,
): void {
  const seen = new Set<number>()
  const offer: Offer = (one, other) => {
    const pair = Math.min(one, other) * subjects.length + Math.max(one, other)
    if (one === other || seen.has(pair)) return
    seen.add(pair)
    visit(Math.min(one, other), Math.max(one, other))
  }
  for (const members of contacts.values())
    if (members.length <= MAX_BLOCK) offerAmong(members, MAX_BLOCK, offer)

  const { bySorted, byJoined } = nameBlocks(subjects)
  for (const members of byJoined.values()) offerAmong(members, windowOf(members), offer)
  for (const { words, members } of bySorted.values()) {
    offerAmong(members, windowOf(members), offer)
    for (const shorter of shorterNames(words))
      offerBetween(bySorted.get(shorter)?.members ?? [], members, offer)
  }
  const names = [...bySorted.values()]
  for (const similar of similarNames(names).values()) {
    if (similar.length > MAX_SIMILAR_NAMES) continue
    offerAmong(similar, similar.length, (one, other) =>
      offerBetween(names[one]?.members ?? [], names[other]?.members ?? [], offer),
    )
  }
}

const windowOf = (members: readonly number[]) => (members.length <= MAX_BLOCK ? MAX_BLOCK : WINDOW)

function offerAmong(members: readonly number[], window: number, offer: Offer): void {
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1, at + 1 + window)) offer(one, other)
}

function offerBetween(ones: readonly number[], others: readonly number[], offer: Offer): void {
  for (const one of ones.slice(0, WINDOW)) for (const other of others.slice(0, WINDOW)) offer(one, other)
}

function nameBlocks(subjects: readonly DuplicateSubject[]) {
  const bySorted = new Map<string, NameBlock>()
  const byJoined = new Map<string, number[]>()
  for (const [at, { names }] of subjects.entries()) {
    for (const { sorted, joined, words } of names) {
      put(byJoined, joined, at)
      const block = bySorted.get(sorted)
      if (block === undefined) bySorted.set(sorted, { words, members: [at] })
      else if (block.members.at(-1) !== at) block.members.push(at)
    }
  }
  return { bySorted, byJoined }
}

/** Names that have a word less, an initial for a word, or only the first words. */
function shorterNames(words: readonly string[]): Set<string> {
  const shorter = new Set<string>()
  if (words.length < 2) return shorter
  for (const [at, word] of words.entries()) {
    shorter.add(words.toSpliced(at, 1).toSorted().join(' '))
    shorter.add(words.with(at, word.slice(0, 1)).toSorted().join(' '))
    if (at > 0) shorter.add(words.slice(0, at).toSorted().join(' '))
  }
  return shorter
}

const ENDS = 3
const SHORT_ENDS = 2
const LONG_ENOUGH = 7
const MIN_MISTYPED = 4

/**
 * Names that are the same but for one word, of which the beginning or the end is the same: wherever a word of some
 * length has been mistyped, one of the two is left. Names written as one word are found by theirs.
 */
function similarNames(names: readonly NameBlock[]): Map<string, number[]> {
  const similar = new Map<string, number[]>()
  for (const [at, { words }] of names.entries()) {
    for (const [place, word] of words.entries()) {
      if (word.length < MIN_MISTYPED) continue
      const rest = words.toSpliced(place, 1).toSorted().join(' ')
      const ends = word.length < LONG_ENOUGH ? SHORT_ENDS : ENDS
      put(similar, `${rest}|${word.slice(0, SHORT_ENDS)}*${rest === '' ? word.slice(0, ENDS + 1) : ''}`, at)
      put(similar, `${rest}|*${word.slice(-ends)}${rest === '' ? word.slice(-ENDS - 1) : ''}`, at)
    }
  }
  return similar
}

function put(blocks: Map<string, number[]>, key: string, at: number): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [at])
  else if (block.at(-1) !== at) block.push(at)
}
