import { linkTo } from './links.ts'
import { compactWritesSearch } from './writes-search.ts'
import type { WritesSearch } from './writes-search.ts'

/** The write requests of a company in a given state of the list. */
export const toWritesList = (companyId: string, search: WritesSearch) =>
  linkTo('writes', { companyId }, compactWritesSearch(search))
