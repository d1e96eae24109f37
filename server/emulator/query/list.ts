import { sortRecords } from './order.ts'
import { pageOf, readPageRequest } from './paging.ts'
import { parseQuery } from './query.ts'
import type { EntitySchema } from './query-evaluate.ts'
import { compileQuery } from './query-evaluate.ts'

interface ListOptions<T> {
  path: string
  params: URLSearchParams
  schema: EntitySchema<T>
  /** The records in the requested order. */
  ordered: (orderBy: string | undefined) => readonly T[]
}

/** The one way every list of Codat's works: query, then order, then page. */
export function listResponse<T>({ path, params, schema, ordered }: ListOptions<T>): Response {
  const page = readPageRequest(params)
  const query = params.get('query')
  // One page of the documentation spells it in lower case.
  const orderBy = params.get('orderBy') ?? params.get('orderby') ?? undefined
  const matches = query ? compileQuery(parseQuery(query), schema) : undefined
  const records = ordered(orderBy || undefined)
  return Response.json(pageOf(path, matches ? records.filter(matches) : records, page))
}

/** `ordered` for a short list that keeps its own order unless told otherwise. */
export const orderedBy =
  <T extends object>(records: readonly T[], schema: EntitySchema<T>, id: (record: T) => string) =>
  (orderBy: string | undefined): readonly T[] =>
    orderBy === undefined ? records : sortRecords(records, orderBy, schema, id)
