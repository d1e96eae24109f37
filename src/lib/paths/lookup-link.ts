import { linkTo } from './links.ts'
import type { Settable } from './links.ts'
import type { LookupSearch } from './lookup-search.ts'

/** The search in every field of a company's customers; `compactLookupSearch` leaves out what needn't be said. */
export const toLookup = (companyId: string, search: Settable<LookupSearch> = {}) =>
  linkTo('lookup', { companyId }, search)
