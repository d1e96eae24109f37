import * as z from 'zod/mini'
import { compactSearch, parseSearch } from './parse-search.ts'
import type { ParsedSearch, RawSearch } from './parse-search.ts'
import { wholeNumber } from './whole-number.ts'
import { yesOrNo } from './yes-or-no.ts'

/** How sure a duplicate has to be to be listed, from strict to rough. */
export const LEVELS = ['exact', 'close', 'likely', 'rough'] as const

/** What the duplicates page shows in place of its lists. */
const VIEWS = ['dismissed'] as const

/** Where a consolidation stands on the screen: comparing and choosing, or sending. */
const STEPS = ['update', 'archive'] as const

/** As many as can be compared side by side. */
export const MAX_COMPARED = 4

/** The state of the duplicates page, all of it in the URL. */
export interface DuplicatesSearch {
  level: (typeof LEVELS)[number]
  page: number
  view: (typeof VIEWS)[number] | undefined
  /** IDs of the customers that are compared. */
  ids: readonly string[] | undefined
  /** Of the compared customers only the fields that differ are shown. */
  differences: boolean
  step: (typeof STEPS)[number] | undefined
  /** The customer whose archiving is open. */
  archive: string | undefined
  /** The accounting connection to write to. */
  connection: string | undefined
}

const DEFAULT_DUPLICATES_SEARCH: DuplicatesSearch = {
  level: 'close',
  page: 1,
  view: undefined,
  ids: undefined,
  differences: false,
  step: undefined,
  archive: undefined,
  connection: undefined,
}

const id = z.string().check(z.minLength(1), z.maxLength(400))

/** IDs may hold any character, so they're a JSON list. */
const idList = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(2000)),
    z.transform((text): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        return undefined
      }
    }),
  ),
  z.array(id).check(
    z.minLength(2),
    z.maxLength(MAX_COMPARED),
    z.refine((ids) => new Set(ids).size === ids.length),
  ),
)

const members = {
  level: z.enum(LEVELS),
  page: wholeNumber(1_000_000),
  view: z.enum(VIEWS),
  ids: idList,
  differences: yesOrNo,
  step: z.enum(STEPS),
  archive: id,
  connection: z.string().check(z.maxLength(100)),
}

export const parseDuplicatesSearch = (raw: RawSearch): ParsedSearch<DuplicatesSearch> =>
  parseSearch(members, DEFAULT_DUPLICATES_SEARCH, raw)

export const compactDuplicatesSearch = (search: Partial<DuplicatesSearch>): Partial<DuplicatesSearch> =>
  compactSearch(DEFAULT_DUPLICATES_SEARCH, { ...DEFAULT_DUPLICATES_SEARCH, ...search })
