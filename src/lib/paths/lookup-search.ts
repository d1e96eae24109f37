import * as z from 'zod/mini'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { searchText } from './search-text.ts'
import { wholeNumber } from './whole-number.ts'

/** What a page of the look-up does: search as one types, or find the lines of a list. */
export const LOOKUP_MODES = ['search', 'list'] as const

/** What the line of a list can come to: one customer, several or none. */
export const MATCH_RESULTS = ['found', 'several', 'none'] as const
export type MatchResult = (typeof MATCH_RESULTS)[number]

type YesOrNo = 'yes' | 'no'

/** The state of the look-up, all of it in the URL but the pasted list. */
export interface LookupSearch {
  mode: (typeof LOOKUP_MODES)[number]
  q: string
  page: number
  /** Which lines of a list are shown. */
  show: MatchResult | undefined
  /** The value chosen of each facet. */
  status: string | undefined
  currency: string | undefined
  /** Of the first address. */
  country: string | undefined
  /** The year of the last change. */
  changed: string | undefined
  deleted: YesOrNo | undefined
  email: YesOrNo | undefined
  phone: YesOrNo | undefined
  tax: YesOrNo | undefined
  registration: YesOrNo | undefined
  contacts: YesOrNo | undefined
}

export const LOOKUP_PAGE_SIZE = 50

const DEFAULT_LOOKUP_SEARCH: LookupSearch = {
  mode: 'search',
  q: '',
  page: 1,
  show: undefined,
  status: undefined,
  currency: undefined,
  country: undefined,
  changed: undefined,
  deleted: undefined,
  email: undefined,
  phone: undefined,
  tax: undefined,
  registration: undefined,
  contacts: undefined,
}

const value = z.string().check(z.maxLength(200))
const yesOrNo = z.enum(['yes', 'no'])

const members = {
  mode: z.enum(LOOKUP_MODES),
  q: searchText(500),
  page: wholeNumber(1_000_000),
  show: z.enum(MATCH_RESULTS),
  status: value,
  currency: value,
  country: value,
  changed: value,
  deleted: yesOrNo,
  email: yesOrNo,
  phone: yesOrNo,
  tax: yesOrNo,
  registration: yesOrNo,
  contacts: yesOrNo,
}

export const parseLookupSearch = (raw: RawSearch): ParsedSearch<LookupSearch> =>
  parseSearch(members, DEFAULT_LOOKUP_SEARCH, raw)

export const compactLookupSearch = (search: LookupSearch): Partial<LookupSearch> =>
  compactSearch(DEFAULT_LOOKUP_SEARCH, search)
