import type { ParsedConstraint } from './parsed-constraint.ts'
import { countConstraints } from './rule-count-text.ts'
import { NUMBER, numberFrom } from './rule-number.ts'
import type { Constraint } from '../rule.ts'

export interface ParsedText {
  readonly constraints: readonly ParsedConstraint[]
  readonly onlyFor: string | null
}

/** Rules are one sentence; anything longer is prose no pattern was meant for. */
const MAX_TEXT = 500
const CHARACTERS = '[- ]?char(?:acter)?s?\\b'
const GIVEN = '(?:supplied|provided|present|set|given|specified|entered|filled in)'

const patterns = {
  range: new RegExp(`between ${NUMBER} and ${NUMBER}${CHARACTERS}`),
  max: new RegExp(
    `(?:max(?:imum)?(?: length)?(?: is| of|:)?|no (?:greater|longer|more) than|not be (?:greater|longer|more) than|(?:not|cannot) exceed|at most|up to) ${NUMBER}${CHARACTERS}`,
  ),
  orFewer: new RegExp(`${NUMBER}${CHARACTERS} or (?:fewer|less|under)`),
  min: new RegExp(
    `(?:min(?:imum)?(?: length)?(?: is| of|:)?|no (?:fewer|shorter|less) than|at least) ${NUMBER}${CHARACTERS}`,
  ),
  exact: new RegExp(`(?:length of|exactly|must be) ${NUMBER}${CHARACTERS}`),
  nameParts: /\bfirst and last names?\b/,
  email: /\bvalid e-?mail\b/,
  country: /\b(?:two|2)[- ]letter\b.*\bcountry\b|\bcountry\b.*\b(?:two|2)[- ]letter\b|\biso[- ]?3166\b/,
  otherCountryCode: /\balpha-?3\b|\bthree[- ]letter\b|\b3[- ]letter\b|\bnumeric\b/,
  currency: /\b(?:three|3)[- ]letter\b.*\bcurrency\b|\biso[- ]?4217\b/,
  noSpaces:
    /\b(?:contain|have|include|with) no (?:white)?spaces?\b|\bwithout spaces\b|\bnot contain (?:any )?spaces\b/,
  unique: /\bmust be unique\b/,
  groups: /\bin the format (x+(?: x+)+)(?![a-z])/,
  alsoAllowed: /^([A-Z]{2,3}) is (?:also )?(?:an? )?(?:valid|accepted|allowed|permitted)\b/,
  requiredIf: new RegExp(
    `^required (?:if|when) (?:the |an? )?([\\w. ]{1,60}?) (?:is|are|has been) ${GIVEN}$`,
  ),
  requiredIfLong: new RegExp(
    `^if (?:the |an? )?([\\w. ]{1,60}?) is ${GIVEN},? (?:the |an? )?[\\w ]{1,60}?(?: with (?:the |an? )?([\\w ]{1,60}?))? (?:is|must be) (?:also )?(?:required|${GIVEN})$`,
  ),
  requiredWithParent:
    /^if you(?:'re|’re| are) adding an? [\w ,]{1,80}? you must (?:also )?(?:include|supply|provide|enter)\b/,
  onlyFor: /^only for ([^,]{1,60}), */,
  ifGiven: new RegExp(`^if (?:it is )?${GIVEN},? *`),
  condition: /\b(?:if|when|unless|except|where|otherwise)\b/,
  /** What happens to a longer value is told, not forbidden. */
  softened: /\bwill be (?:truncated|shortened|ignored|cut|dropped|trimmed)\b|\brecommended\b|\bideally\b/,
}

function lengthConstraints(text: string): Constraint[] {
  const range = patterns.range.exec(text)
  if (range) return [{ kind: 'length', min: numberFrom(range[1]), max: numberFrom(range[2]) }]
  const max = numberFrom((patterns.max.exec(text) ?? patterns.orFewer.exec(text))?.[1])
  const min = numberFrom(patterns.min.exec(text)?.[1])
  if (max !== null && patterns.nameParts.test(text)) return [{ kind: 'part-length', max }]
  if (max !== null || min !== null) return [{ kind: 'length', min, max }]
  const exact = numberFrom(patterns.exact.exec(text)?.[1])
  return exact === null ? [] : [{ kind: 'length', min: exact, max: exact }]
}

function formatConstraints(text: string): Constraint[] {
  const found: Constraint[] = []
  if (patterns.email.test(text)) found.push({ kind: 'format', format: 'email', alsoAllowed: [] })
  if (patterns.currency.test(text)) found.push({ kind: 'format', format: 'currency', alsoAllowed: [] })
  else if (patterns.country.test(text) && !patterns.otherCountryCode.test(text)) {
    found.push({ kind: 'format', format: 'country', alsoAllowed: [] })
  }
  const groups = patterns.groups.exec(text)?.[1]
  if (groups !== undefined) {
    const of = /\b(?:number|digits?)\b/.test(text) ? 'digits' : 'any'
    found.push({ kind: 'groups', sizes: groups.split(' ').map((group) => group.length), of })
  }
  if (patterns.noSpaces.test(text)) found.push({ kind: 'no-spaces' })
  if (patterns.unique.test(text)) found.push({ kind: 'unique' })
  return found
}

function requirement(text: string): Constraint | null {
  if (patterns.requiredWithParent.test(text)) return { kind: 'required-with-parent' }
  const short = patterns.requiredIf.exec(text)
  if (short?.[1] !== undefined) return { kind: 'required-if', member: short[1], itemMember: null }
  const long = patterns.requiredIfLong.exec(text)
  if (long?.[1] !== undefined) return { kind: 'required-if', member: long[1], itemMember: long[2] ?? null }
  return null
}

/**
 * Reads a rule written for people. Only the sentence shapes known from the live models and their close relatives
 * become constraints; whatever is conditional, softened or unknown yields none and is advice.
 */
export function parseRuleText(details: string): ParsedText {
  const trimmed = details.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
  if (trimmed.length > MAX_TEXT) return { constraints: [], onlyFor: null }
  const extra = patterns.alsoAllowed.exec(trimmed)?.[1]
  if (extra !== undefined) return { constraints: [{ kind: 'also-allowed', value: extra }], onlyFor: null }

  let text = trimmed.toLowerCase()
  const onlyFor = patterns.onlyFor.exec(text)?.[1] ?? null
  text = text.replace(patterns.onlyFor, '').replace(patterns.ifGiven, '')

  const needed = requirement(text)
  if (needed) return { constraints: [needed], onlyFor }
  if (patterns.condition.test(text) || patterns.softened.test(text)) return { constraints: [], onlyFor }
  return {
    constraints: [...lengthConstraints(text), ...formatConstraints(text), ...countConstraints(text)],
    onlyFor,
  }
}
