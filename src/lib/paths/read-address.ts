import { parseAttachmentsSearch } from './attachments-search.ts'
import { parseCompaniesSearch } from './companies-search.ts'
import { parseCustomersSearch, parseRecordSearch } from './customers-search.ts'
import { parseFormSearch } from './form-search.ts'
import { rawSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { matchPath, ROUTE_PATHS } from './route-paths.ts'
import type { RouteName, RouteParams } from './route-paths.ts'

/** What a page parses that comes later, so that its parameters aren't part of the first screen's code. */
const parseLater = (raw: RawSearch): ParsedSearch<RawSearch> => ({ search: raw, problems: [] })

const PARSERS = {
  home: parseLater,
  companies: parseCompaniesSearch,
  find: parseLater,
  company: parseLater,
  customers: parseCustomersSearch,
  newCustomer: parseFormSearch,
  customer: parseRecordSearch,
  editCustomer: parseFormSearch,
  customerHistory: parseRecordSearch,
  attachments: parseAttachmentsSearch,
  attachment: parseAttachmentsSearch,
  writes: parseLater,
  audit: parseLater,
  lookup: parseLater,
  duplicates: parseLater,
  run: parseLater,
  import: parseLater,
} satisfies Record<RouteName, (raw: RawSearch) => ParsedSearch<object>>

type RoutePlace<Name extends RouteName> = {
  name: Name
  /** Path and search as the address has them. */
  href: string
  pathname: string
  params: RouteParams<Name>
} & ReturnType<(typeof PARSERS)[Name]>

interface NoPlace extends ParsedSearch<object> {
  name: 'notFound'
  href: string
  pathname: string
  params: object
}

/** What an address means: its route, the ids in it, and its parameters. */
export type Place = { [Name in RouteName]: RoutePlace<Name> }[RouteName] | NoPlace

const isRouteName = (name: string): name is RouteName => name in ROUTE_PATHS

/** The one reading of an address, by the router once per navigation and by the early request. */
export function readAddress(pathname: string, search: string): Place {
  const address = { href: pathname + search, pathname }
  for (const name of Object.keys(ROUTE_PATHS).filter(isRouteName)) {
    const params = matchPath(ROUTE_PATHS[name], pathname)
    if (params === undefined) continue
    // Params and search are those of `name`, which the compiler cannot follow through two tables.
    return { ...address, name, params, ...PARSERS[name](rawSearch(search)) } as Place
  }
  return { ...address, name: 'notFound', params: {}, ...parseLater({}) }
}
