import { nameParts } from '../names.ts'
import { findLimits, isDemanded } from './find-limits.ts'
import type { Limit } from './find-limits.ts'
import { wholeBounds } from './find-limits.ts'
import { areOfPlace, isHolder } from './names-at.ts'
import type { PlaceNames } from './names-at.ts'
import type { CountConstraint, ParsedConstraint } from './parsed-constraint.ts'
import { subjectOf } from './sentence-scope.ts'

const eachOf = /^(?:[a-z]+ ){0,3}?each of (?:the )?(?:types?:? )?(.+)$/
const listEnd = / (?:can|may|must|should|will|is|are)\b.*$/
const information = /^(?:pieces?|items?) of (?:[a-z]+ )?(?:information|data|details?)\b/
const perKind = /^([a-z ]+?) (?:(?:of|for|with|per|in) (?:each|every)(?: different)?|per) (.+)$/
const ofHolder = /^([a-z ]+?) of (?:an?|the|this) (?!type\b)(.+)$/
const distinct = /^(?:distinct|different|unique) ([a-z ]+)$/
const nounEnd =
  /[^a-z ]| (?:can|may|must|should|will|is|are|be|have|has|and|or|in|to|on|for|at|by|from|within|maximum|minimum|only)\b/
const ofType = /\b(?:be )?(?:of|with|have|has) (?:the )?(?:a )?type:? ([a-z]+(?: [a-z]+)?)$/
const allowedAfter: ReadonlySet<string> = new Set(
  nameParts(
    'not can may must should will is are be have has only and or in to for on at by the this a an each every ' +
      'allowed accepted permitted supported possible provided given added specified supplied included sent set ' +
      'entered used assigned allocated created required needed present list array total time maximum minimum ' +
      'here per refused rejected there available',
  ),
)

interface Counted {
  readonly noun: string
  readonly tail: string
}

/** What is counted, and what the sentence says after it. */
function counted(rest: string): Counted | null {
  const end = nounEnd.exec(` ${rest}`)?.index ?? rest.length + 1
  const noun = rest.slice(0, Math.max(0, end - 1)).trim()
  const tail = rest.slice(Math.max(0, end - 1)).trim()
  return /^(?:of|per)\b/.test(noun) || (noun === '' && tail === '') ? null : { noun, tail }
}

/** A tail that says for which lists or items the count holds would make the limit a wrong one for the others. */
function isPlainTail(tail: string, names: PlaceNames): boolean {
  const clause = tail.split(/[,:]/)[0] ?? ''
  if (/\b(?:for|on) (?!this\b|the\b|each\b|every\b|an?\b)/.test(clause)) return false
  const words = nameParts(clause).filter((word) => !allowedAfter.has(word) && !/^\d/.test(word))
  return areOfPlace(words, names)
}

function countOf(limit: Limit, noun: string): CountConstraint {
  return { kind: 'count', ...wholeBounds([limit]), noun }
}

function constraintOf(limit: Limit, names: PlaceNames): ParsedConstraint | null {
  const { min, max } = wholeBounds([limit])
  const each = eachOf.exec(limit.rest)?.[1]?.replace(listEnd, '')
  if (each !== undefined && max !== null) {
    const words = each.split(/[/, ]+|\band\b|\bor\b/).filter((word) => word !== '')
    return { kind: 'each-of', max, words }
  }
  if (information.test(limit.rest)) return min === null ? null : { kind: 'filled', min }
  const kinds = perKind.exec(limit.rest)
  if (kinds) {
    const noun = counted(kinds[1] ?? '')
    const of = counted(kinds[2] ?? '')
    const isPlain = noun && of && isPlainTail(noun.tail, names) && isPlainTail(of.tail, names)
    return isPlain && max !== null
      ? { kind: 'per-kind', max, noun: noun.noun, of: of.noun, orParent: true }
      : null
  }
  const [, held = '', holder = ''] = ofHolder.exec(limit.rest) ?? []
  const by = counted(holder)
  if (by && isHolder(nameParts(by.noun), names) && isPlainTail(by.tail, names)) return countOf(limit, held)
  const found = counted(limit.rest)
  if (!found) return null
  const type = ofType.exec(found.tail)
  if (type?.[1] !== undefined) return { kind: 'count', min, max, noun: `${found.noun} of type ${type[1]}` }
  if (!isPlainTail(found.tail, names)) return null
  const what = distinct.exec(found.noun)?.[1]
  if (what !== undefined) return max === null ? null : { kind: 'distinct-of', max, noun: what }
  return { kind: 'count', min, max, noun: found.noun }
}

