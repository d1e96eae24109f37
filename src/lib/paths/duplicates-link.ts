import { linkTo } from './links.ts'
import type { Settable } from './links.ts'
import type { DuplicatesSearch } from './duplicates-search.ts'

/** The customers of a company that may be one; `compactDuplicatesSearch` leaves out what needn't be said. */
export const toDuplicates = (companyId: string, search: Settable<DuplicatesSearch> = {}) =>
  linkTo('duplicates', { companyId }, search)
