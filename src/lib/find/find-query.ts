import { buildQuery, searchWords } from '../codat-query.ts'
import type { BuiltQuery } from '../codat-query.ts'
import type { FindKind } from '../paths/find-search.ts'
import { digitGroups, digitsOf, phoneDigitsOf } from './digits.ts'

/** The fewest characters that are searched for in each kind: a letter would find half of all customers. */
const SHORTEST = { name: 2, email: 3, phone: 4, number: 1 } satisfies Record<FindKind, number>

/** Where each kind is searched. Arrays can't be queried, so contacts and addresses aren't searched. */
const SEARCHED = {
  name: ['customerName', 'contactName'],
  email: ['emailAddress'],
  phone: ['phone'],
  number: ['id', 'registrationNumber', 'taxNumber'],
} as const satisfies Record<FindKind, readonly string[]>
/** The numbers among them that people write in groups. */
const GROUPED = ['registrationNumber', 'taxNumber'] as const

export type SearchedField = (typeof SEARCHED)[FindKind][number]

export const searchedFields = (kind: FindKind): readonly SearchedField[] => SEARCHED[kind]

/** Whether there is enough to search for. */
export function isLongEnough(text: string, kind: FindKind): boolean {
  const searched = kind === 'phone' ? phoneDigitsOf(text) : searchWords(text).join('')
  return searched.length >= SHORTEST[kind]
}

const oneOf = (texts: readonly string[], searchIn: readonly string[]) =>
  texts.map((text) => buildQuery({ text, searchIn, clauses: [] }))

/** Joins queries so that any of them may hold; each stands in braces, without which Codat reads a mix as `&&`. */
function anyOf(queries: readonly BuiltQuery[]): BuiltQuery {
  const dropped = queries[0]?.dropped ?? []
  const parts = [...new Set(queries.flatMap(({ query }) => query ?? []))]
  const [only] = parts
  return { query: parts.length > 1 ? parts.map((part) => `{${part}}`).join('||') : only, dropped }
}

/** The query that finds all that is meant in one company, and perhaps more. */
export function findQuery(text: string, kind: FindKind): BuiltQuery {
  const typed = oneOf([text], SEARCHED[kind])
  if (kind === 'phone') return anyOf(oneOf(digitGroups(phoneDigitsOf(text)), SEARCHED.phone))
  if (kind === 'name' || kind === 'email') return anyOf(typed)
  const compact = text.replace(/[^\p{L}\p{N}]/gu, '')
  const digits = digitsOf(text)
  const grouped = digits.length < 6 ? [] : digitGroups(digits)
  return anyOf([...typed, ...oneOf([compact], SEARCHED.number), ...oneOf(grouped, GROUPED)])
}
