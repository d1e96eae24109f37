import * as z from 'zod/mini'
import { connectionId } from './customers-search.ts'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { wholeNumber } from './whole-number.ts'

export const PUSH_STATUSES = ['Pending', 'Success', 'Failed', 'TimedOut'] as const

export const CHANGES_SHOWN = ['attention', 'waiting', 'awaiting-sync', 'done'] as const

/** The state of the write requests page, all of it in the URL. */
export interface WritesSearch {
  page: number
  /** What a change asks of a person. */
  show: (typeof CHANGES_SHOWN)[number] | undefined
  /** The status of its operation at Codat. */
  status: (typeof PUSH_STATUSES)[number] | undefined
  /** Id of this device's write whose details are open. */
  write: string | undefined
  /** Key of the push operation whose details are open. */
  operation: string | undefined
  /** The chosen accounting connection when a company has several; only the bar at the top follows it. */
  connection: string | undefined
}

export const WRITES_PAGE_SIZE = 50

const DEFAULT_WRITES_SEARCH: WritesSearch = {
  page: 1,
  show: undefined,
  status: undefined,
  write: undefined,
  operation: undefined,
  connection: undefined,
}

const members = {
  page: wholeNumber(1_000_000),
  show: z.enum(CHANGES_SHOWN),
  status: z.enum(PUSH_STATUSES),
  write: z.string().check(z.maxLength(100)),
  operation: z.string().check(z.maxLength(100)),
  connection: connectionId,
}

export function parseWritesSearch(raw: RawSearch): ParsedSearch<WritesSearch> {
  const parsed = parseSearch(members, DEFAULT_WRITES_SEARCH, raw)
  const { show, status } = parsed.search
  if (show === undefined || status === undefined) return parsed
  // The groups are found among changes of every status.
  return { search: { ...parsed.search, status: undefined }, problems: [...parsed.problems, 'status'] }
}

export const compactWritesSearch = (search: WritesSearch): Partial<WritesSearch> =>
  compactSearch(DEFAULT_WRITES_SEARCH, search)
