import type { Comparator } from './limit-phrases.ts'

type Unit = 'character' | 'letter' | 'digit' | 'decimal' | 'none' | 'other'

/** One comparison of a sentence: "≤ 40 line items can be sent". */
export interface Limit {
  readonly comparator: Comparator
  /** As written, for limits of numbers. */
  readonly number: string
  readonly value: number
  readonly unit: Unit
  /** What stands before the comparison, back to the one before it. */
  readonly before: string
  /** What follows the number, up to the next comparison or the next number. */
  readonly rest: string
}

const COMPARISON = /([≤≥<>=]) ?(-?\d+(?:\.\d+)?)/g

function unitOf(rest: string): Unit {
  if (
    /^(?:(?:alphanumeric|numeric|latin|more) )?char(?:acter)?s?\b|^letter (?:code|abbreviation)\b/.test(rest)
  )
    return 'character'
  if (/^letters?\b/.test(rest)) return 'letter'
  if (/^decimals?\b/.test(rest)) return 'decimal'
  if (/^digits?\b/.test(rest)) return 'digit'
  if (/^(?:percent|and|or|with|inclusive|to)\b|^[^a-z]|^$/.test(rest)) return 'none'
  return 'other'
}

const isJoin = (rest: string) => /^[ ,]*(?:and|or|but)?(?: (?:an?|not|have|be))*[ ,]*$/.test(rest)

/** Two ends of one range share the unit that only one of them names: "at least 3 and at most 25 characters". */
function withSharedUnits(limits: readonly Limit[]): Limit[] {
  return limits.map((limit, index) => {
    if (limit.unit !== 'none') return limit
    const next = limits[index + 1]
    if (next && next.unit !== 'none' && next.unit !== 'decimal' && isJoin(limit.rest))
      return { ...limit, unit: next.unit, rest: next.rest }
    const previous = limits[index - 1]
    if (previous && previous.unit !== 'decimal' && previous.unit !== 'none' && previous.rest.endsWith(' and'))
      return { ...limit, unit: previous.unit, rest: previous.rest }
    return limit
  })
}

/** A bare number is one of characters or decimals where the sentence speaks of these. */
function withSpokenUnits(limits: readonly Limit[], sentence: string): Limit[] {
  const isLength = /\blength\b|(?<!\b(?:allowed|valid|permitted) )\bcharacters?\b/.test(sentence)
  return limits.map((limit) => {
    if (limit.unit !== 'none') return limit
    if (/\bdecimals?\b|\bprecision\b/.test(limit.before)) return { ...limit, unit: 'decimal' }
    return isLength ? { ...limit, unit: 'character' } : limit
  })
}

/** `sentence` has its comparisons as signs. */
export function findLimits(sentence: string): Limit[] {
  const matches = [...sentence.matchAll(COMPARISON)]
  const limits = matches.map((match, index): Limit => {
    const end = match.index + match[0].length
    const next = matches[index + 1]?.index ?? sentence.length
    const previous = matches[index - 1]
    const start = previous ? previous.index + previous[0].length : 0
    const rest = sentence.slice(end, next).trim()
    return {
      // The pattern has matched one of the signs; the lookup gives it its type.
      comparator: signs.get(match[1] ?? '') ?? '=',
      number: match[2] ?? '',
      value: Number(match[2]),
      unit: unitOf(rest),
      before: sentence.slice(start, match.index).trim(),
      rest,
    }
  })
  return withSpokenUnits(withSharedUnits(limits), sentence)
}

const signs: ReadonlyMap<string, Comparator> = new Map(
  (['≥', '≤', '>', '<', '='] as const).map((sign) => [sign, sign]),
)

/** What the sentence says besides its comparisons and the numbers in them. */
export function withoutLimits(sentence: string): string {
  return sentence.replace(COMPARISON, ' ')
}

/** Whether a bare "more than" forbids the rest: it does after "must" or at the start, not in "may have more than". */
export function isDemanded(limit: Limit, sentence: string): boolean {
  if (limit.comparator !== '<' && limit.comparator !== '>') return true
  if (limit.comparator === '>' && /\b(?:may|can|could)\b(?! not)/.test(limit.rest)) return false
  const before = sentence.slice(0, sentence.indexOf(`${limit.comparator} ${limit.number}`))
  return /\b(?:must|should|shall|has to|have to|needs? to|only)\b/.test(before) || /^[^a-z]*$/.test(before)
}

const isExact = ({ comparator }: Limit) => comparator === '='

/** The least and the most of several limits. Where one text gives several of a kind, the loosest counts. */
export function boundsOf(limits: readonly Limit[]): { min: Limit | null; max: Limit | null } {
  const mins = limits.filter(({ comparator }) => comparator !== '≤' && comparator !== '<')
  const maxes = limits.filter(({ comparator }) => comparator !== '≥' && comparator !== '>')
  const min = mins.toSorted((one, other) => one.value - other.value || (one.comparator === '≥' ? -1 : 1))[0]
  const max = maxes.toSorted((one, other) => other.value - one.value || (one.comparator === '≤' ? -1 : 1))[0]
  // "Less than or equal to" in other words, or something as odd: nothing is certain of it.
  const isOdd = (limits.some(isExact) && !limits.every(isExact)) || (min && max && min.value > max.value)
  return isOdd ? { min: null, max: null } : { min: min ?? null, max: max ?? null }
}

/** The bounds of something counted in whole numbers: "more than 2" is at least 3. */
export function wholeBounds(limits: readonly Limit[]): { min: number | null; max: number | null } {
  const { min, max } = boundsOf(limits)
  return {
    min: min && (min.comparator === '>' ? min.value + 1 : min.value),
    max: max && (max.comparator === '<' ? max.value - 1 : max.value),
  }
}
