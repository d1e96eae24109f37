import { compactDuplicatesSearch } from './duplicates-search.ts'
import type { DuplicatesSearch } from './duplicates-search.ts'
import { linkTo } from './links.ts'

/** The customers of a company that may be one; apart from the other links, because no first screen needs it. */
export const toDuplicates = (companyId: string, search: Partial<DuplicatesSearch> = {}) =>
  linkTo('duplicates', { companyId }, compactDuplicatesSearch(search))
