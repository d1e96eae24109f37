import type { FindSearch } from './find-search.ts'
import { linkTo } from './links.ts'
import type { Settable } from './links.ts'

/** The search over all companies, with what to search for. */
export const toFind = (search: Settable<FindSearch> = {}) => linkTo('find', {}, search)
