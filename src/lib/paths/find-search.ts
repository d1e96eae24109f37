import * as z from 'zod/mini'
import { parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { searchText } from './search-text.ts'

/** What a search over all companies can be for. */
export const FIND_KINDS = ['name', 'email', 'phone', 'number'] as const
export type FindKind = (typeof FIND_KINDS)[number]

/** The state of the search over all companies, all of it in the URL. */
export interface FindSearch {
  q: string
  /** Chosen in place of the kind that the text looks like. */
  kind: FindKind | undefined
}

const members = { q: searchText(200), kind: z.enum(FIND_KINDS) }

const DEFAULT_FIND_SEARCH: FindSearch = { q: '', kind: undefined }

export const parseFindSearch = (raw: RawSearch): ParsedSearch<FindSearch> =>
  parseSearch(members, DEFAULT_FIND_SEARCH, raw)
