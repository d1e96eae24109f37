import * as z from 'zod/mini'
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
  /** The chosen accounting connection when a company has several. */
  connection: string | undefined
}

export const DEFAULT_CUSTOMERS_SEARCH: CustomersSearch = {
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  orderBy: 'customerName',
  q: '',
  status: undefined,
  currency: undefined,
  deleted: false,
  connection: undefined,
}

const orderings = SORTABLE.flatMap((field) => [field, `-${field}`] as const)

const members = {
  page: wholeNumber(1_000_000),
  pageSize: wholeNumber(MAX_PAGE_SIZE),
  orderBy: z.enum(orderings),
  q: z.string().check(z.maxLength(500)),
  status: z.enum(CUSTOMER_STATUSES),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  deleted: z.pipe(
    z.enum(['true', 'false']),
    z.transform((text) => text === 'true'),
  ),
  // By hand: zod's own check of UUIDs takes 0.3 kB of the first screen.
  connection: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)),
} satisfies Record<keyof CustomersSearch, z.ZodMiniType>

/** What the URL says, and the names of parameters that could not be used and fell back to their default. */
export interface ParsedSearch<T> {
  search: T
  problems: string[]
}

/** Reads the list's state from URL parameters; whatever cannot be used falls back to its default and is named. */
export function parseCustomersSearch(raw: Record<string, unknown>): ParsedSearch<CustomersSearch> {
  const search: Record<string, unknown> = { ...DEFAULT_CUSTOMERS_SEARCH }
  const problems: string[] = []
  for (const [name, schema] of Object.entries(members)) {
    const value = raw[name]
    if (value === undefined || value === '') continue
    // The router hands back what this function returned before, so typed values must be readable too.
    const parsed = schema.safeParse(typeof value === 'boolean' ? String(value) : value)
    if (parsed.success) search[name] = parsed.data
    else problems.push(name)
  }
  return { search: search as unknown as CustomersSearch, problems }
}

/** The parameters worth showing in the URL: those that differ from the default. */
export function compactCustomersSearch(search: CustomersSearch): Partial<CustomersSearch> {
  const entries = Object.entries(search).filter(
    ([name, value]) => value !== DEFAULT_CUSTOMERS_SEARCH[name as keyof CustomersSearch] && value !== '',
  )
  return Object.fromEntries(entries)
}
