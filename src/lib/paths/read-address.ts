import { parseAttachmentsSearch } from './attachments-search.ts'
import { parseCompaniesSearch } from './companies-search.ts'
import { parseCustomersSearch, parseRecordSearch } from './customers-search.ts'
import { rawSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { matchPath, ROUTE_PATHS } from './route-paths.ts'
import type { RouteName, RouteParams } from './route-paths.ts'

/** Of the first screens, and of what the list is carried through. */
const PARSERS = {
  companies: parseCompaniesSearch,
  customers: parseCustomersSearch,
  newCustomer: parseRecordSearch,
  customer: parseRecordSearch,
  editCustomer: parseRecordSearch,
  customerHistory: parseRecordSearch,
  attachments: parseAttachmentsSearch,
  attachment: parseAttachmentsSearch,
} satisfies Partial<Record<RouteName, (raw: RawSearch) => ParsedSearch<object>>>

/** Every other page parses its own parameters, which aren't part of the first screen's code then. */
const parseLater = (search: RawSearch): ParsedSearch<RawSearch> => ({ search, problems: [] })

const isParsed = (name: RouteName): name is keyof typeof PARSERS => name in PARSERS

type RoutePlace<Name extends RouteName> = {
  name: Name
  /** Path and search as the address has them. */
  href: string
  pathname: string
  params: RouteParams<Name>
} & ReturnType<Name extends keyof typeof PARSERS ? (typeof PARSERS)[Name] : typeof parseLater>

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
    const parse = isParsed(name) ? PARSERS[name] : parseLater
    // Params and search are those of `name`, which the compiler cannot follow through two tables.
    return { ...address, name, params, ...parse(rawSearch(search)) } as Place
  }
  return { ...address, name: 'notFound', params: {}, ...parseLater({}) }
}
