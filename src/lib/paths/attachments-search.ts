import * as z from 'zod/mini'
import { compactCustomersSearch, parseCustomersSearch } from './customers-search.ts'
import type { CustomersSearch, OpenedFrom, ParsedRecordSearch } from './customers-search.ts'
import { parseSearch } from './parse-search.ts'
import type { RawSearch } from './parse-search.ts'
import { wholeNumber } from './whole-number.ts'

/** Orders of a list of files; a leading minus is descending. */
export const ATTACHMENT_ORDERS = [
  'name',
  '-name',
  'type',
  '-type',
  'size',
  '-size',
  'created',
  '-created',
] as const
export type AttachmentOrder = (typeof ATTACHMENT_ORDERS)[number]

/** Newest first: what was just received is what is looked for. */
export const DEFAULT_ATTACHMENT_ORDER: AttachmentOrder = '-created'

export interface AttachmentsSearch {
  sort: AttachmentOrder
  /** Of the document shown, from 1. */
  page: number | undefined
  /** The accounting connection the files are read from. */
  connection: string | undefined
}

/**
 * The customer list a page of files was opened from, as its address carries it. `page` is the page of the file
 * that is shown there, so the page of the list is called `listPage`.
 */
export type CarriedSearch = Partial<Omit<CustomersSearch, 'page'>> & { listPage?: number }

export function carryCustomersSearch(search: OpenedFrom | undefined): CarriedSearch {
  if (search === undefined || !('page' in search)) return { ...search }
  const { page: _shown, ...rest } = compactCustomersSearch(search)
  return { ...rest, listPage: search.page }
}

const members = { sort: z.enum(ATTACHMENT_ORDERS), page: wholeNumber(100_000) }
const defaults: Pick<AttachmentsSearch, 'sort' | 'page'> = { sort: DEFAULT_ATTACHMENT_ORDER, page: undefined }

export function parseAttachmentsSearch(raw: RawSearch): ParsedRecordSearch<AttachmentsSearch> {
  const files = parseSearch(members, defaults, raw)
  const { search: list, problems } = parseCustomersSearch({ ...raw, page: raw['listPage'] ?? '' })
  const hasList = raw['listPage'] !== undefined
  return {
    search: { ...files.search, connection: list.connection },
    from: hasList ? list : undefined,
    problems: [...files.problems, ...problems.map((name) => (name === 'page' ? 'listPage' : name))],
  }
}
