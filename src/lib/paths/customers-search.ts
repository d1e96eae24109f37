import * as z from 'zod/mini'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { searchText } from './search-text.ts'
import { yesOrNo } from './yes-or-no.ts'
import { wholeNumber } from './whole-number.ts'

/** Page sizes on offer; Codat advises 100 and allows up to 5,000. */
export const PAGE_SIZES = [25, 50, 100, 250, 1000, 5000] as const
const DEFAULT_PAGE_SIZE = 100
const MAX_PAGE_SIZE = 5000

/** Columns the list can be ordered by, as the API names them. */
export const SORTABLE = [
  'customerName',
  'contactName',
  'emailAddress',
  'phone',
  'defaultCurrency',
  'status',
  'sourceModifiedDate',
  'modifiedDate',
] as const
export type SortField = (typeof SORTABLE)[number]

export const CUSTOMER_STATUSES = ['Active', 'Archived', 'Unknown'] as const

/** The state of the customers list, all of it in the URL. */
export interface CustomersSearch {
  page: number
  pageSize: number
  /** A sortable field, with `-` in front for descending. */
  orderBy: `${'' | '-'}${SortField}`
  q: string
  status: (typeof CUSTOMER_STATUSES)[number] | undefined
  /** Three capitals. */
  currency: string | undefined
  /** Deleted records are listed too. */
  deleted: boolean
  /** More conditions in Codat's query language, as they were entered: `src/lib/filter/` reads them. */
  filter: string
  /** The chosen accounting connection when a company has several. */
  connection: string | undefined
  /** Which columns are shown, as `list-columns.ts` writes them; undefined for those that fit themselves to the page. */
  columns: string | undefined
  density: 'compact' | undefined
}

export const DEFAULT_CUSTOMERS_SEARCH: CustomersSearch = {
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  orderBy: 'customerName',
  q: '',
  status: undefined,
  currency: undefined,
  deleted: false,
  filter: '',
  connection: undefined,
  columns: undefined,
  density: undefined,
}

const orderings = SORTABLE.flatMap((field) => [field, `-${field}`] as const)

// By hand: zod's own check of UUIDs takes 0.3 kB of the first screen.
export const connectionId = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i))

const members = {
  page: wholeNumber(1_000_000),
  pageSize: wholeNumber(MAX_PAGE_SIZE),
  orderBy: z.enum(orderings),
  q: searchText(500),
  status: z.enum(CUSTOMER_STATUSES),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  deleted: yesOrNo,
  filter: searchText(2047),
  connection: connectionId,
  columns: z.string().check(z.maxLength(500)),
  density: z.enum(['compact']),
}

export const parseCustomersSearch = (raw: RawSearch): ParsedSearch<CustomersSearch> =>
  parseSearch(members, DEFAULT_CUSTOMERS_SEARCH, raw)

export const compactCustomersSearch = (search: CustomersSearch): Partial<CustomersSearch> =>
  compactSearch(DEFAULT_CUSTOMERS_SEARCH, search)

/** Whether the list is shown in another way than it is by itself, which is code of its own. */
export const hasOwnLook = ({ columns, density }: CustomersSearch): boolean =>
  (columns ?? density) !== undefined

/** Where a record was opened: from a list, or by an address that names one of several connections. */
export type OpenedFrom = CustomersSearch | { connection: string }

/** What links between the pages of a record carry on. */
export function openedFrom(
  list: CustomersSearch | undefined,
  wantedConnection: string | undefined,
): OpenedFrom | undefined {
  return list ?? (wantedConnection === undefined ? undefined : { connection: wantedConnection })
}

/** What the address of a page that was opened from a list says. */
export interface ParsedRecordSearch<T> extends ParsedSearch<T> {
  /** The list to lead back to; undefined when the page was opened by its address. */
  from: CustomersSearch | undefined
}

/** The page of the list is always named in the link to a record, which is how one opened from a list is known. */
export function parseRecordSearch(raw: RawSearch): ParsedRecordSearch<CustomersSearch> {
  const parsed = parseCustomersSearch(raw)
  return { ...parsed, from: raw['page'] === undefined ? undefined : parsed.search }
}
