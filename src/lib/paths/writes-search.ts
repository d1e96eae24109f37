import * as z from 'zod/mini'
import type { ParsedSearch } from './customers-search.ts'
import { wholeNumber } from './whole-number.ts'

export const PUSH_STATUSES = ['Pending', 'Success', 'Failed', 'TimedOut'] as const

/** The state of the write requests page, all of it in the URL. */
export interface WritesSearch {
  page: number
  status: (typeof PUSH_STATUSES)[number] | undefined
  /** Id of this device's write whose details are open. */
  write: string | undefined
  /** Key of the push operation whose details are open. */
  operation: string | undefined
}

export const WRITES_PAGE_SIZE = 50

const members = {
  page: wholeNumber(1_000_000),
  status: z.enum(PUSH_STATUSES),
  write: z.string().check(z.maxLength(100)),
  operation: z.string().check(z.maxLength(100)),
} satisfies Record<keyof WritesSearch, z.ZodMiniType>

/** Reads the page's state from URL parameters; what cannot be used falls back and is named. */
export function parseWritesSearch(raw: Record<string, unknown>): ParsedSearch<WritesSearch> {
  const search: Record<string, unknown> = {
    page: 1,
    status: undefined,
    write: undefined,
    operation: undefined,
  }
  const problems: string[] = []
  for (const [name, schema] of Object.entries(members)) {
    const value = raw[name]
    if (value === undefined || value === '') continue
    const parsed = schema.safeParse(value)
    if (parsed.success) search[name] = parsed.data
    else problems.push(name)
  }
  return { search: search as unknown as WritesSearch, problems }
}
