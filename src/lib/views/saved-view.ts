import * as z from 'zod/mini'
import {
  compactCustomersSearch,
  DEFAULT_CUSTOMERS_SEARCH,
  parseCustomersSearch,
} from '../paths/customers-search.ts'
import type { CustomersSearch } from '../paths/customers-search.ts'
import { rawSearch } from '../paths/parse-search.ts'

export const LONGEST_NAME = 80
export const MOST_VIEWS = 200
const LONGEST_QUERY = 8_000

/** What a view is, wherever it is kept. */
export const viewContent = {
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  /** As an address has it, so that whatever an address can say a view can keep. */
  query: z.string().check(z.maxLength(LONGEST_QUERY)),
  /** The company it is for; undefined for all of them. */
  companyId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
}

/** A way to look at a list of customers: which, in which order, in which columns. The page is not part of it. */
export const savedViewSchema = z.object({
  ...viewContent,
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Shown where the list is opened without saying how: one of a company, and one of all companies. */
  isDefault: z.boolean(),
})
export type SavedView = z.infer<typeof savedViewSchema>

/** What a view keeps of a list's state, as text: equal for lists that look the same. */
export function viewQuery(search: CustomersSearch): string {
  const { page, pageSize, connection } = DEFAULT_CUSTOMERS_SEARCH
  const kept = Object.entries(compactCustomersSearch({ ...search, page, pageSize, connection }))
  return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
}

/** The list that a view shows. What this version doesn't know of it is left out, and counts as a problem. */
export const parseViewQuery = (query: string) => parseCustomersSearch(rawSearch(query))

/** The same look, whoever wrote it down. */
export const sameQuery = (query: string): string => viewQuery(parseViewQuery(query).search)
