import { nameParts } from '../names.ts'
import type { Constraint } from '../rule.ts'
import { boundsOf, findLimits, isDemanded, wholeBounds, withoutLimits } from './find-limits.ts'
import type { Limit } from './find-limits.ts'
import { areOfPlace } from './names-at.ts'
import type { PlaceNames } from './names-at.ts'

/** A limit on a number can be on any number of the record, so every word of its sentence has to be known. */
const known: ReadonlySet<string> = new Set(
  nameParts(
    'a an the this that it its value values number numbers amount amounts figure be is are must should shall will has ' +
      'have to need needs required can may not only no any in and or but with without of than equal from range field ' +
      'decimal decimals place places digit digits point points fraction fractional precision scale percent percentage ' +
      'allowed accepted permitted supported supports valid entered given provided supplied specified used sent ' +
      'set exchange positive negative zero nonnegative nonzero nonpositive whole integer integers up inclusive exclusive ' +
      'max maximum min minimum limit limited always also contain include within strictly numeric both end ' +
      'platform software system quickbooks xero sage netsuite as by rejected refused invalid there consist',
  ),
)

const MUST_BE = '(?:must|should|shall|has to|have to|needs? to|can only)(?: always| only)? be(?: an?)?'
const ALLOWED = '(?:allowed|accepted|permitted|supported|possible|valid)'
const patterns = {
  positive: new RegExp(
    `${MUST_BE}(?: valid)?(?: 0 or)? positive\\b|\\bonly positive\\b|\\bpositive [a-z]+ only\\b`,
  ),
  orZero: /\b(?:positive|negative)(?: [a-z]+)? or 0\b|\b0 or (?:a )?(?:positive|negative)\b/,
  negative: new RegExp(`${MUST_BE}(?: valid)?(?: 0 or)? negative\\b|\\bonly negative\\b`),
  either: /\bpositive or negative\b|\bnegative or positive\b/,
  notNegative: new RegExp(
    `\\bnonnegative\\b|\\bnot be (?:an? )?(?:0 or )?negative\\b|\\bnegative(?: or 0)?(?: [a-z]+)? (?:is|are) not ${ALLOWED}|\\bno negative\\b`,
  ),
  notZero: new RegExp(
    `\\bnonzero\\b|\\bnot be (?:negative or |equal to )?0(?!\\.)|\\bnot = 0(?!\\.)|\\b(?:0 or negative|negative or 0)(?: [a-z]+)? (?:is|are) not ${ALLOWED}|\\b0(?: [a-z]+)? (?:is|are) not ${ALLOWED}`,
  ),
  whole: new RegExp(
    `${MUST_BE}(?: [a-z]+)? (?:whole numbers?|integers?)\\b|\\bonly (?:[a-z]+ )?(?:whole numbers?|integers?)\\b|\\b(?:whole numbers?|integers?)(?: values?)? only\\b|\\b(?:decimals?|fractional|fractions?)(?: [a-z]+)? (?:is|are) not ${ALLOWED}|\\b(?:no|without|not (?:have|contain|include)(?: any)?) (?:decimals?|fractions?)\\b`,
  ),
}

function isKnown(sentence: string, names: PlaceNames): boolean {
  if (/\bnumber of (?!decimal)|\bpercent of\b/.test(sentence)) return false
  const words = nameParts(sentence.replace(/[≤≥<>=]/g, ' ').replace(/-?\d+(?:\.\d+)?/g, ' '))
  const isOwn = (word: string) => names.own.has(word)
  const foreign = words.filter((word) => !known.has(word) && !isOwn(word))
  return foreign.length === 0 || (words.some(isOwn) && areOfPlace(foreign, names))
}

const bound = (limit: Limit | null) =>
  limit && { number: limit.number, exclusive: limit.comparator === '<' || limit.comparator === '>' }

const above = (exclusive: boolean): Constraint => ({
  kind: 'range',
  min: { number: '0', exclusive },
  max: null,
})

function signConstraints(sentence: string): Constraint[] {
  if (patterns.either.test(sentence)) return []
  const isNotZero = patterns.notZero.test(sentence)
  if (patterns.positive.test(sentence)) return [above(!patterns.orZero.test(sentence))]
  if (patterns.notNegative.test(sentence)) return [above(isNotZero)]
  if (patterns.negative.test(sentence))
    return [{ kind: 'range', min: null, max: { number: '0', exclusive: !patterns.orZero.test(sentence) } }]
  return isNotZero ? [{ kind: 'not-zero' }] : []
}

/** Limits on the value of a number and on its decimals. `sentence` has its comparisons as signs. */
export function numberConstraints(sentence: string, names: PlaceNames): Constraint[] {
  if (!isKnown(sentence, names)) return []
  const found = signConstraints(sentence)
  if (patterns.whole.test(sentence)) found.push({ kind: 'decimals', max: 0 })
  const limits = findLimits(sentence).filter((limit) => isDemanded(limit, sentence))
  const decimals = wholeBounds(limits.filter(({ unit }) => unit === 'decimal'))
  if (decimals.max !== null) found.push({ kind: 'decimals', max: decimals.max })
  const values = limits.filter(({ unit }) => unit === 'none' || unit === 'other')
  const isExplained = !/\d/.test(withoutLimits(sentence))
  if (values.length > 0 && isExplained) {
    const { min, max } = boundsOf(values)
    if (min || max) found.push({ kind: 'range', min: bound(min), max: bound(max) })
  }
  return found
}
