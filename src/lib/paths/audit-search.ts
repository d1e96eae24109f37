import * as z from 'zod/mini'
import { connectionId } from './customers-search.ts'
import { parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
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

/** Findings of a page. */
export const AUDIT_PAGE_SIZE = 50

const DEFAULT_AUDIT_SEARCH: AuditSearch = { rule: undefined, page: 1, connection: undefined }

const members = {
  rule: z.string().check(z.maxLength(100)),
  page: wholeNumber(1_000_000),
  connection: connectionId,
}

export const parseAuditSearch = (raw: RawSearch): ParsedSearch<AuditSearch> =>
  parseSearch(members, DEFAULT_AUDIT_SEARCH, raw)
