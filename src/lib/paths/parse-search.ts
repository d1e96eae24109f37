import type * as z from 'zod/mini'

/** Parameters as an address has them. */
export type RawSearch = Readonly<Record<string, string>>

/** Plain `name=value` pairs, so that addresses read well and can be typed. */
export const rawSearch = (text: string): RawSearch => Object.fromEntries(new URLSearchParams(text))

/** What an address says, and the names of parameters that could not be used and fell back to their default. */
export interface ParsedSearch<T> {
  search: T
  problems: string[]
}

type SearchMembers<T> = { readonly [Name in keyof T]-?: z.ZodMiniType<T[Name]> }

/** Reads each member from an address; whatever cannot be used falls back to its default and is named. */
export function parseSearch<T extends object>(
  members: SearchMembers<T>,
  defaults: T,
  raw: RawSearch,
): ParsedSearch<T> {
  const search = { ...defaults }
  const problems: string[] = []
  for (const name in members) {
    const value = raw[name]
    if (value === undefined || value === '') continue
    const parsed = members[name].safeParse(value)
    if (parsed.success) search[name] = parsed.data
    else problems.push(name)
  }
  return { search, problems }
}

/** The members worth showing in an address: those that differ from the default. */
export function compactSearch<T extends object>(defaults: T, search: T): Partial<T> {
  const compact: Partial<T> = {}
  for (const name in defaults) {
    if (search[name] !== defaults[name]) compact[name] = search[name]
  }
  return compact
}
