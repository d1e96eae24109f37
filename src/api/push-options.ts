import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { customersModelUrl } from '../lib/customers-model-url.ts'
import { request } from './http.ts'

/** The create/update model of customers as served; `parseModel` of `src/model/parse` makes sense of it. */
function getCreateUpdateModel(
  companyId: string,
  connectionId: string,
  signal?: AbortSignal,
): Promise<unknown> {
  return request(customersModelUrl(companyId, connectionId), {
    // An empty response is not even JSON.
    schema: z.unknown().check(z.refine((body) => body !== undefined)),
    signal,
  })
}

export const pushOptionQueries = {
  customers: (companyId: string, connectionId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'connections', connectionId, 'options', 'customers'],
      queryFn: ({ signal }) => getCreateUpdateModel(companyId, connectionId, signal),
      // Dynamic, yet it follows settings of the accounting company, not the typing of one person.
      staleTime: 5 * 60_000,
    }),
}
