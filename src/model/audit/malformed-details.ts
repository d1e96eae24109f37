import { countryName } from '../../lib/format/code-names.ts'
import { isBlankText } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { looksLikeEmail } from '../check/soft-check.ts'
import { isCurrencyCode } from '../rules/codes.ts'
import { countriesOf } from './country-of.ts'
import type { Found } from './finding.ts'
import { findingTexts } from './messages.ts'
import { officialNumberProblem } from './official-number.ts'
import { phoneProblem } from './phone-number.ts'
import type { RecordText } from './record-texts.ts'

const NO_CURRENCY = 'XXX'

type Check = (text: string, countries: readonly string[]) => Pick<Found, 'rule' | 'problem'> | null

const nameOf = (code: string) => countryName(code) ?? code

const officialNumber =
  (kind: 'tax' | 'registration'): Check =>
  (text, countries) => {
    const found = officialNumberProblem(kind, text, countries)
    if (found === null) return null
    const problem = findingTexts.invalidNumber(found.countries.map(nameOf), found.reason)
    return { rule: `${kind}-number-invalid`, problem }
  }

const email: Check = (text) =>
  looksLikeEmail(text) ? null : { rule: 'email-invalid', problem: findingTexts.invalidEmail }

const phone: Check = (text, countries) => {
  const found = phoneProblem(text, countries)
  if (found === null) return null
  const problem =
    found.kind === 'not-a-number'
      ? findingTexts.phoneLetters
      : findingTexts.phoneLength(found.country === null ? undefined : nameOf(found.country))
  return { rule: 'phone-invalid', problem }
}

const currency: Check = (text) => {
  if (text.trim().toUpperCase() === NO_CURRENCY)
    return { rule: 'currency-unknown', problem: findingTexts.noCurrency }
  return isCurrencyCode(text.trim())
    ? null
    : { rule: 'currency-unknown', problem: findingTexts.unknownCurrency }
}

const checks: ReadonlyMap<string, Check> = new Map([
  ['taxNumber', officialNumber('tax')],
  ['registrationNumber', officialNumber('registration')],
  ['emailAddress', email],
  ['contacts[].email', email],
  ['phone', phone],
  ['contacts[].phone[].number', phone],
  ['defaultCurrency', currency],
])

/** Values that can hardly be meant: numbers, addresses and codes in a form that there is none of. */
export function malformedDetails(record: JsonObject, texts: readonly RecordText[]): Found[] {
  const filled = texts.filter(({ template, text }) => checks.has(template) && !isBlankText(text))
  if (filled.length === 0) return []
  const countries = countriesOf(record)
  return filled.flatMap(({ path, template, text }) => {
    const found = checks.get(template)?.(text, countries) ?? null
    return found === null ? [] : [{ ...found, path, value: text }]
  })
}
