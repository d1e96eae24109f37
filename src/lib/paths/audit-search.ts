import * as z from 'zod/mini'
import { connectionId } from './customers-search.ts'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch } from './parse-search.ts'
import { searchOfHref } from './search-of-href.ts'
import { wholeNumber } from './whole-number.ts'

/** The state of the audit page, all of it in the URL. */
export interface AuditSearch {
  /** The rule whose findings are listed; which there are, the page knows. */
  rule: string | undefined
  /** Of these findings. */
  page: number
  /** The chosen accounting connection when a company has several. */
  connection: string | undefined
}

const DEFAULT_AUDIT_SEARCH: AuditSearch = { rule: undefined, page: 1, connection: undefined }

const members = {
  rule: z.string().check(z.maxLength(100)),
  page: wholeNumber(1_000_000),
  connection: connectionId,
}

/** Read by the page itself. */
export const parseAuditSearch = (href: string): ParsedSearch<AuditSearch> =>
  parseSearch(members, DEFAULT_AUDIT_SEARCH, searchOfHref(href))

export const compactAuditSearch = (search: Partial<AuditSearch>): Partial<AuditSearch> =>
  compactSearch(DEFAULT_AUDIT_SEARCH, { ...DEFAULT_AUDIT_SEARCH, ...search })
