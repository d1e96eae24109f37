import * as z from 'zod/mini'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { searchText } from './search-text.ts'
import { yesOrNo } from './yes-or-no.ts'
import { wholeNumber } from './whole-number.ts'

/** The state of the companies list, all of it in the URL. */
export interface CompaniesSearch {
  q: string
  page: number
  /** Tags a company must have, as Codat's `tags` parameter has them: `region=uk && team=sales`. */
  tags: string
  /** Only companies whose connection somebody has to look after. */
  attention: boolean
  orderBy: (typeof COMPANIES_ORDERS)[number]
}

export const COMPANIES_PAGE_SIZE = 100

/** What the list can be ordered by: members of companies as the API names them, with `-` in front for descending. */
export const COMPANIES_ORDERS = ['name', '-name', 'lastSync', '-lastSync'] as const

export const DEFAULT_COMPANIES_SEARCH: CompaniesSearch = {
  q: '',
  page: 1,
  tags: '',
  attention: false,
  orderBy: 'name',
}

const members = {
  q: searchText(200),
  page: wholeNumber(1_000_000),
  tags: z.string().check(z.maxLength(500)),
  attention: yesOrNo,
  orderBy: z.enum(COMPANIES_ORDERS),
}

export const parseCompaniesSearch = (raw: RawSearch): ParsedSearch<CompaniesSearch> =>
  parseSearch(members, DEFAULT_COMPANIES_SEARCH, raw)

export const compactCompaniesSearch = (search: CompaniesSearch): Partial<CompaniesSearch> =>
  compactSearch(DEFAULT_COMPANIES_SEARCH, search)
