import { compactCustomersSearch } from './customers-search.ts'
import type { CustomersSearch } from './customers-search.ts'

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

/**
 * The address of the files of a customer. `page` is the page of the file that is shown, so the page of the customer
 * list, to which the record leads back, is called `listPage` here.
 */
export interface AttachmentsSearch {
  sort: AttachmentOrder
  /** Of the document shown, from 1. */
  page: number | undefined
}

const isOrder = (value: unknown): value is AttachmentOrder =>
  ATTACHMENT_ORDERS.some((order) => order === value)

/** Reads the parameters; what cannot be used falls back to the usual. */
export function parseAttachmentsSearch(raw: Record<string, unknown>): AttachmentsSearch {
  const page = Number(raw['page'])
  return {
    sort: isOrder(raw['sort']) ? raw['sort'] : DEFAULT_ATTACHMENT_ORDER,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : undefined,
  }
}

/** The state of the customer list, carried along under names that do not collide. */
export function carryCustomersSearch(search: CustomersSearch | undefined): Record<string, unknown> {
  if (search === undefined) return {}
  const { page: _shown, ...rest } = compactCustomersSearch(search)
  return { ...rest, listPage: search.page }
}

/** Back to parameters of the customer list. */
export function carriedCustomersSearch(raw: Record<string, unknown>): Record<string, unknown> {
  const { sort: _sort, page: _page, listPage, ...rest } = raw
  return listPage === undefined ? rest : { ...rest, page: listPage }
}
