import { countryName } from '../../lib/format/code-names.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import type { JsonObject } from '../../lib/json.ts'
import { isJsonObject, own } from '../../lib/json.ts'
import { countryCodes, isCountryCode } from '../rules/codes.ts'
import { itemsIn, textIn } from './record-texts.ts'

/** What people and platforms write for a country beside its code and its name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'u.k.', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  US: ['usa', 'u.s.a.', 'u.s.', 'united states of america', 'america'],
  NL: ['the netherlands', 'holland'],
  IE: ['republic of ireland', 'eire'],
  CZ: ['czech republic'],
  KR: ['korea', 'republic of korea'],
}

/** Languages in which platforms are known to write country names, beside the reader's own. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl']

let known: ReadonlyMap<string, string> | undefined

function codesByName(): ReadonlyMap<string, string> {
  if (known !== undefined) return known
  const names = new Map<string, string>()
  const add = (code: string, name: string | undefined) => {
    if (name !== undefined && !names.has(foldText(name))) names.set(foldText(name), code)
  }
  for (const language of [...languages, undefined]) {
    for (const code of countryCodes) add(code, countryName(code, language))
  }
  for (const [code, more] of Object.entries(otherNames)) for (const name of more) add(code, name)
  known = names
  return names
}

/** The ISO code of a country as records have it: "GB", "United Kingdom", "United Kingdom (GB)"; null for any other text. */
export function countryCodeOf(text: string): string | null {
  const country = text.trim()
  const code = country.toUpperCase()
  if (isCountryCode(code)) return code
  const inBrackets = /\(([A-Z]{2})\)$/.exec(country)?.[1]
  if (inBrackets !== undefined && isCountryCode(inBrackets)) return inBrackets
  return codesByName().get(foldText(country)) ?? null
}

/** The countries of a record's addresses, then of its contacts' addresses, each once. */
export function countriesOf(record: JsonObject): string[] {
  const addresses = itemsIn(record, 'addresses').map(({ item }) => item)
  const contacts = itemsIn(record, 'contacts').flatMap(({ item }) => {
    const address = own(item, 'address') ?? null
    return isJsonObject(address) ? [address] : []
  })
  const codes = [...addresses, ...contacts].flatMap(
    (address) => countryCodeOf(textIn(address, 'country')) ?? [],
  )
  return [...new Set(codes)]
}
