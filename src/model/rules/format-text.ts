import type { Constraint } from '../rule.ts'

const MUST = '(?:must|should|shall|has to|have to|needs? to)'
const DIGITS = '(?:digits|numeric characters|numeric values|numbers)'
const patterns = {
  email:
    /\b(?:valid|wellformed|correct)\b[a-z ]*\bemail\b|\bemail\b[a-z ]* be (?:an? )?(?:valid|wellformed|correct)\b/,
  twoLetters: /\b(?:2 (?:letters?|characters?|digits?)|alpha2)\b/,
  country: /\bcountry\b|\biso\b/,
  threeLetters: /\b(?:3 (?:letters?|characters?|digits?)|alpha3)\b/,
  currency: /\bcurrency\b|\biso\b/,
  otherCountryCode: /\balpha3\b|\b3 letters?\b|\bnumeric\b/,
  noSpaces:
    /\b(?:contain|have|include|with) no (?:white)?spaces?\b|\bwithout (?:any )?(?:white)?spaces\b|\bnot (?:contain|have|include) (?:any )?(?:white)?spaces?\b|^(?:white)?spaces (?:are|is) not (?:allowed|accepted|permitted|supported)$/,
  unique: /\bmust be unique\b/,
  groups: /\bin the format:? (x+(?: x+)+|x+(?:-x+)+)(?![a-z-])/,
  digitsOnly: new RegExp(
    `\\b${MUST} (?:(?:only )?(?:consist of|be) ${DIGITS}|(?:only contain|contain only|only have|have only) ${DIGITS}|contain ${DIGITS} only)(?: only)?(?:$| and (?:be|must|have|has|can|not)\\b)|^only ${DIGITS} (?:are|is|may be|can be) (?:allowed|accepted|permitted|supported|used)$|^(?:digits|numeric) only$`,
  ),
}

function codeFormat(text: string): 'country' | 'currency' | null {
  if (/\biso4217\b|\bvalid (?:iso )?currency code\b|\biso currency code\b/.test(text)) return 'currency'
  if (patterns.threeLetters.test(text) && patterns.currency.test(text) && !/\bcountry\b/.test(text))
    return 'currency'
  const isCountry =
    /\biso3166\b/.test(text) || (patterns.twoLetters.test(text) && patterns.country.test(text))
  return isCountry && !patterns.otherCountryCode.test(text) ? 'country' : null
}

/** The form a text has to have. `sentence` is normalised, its comparisons still in words. */
export function formatConstraints(sentence: string): Constraint[] {
  const found: Constraint[] = []
  if (patterns.email.test(sentence)) found.push({ kind: 'format', format: 'email', alsoAllowed: [] })
  const code = codeFormat(sentence)
  if (code) found.push({ kind: 'format', format: code, alsoAllowed: [] })
  const groups = patterns.groups.exec(sentence)?.[1]
  if (groups !== undefined) {
    const separator = groups.includes('-') ? '-' : ' '
    const of = /\b(?:number|digits?)\b/.test(sentence) ? 'digits' : 'any'
    found.push({ kind: 'groups', sizes: groups.split(separator).map((group) => group.length), separator, of })
  }
  if (patterns.digitsOnly.test(sentence)) found.push({ kind: 'digits', min: null, max: null, only: true })
  if (patterns.noSpaces.test(sentence)) found.push({ kind: 'no-spaces' })
  if (patterns.unique.test(sentence)) found.push({ kind: 'unique' })
  return found
}
