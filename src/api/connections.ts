import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import * as companies from '../lib/operations/companies.ts'
import { operationPath, withQuery } from '../lib/paths/request-path.ts'
import { request } from './http.ts'
import { pagingMembers, text } from './paging.ts'

/** Source: Codat Platform API, schema `Connection`. `linkUrl` is left out: it can hold a one-time password. */
export const connectionSchema = z.looseObject({
  id: z.string(),
  integrationKey: text,
  integrationId: text,
  platformName: text,
  /** `PendingAuth`, `Linked`, `Unlinked`, `Deauthorized`, or one this version does not know. */
  status: text,
  sourceType: text,
  lastSync: text,
  created: text,
})
export type Connection = z.infer<typeof connectionSchema>

const connectionsSchema = z.looseObject({ ...pagingMembers, results: z.array(connectionSchema) })

async function listConnections(companyId: string, signal: AbortSignal): Promise<Connection[]> {
  const path = withQuery(operationPath(companies.listConnections, { companyId }), { page: 1, pageSize: 100 })
  return (await request(path, { schema: connectionsSchema, signal })).results
}

export const connectionQueries = {
  list: (companyId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'connections'],
      queryFn: ({ signal }) => listConnections(companyId, signal),
    }),
}
