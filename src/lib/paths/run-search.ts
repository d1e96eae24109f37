import * as z from 'zod/mini'
import { connectionId } from './customers-search.ts'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { wholeNumber } from './whole-number.ts'

/** What can become of a change of a run. */
export const RUN_OUTCOMES = [
  'waiting',
  'pending',
  'confirmed',
  'failed',
  'timed-out',
  'unknown',
  'set-aside',
  'not-sent',
] as const

/** The state of a run's page, all of it in the URL. */
export interface RunSearch {
  page: number
  /** Which changes are listed. */
  show: (typeof RUN_OUTCOMES)[number] | undefined
  /** The chosen accounting connection when a company has several; only the bar at the top follows it. */
  connection: string | undefined
}

export const RUN_PAGE_SIZE = 100

const DEFAULT_RUN_SEARCH: RunSearch = { page: 1, show: undefined, connection: undefined }

const members = { page: wholeNumber(1_000_000), show: z.enum(RUN_OUTCOMES), connection: connectionId }

export const parseRunSearch = (raw: RawSearch): ParsedSearch<RunSearch> =>
  parseSearch(members, DEFAULT_RUN_SEARCH, raw)

export const compactRunSearch = (search: RunSearch): Partial<RunSearch> =>
  compactSearch(DEFAULT_RUN_SEARCH, search)
