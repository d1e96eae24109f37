import { stdnum } from 'stdnum'
import type { Validator } from 'stdnum'
import { quickSeenText } from './plain-text.ts'

export type NumberKind = 'tax' | 'registration'

export interface NumberProblem {
  /** The countries whose numbers it was compared with. */
  readonly countries: readonly string[]
  readonly reason: 'checksum' | 'length' | 'format'
}

/**
 * Numbers of company registers among those `stdnum` knows. Countries whose register it doesn't know (Germany, the
 * Netherlands, Ireland, most of the United States) aren't here, so nothing is said about their numbers.
 */
const registers: Readonly<Record<string, readonly string[]>> = {
  AT: ['businessid', 'uid'],
  AU: ['abn', 'acn'],
  BE: ['vat'],
  BR: ['cnpj', 'cpf'],
  CH: ['uid', 'vat'],
  CZ: ['ico', 'dic'],
  DK: ['cvr'],
  EE: ['registrikood'],
  ES: ['cif', 'nif', 'dni', 'nie'],
  FI: ['ytunnus', 'alv'],
  FR: ['siren', 'siret', 'tva'],
  IS: ['kennitala'],
  IT: ['iva', 'codicefiscale'],
  JP: ['cn'],
  NO: ['orgnr', 'mva'],
  PT: ['nipc', 'nif'],
  SE: ['orgnr', 'vat'],
  SG: ['uen'],
}

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const withPrefix: ReadonlySet<string> = new Set([...EU, 'GB', 'NO', 'CH'])

/** Companies House: eight digits, leading zeros often left out, or two letters and six digits. */
const COMPANIES_HOUSE = /^(?:\d{6,8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])$/

function validators(country: string, kind: NumberKind): Validator[] {
  const all = stdnum[country] ?? {}
  if (kind === 'tax') return Object.values(all)
  return (registers[country] ?? []).flatMap((name) => all[name] ?? [])
}

/** The country a VAT number names itself: `DE` of DE136695976. */
function countryInPrefix(text: string): string | null {
  const prefix = /^([A-Z]{2})[\s.-]*[A-Z]?\d/.exec(text)?.[1] ?? ''
  const country = prefix === 'EL' ? 'GR' : prefix
  return withPrefix.has(country) ? country : null
}

type Outcome = 'valid' | NumberProblem['reason']

/**
 * stdnum makes an error for each number that isn't one, and the stack of each, which nobody reads, took a fifth of the
 * time of an audit. Engines without such a limit go on as they do.
 */
function withoutStacks<Result>(work: () => Result): Result {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit')
  Reflect.set(Error, 'stackTraceLimit', 0)
  try {
    return work()
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit)
  }
}

function outcomeOf(validator: Validator, text: string): Outcome {
  try {
    const result = validator.validate(text)
    if (result.isValid) return 'valid'
    const { name } = result.error
    return name === 'InvalidChecksum' ? 'checksum' : name === 'InvalidLength' ? 'length' : 'format'
  } catch {
    // Some validators fail on characters they don't expect.
    return 'format'
  }
}

function outcomesIn(country: string, kind: NumberKind, text: string): Outcome[] {
  const known = withoutStacks(() => validators(country, kind).map((validator) => outcomeOf(validator, text)))
  if (kind !== 'registration' || country !== 'GB') return known
  return [COMPANIES_HOUSE.test(text.replace(/[\s.-]/g, '')) ? 'valid' : 'format']
}

/**
 * What is wrong with a tax or registration number of a customer in these countries. Null where any of them has a number
 * like it, and where nothing is known about their numbers: only what is certainly none is called so.
 */
export function officialNumberProblem(
  kind: NumberKind,
  value: string,
  countries: readonly string[],
): NumberProblem | null {
  // Northern Ireland's numbers are British ones under a prefix of their own.
  const text = quickSeenText(value)
    .toUpperCase()
    .replace(/^XI(?=[\s.-]*\d)/, 'GB')
  const named = countryInPrefix(text)
  const candidates = [...new Set([...countries, ...(named === null ? [] : [named])])]
  const compared = candidates
    .map((country) => ({ country, outcomes: outcomesIn(country, kind, text) }))
    .filter(({ outcomes }) => outcomes.length > 0)
  // A country nothing is known about might well have such numbers.
  if (compared.length < countries.length || compared.length === 0) return null
  const outcomes = new Set(compared.flatMap((one) => one.outcomes))
  if (outcomes.has('valid')) return null
  const reason = (['checksum', 'length'] as const).find((one) => outcomes.has(one)) ?? 'format'
  return { countries: compared.map(({ country }) => country), reason }
}
