import { badRequest } from '../codat/errors.ts'

const DEFAULT_PAGE_SIZE = 100
const MAX_PAGE_SIZE = 5000

export interface PageRequest {
  page: number
  pageSize: number
}

function positiveInteger(text: string | null, fallback: number, max: number): number {
  if (text === null) return fallback
  const value = Number(text)
  if (!/^\d{1,10}$/.test(text) || value < 1 || value > max) throw badRequest()
  return value
}

export function readPageRequest(params: URLSearchParams): PageRequest {
  return {
    page: positiveInteger(params.get('page'), 1, 2_147_483_647),
    pageSize: positiveInteger(params.get('pageSize'), DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
  }
}

/**
 * One page in Codat's envelope. Links are relative to the host and carry page and pageSize only: the one published
 * sample of a filtered list shows them without its query. A page past the end has no results.
 */
export function pageOf<T>(path: string, items: readonly T[], { page, pageSize }: PageRequest) {
  const href = (number: number) => ({ href: `${path}?page=${number}&pageSize=${pageSize}` })
  const start = (page - 1) * pageSize
  return {
    results: items.slice(start, start + pageSize),
    pageNumber: page,
    pageSize,
    totalResults: items.length,
    _links: {
      current: href(page),
      self: { href: path },
      ...(start + pageSize < items.length && { next: href(page + 1) }),
      ...(page > 1 && { previous: href(page - 1) }),
    },
  }
}
