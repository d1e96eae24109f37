import type { Constraint } from '../rule.ts'
import { countConstraints } from './count-text.ts'
import { formatConstraints } from './format-text.ts'
import { lengthConstraints } from './length-text.ts'
import { withComparators } from './limit-phrases.ts'
import { noNames } from './names-at.ts'
import type { PlaceNames } from './names-at.ts'
import { normaliseText, sentencesOf } from './normalise-text.ts'
import { numberConstraints } from './number-text.ts'
import type { ParsedConstraint } from './parsed-constraint.ts'
import { requirement } from './required-text.ts'
import { isLenient, isPlainDemand } from './rule-gates.ts'

export interface ParsedText {
  readonly constraints: readonly ParsedConstraint[]
  readonly onlyFor: string | null
  /** True where the text speaks of a value that is given, so that none at all is fine. */
  readonly ifGiven: boolean
}

/** Rules are a sentence or two; anything longer is prose no grammar was meant for. */
const MAX_TEXT = 500

const alsoAllowed = /^([A-Z]{2,3}) is (?:also )?(?:an? )?(?:valid|accepted|allowed|permitted)\b/
const onlyFor = /^only for ([^,]{1,60}), */
const ifGiven =
  /^(?:if|when|where) (?:(?:it|this|the value|a value) is )?(?:supplied|provided|present|set|given|specified|entered|filled in|included|populated),? */
/** What follows for a value that breaks the limit adds nothing to it. */
const consequence = /,? (?:or )?(?:otherwise|else)\b.{0,60}\b(?:fail|reject|error|refus|invalid).*$/
const ifGivenLast =
  /,? (?:if|when|where) (?:it is )?(?:supplied|provided|present|set|given|specified|entered)$/
const limited = /[≤≥<>=] ?-?\d|\b(?:negative|positive|nonzero|integer|whole number)/

const advice: ParsedText = { constraints: [], onlyFor: null, ifGiven: false }

function constraintsOf(sentence: string, names: PlaceNames): ParsedConstraint[] {
  const compared = withComparators(sentence)
  const formats = formatConstraints(sentence)
  const isCode = formats.some(({ kind }) => kind === 'format')
  return [
    // The number in "a two-letter country code" is part of the format.
    ...(isCode && !/[≤≥]/.test(compared) ? [] : lengthConstraints(compared, names)),
    ...formats,
    ...numberConstraints(compared, names),
    ...countConstraints(compared, names),
  ]
}

/** The loosest of several limits that one text puts on the length. */
function withLoosestLength(constraints: readonly ParsedConstraint[]): ParsedConstraint[] {
  const maxes = constraints.flatMap((each) => (each.kind === 'length' && each.max !== null ? [each.max] : []))
  const mins = constraints.flatMap((each) => (each.kind === 'length' && each.min !== null ? [each.min] : []))
  if (maxes.length < 2 && mins.length < 2) return [...constraints]
  const loosest: Constraint = {
    kind: 'length',
    min: mins.length === 0 ? null : Math.min(...mins),
    max: maxes.length === 0 ? null : Math.max(...maxes),
  }
  return [loosest, ...constraints.filter(({ kind }) => kind !== 'length')]
}

const unconditional = new Set([
  'needed-with',
  'required-with-parent',
  'unique',
  'format',
  'no-spaces',
  'groups',
])

/**
 * Reads a rule written for people. What limits the place under all circumstances becomes constraints; whatever is
 * conditional, softened, about something else or unknown yields none and is advice. `names` are those of the place.
 */
export function parseRuleText(details: string, names: PlaceNames = noNames): ParsedText {
  const trimmed = details.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
  if (trimmed.length > MAX_TEXT) return advice
  const extra = alsoAllowed.exec(trimmed)?.[1]
  if (extra !== undefined) return { ...advice, constraints: [{ kind: 'also-allowed', value: extra }] }

  const lower = trimmed.toLowerCase()
  const platform = onlyFor.exec(lower)?.[1] ?? null
  const text = normaliseText(lower.replace(onlyFor, ''))
  const isGiven = ifGiven.test(text) || ifGivenLast.test(text)
  let isInDoubt = isLenient(text)
  const found = sentencesOf(text).flatMap((each): ParsedConstraint[] => {
    const sentence = each.replace(ifGiven, '').replace(ifGivenLast, '').replace(consequence, '')
    const needed = requirement(sentence)
    if (needed) return [needed]
    const read = constraintsOf(sentence, names)
    if (isPlainDemand(sentence)) {
      if (read.length === 0 && /\d (?:characters?|digits?)\b/.test(sentence)) isInDoubt = true
      return read
    }
    // A limit for some cases leaves open what the other sentences mean for these.
    if (limited.test(withComparators(sentence))) isInDoubt = true
    return []
  })
  const constraints = isInDoubt ? found.filter(({ kind }) => unconditional.has(kind)) : found
  return { constraints: withLoosestLength(constraints), onlyFor: platform, ifGiven: isGiven }
}
