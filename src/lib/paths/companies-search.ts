import * as z from 'zod/mini'
import type { ParsedSearch } from './customers-search.ts'
import { wholeNumber } from './whole-number.ts'

/** The state of the companies list, all of it in the URL. */
export interface CompaniesSearch {
  q: string
  page: number
}

export const COMPANIES_PAGE_SIZE = 100

const members = {
  q: z.string().check(z.maxLength(200)),
  page: wholeNumber(1_000_000),
} satisfies Record<keyof CompaniesSearch, z.ZodMiniType>

/** Reads the list's state from URL parameters; what cannot be used falls back and is named. */
export function parseCompaniesSearch(raw: Record<string, unknown>): ParsedSearch<CompaniesSearch> {
  const q = members.q.safeParse(raw['q'] ?? '')
  const page = members.page.safeParse(raw['page'] ?? 1)
  return {
    search: { q: q.success ? q.data : '', page: page.success ? page.data : 1 },
    problems: [...(q.success ? [] : ['q']), ...(page.success ? [] : ['page'])],
  }
}
