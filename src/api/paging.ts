import * as z from 'zod/mini'

const link = z.optional(z.nullable(z.looseObject({ href: z.optional(z.nullable(z.string())) })))

/** Source: Codat Platform API, schema `PagingInfo`. */
export const pagingMembers = {
  pageNumber: z.optional(z.number()),
  pageSize: z.optional(z.number()),
  totalResults: z.optional(z.number()),
  _links: z.optional(z.looseObject({ next: link, previous: link })),
}

/** Text that may be null or absent. */
export const text = z.optional(z.nullable(z.string()))
