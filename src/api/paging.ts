import * as z from 'zod/mini'

const link = z.nullish(z.looseObject({ href: z.nullish(z.string()) }))

/** What cannot be read counts as not said: nothing beside the rows is worth losing them for. */
export function ifReadable<T>(schema: z.ZodMiniType<T>) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((said) => schema.safeParse(said).data),
    ),
  )
}

/** Source: Codat Platform API, schema `PagingInfo`. */
export const pagingMembers = {
  pageNumber: ifReadable(z.number()),
  pageSize: ifReadable(z.number()),
  totalResults: ifReadable(z.number()),
  _links: ifReadable(z.looseObject({ next: link, previous: link })),
}

/** Text that may be null or absent. */
export const text = z.optional(z.nullable(z.string()))

interface PagedResponse {
  results: { readonly length: number }
  pageSize?: number | undefined
  totalResults?: number | undefined
  _links?: { next?: unknown } | undefined
}

/** Where a page stands in its list. */
export interface PageFacts {
  /** Rows of a full page. */
  pageSize: number
  /** Rows of all pages; undefined when the response does not say, or says what cannot be. */
  total: number | undefined
  hasNext: boolean
}

/**
 * Reads them from a response as far as it can be believed. Codat's own samples have totals of 0 beside rows, and its
 * schema ends page sizes at 2,000 where the parameter allows 5,000: a response with smaller pages than were requested
 * has more of them, and none must be out of reach.
 */
export function pageFacts(
  response: PagedResponse | undefined,
  requested: { page: number; pageSize: number },
): PageFacts {
  const shown = response?.results.length ?? 0
  const said = response?.pageSize ?? 0
  const pageSize = said > 0 && said >= shown && said < requested.pageSize ? said : requested.pageSize
  const last = shown === 0 ? 0 : (requested.page - 1) * pageSize + shown
  const total = (response?.totalResults ?? -1) >= last ? response?.totalResults : undefined
  const links = response?._links
  if (total !== undefined) return { pageSize, total, hasNext: requested.page * pageSize < total }
  return { pageSize, total, hasNext: links ? links.next != null : shown > 0 && shown >= pageSize }
}