/** Two limits in one text: both ends where they are of one range, and the loosest where they are for two cases. */
function joined(found: readonly ParsedConstraint[]): ParsedConstraint[] {
  const byNoun = new Map<string, ParsedConstraint>()
  for (const one of found) {
    const key = one.kind === 'count' ? nameParts(one.noun).join(' ') : JSON.stringify(one)
    const other = byNoun.get(key)
    if (one.kind !== 'count' || other?.kind !== 'count') {
      byNoun.set(key, one)
      continue
    }
    const mins = [one.min, other.min].filter((min) => min !== null)
    const maxes = [one.max, other.max].filter((max) => max !== null)
    const min = mins.length === 0 ? null : Math.min(...mins)
    byNoun.set(key, { ...other, min, max: maxes.length === 0 ? null : Math.max(...maxes) })
  }
  return [...byNoun.values()].filter(
    (one) => one.kind !== 'count' || one.min === null || one.max === null || one.min <= one.max,
  )
}

const numberOf = /\bnumber of ([a-z ]+?)(?: (?:can|may|must|should|is|has|needs?|be|allowed)\b.*)?$/

/** Texts that count items of a list. `sentence` has its comparisons as signs. */
export function countConstraints(sentence: string, names: PlaceNames): ParsedConstraint[] {
  if (subjectOf(sentence).isForeign) return []
  const empty = /^(?:the )?(?:list of )?([a-z ]*?) ?\b(?:can|must|may|should) not be (?:empty|blank)$/.exec(
    sentence,
  )?.[1]
  if (empty !== undefined) return [{ kind: 'count', min: 1, max: null, noun: empty }]
  const limits = findLimits(sentence).filter((limit) => isDemanded(limit, sentence))
  const found = limits.map((limit) => {
    const noun = limit.unit === 'none' ? numberOf.exec(limit.before)?.[1] : undefined
    if (noun !== undefined) return countOf(limit, noun)
    return limit.unit === 'other' ? constraintOf(limit, names) : null
  })
  return joined([...found.filter((one) => one !== null), ...differentKinds(sentence)])
}

const differentPatterns: readonly RegExp[] = [
  /^(?:each|every|all) ([a-z ]+?) (?:must|should|has to|have to|needs? to) have (?:a |an )?(?:different|unique|distinct) ([a-z]+)$/,
  /^(?:> 1|no 2|2|≤ 2|no) ([a-z ]+?) (?:can|must|may|should)(?: not)? (?:have|be of|share) the same ([a-z]+)$/,
  /^(?:the )?([a-z ]*?) ?([a-z]+) (?:must|should|has to|have to|needs? to) be (?:unique|distinct|different)(?: (?:within|in|across|among) (?:the|this) (?:list|array)(?: of [a-z ]+)?)?$/,
]

/** "Each phone number must have a different type": one item of each kind. */
function differentKinds(sentence: string): ParsedConstraint[] {
  for (const [index, pattern] of differentPatterns.entries()) {
    const [, noun = '', of = ''] = pattern.exec(sentence) ?? []
    if (of === '') continue
    const isWithinList = index < 2 || noun !== '' || / (?:within|in|across|among) /.test(sentence)
    if (isWithinList) return [{ kind: 'per-kind', max: 1, noun, of, orParent: false }]
  }
  return []
}
