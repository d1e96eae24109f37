import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { apiPath, withQuery } from '../lib/paths/request-path.ts'
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

/** What to call the platform of a connection. */
export function platformTitle({ platformName, integrationKey }: Connection): string {
  return platformName?.trim() || integrationKey || 'Unnamed platform'
}

const connectionsSchema = z.looseObject({ ...pagingMembers, results: z.array(connectionSchema) })

async function listConnections(companyId: string, signal: AbortSignal): Promise<Connection[]> {
  const path = withQuery(apiPath`/companies/${companyId}/connections`, { page: 1, pageSize: 100 })
  return (await request(path, { schema: connectionsSchema, signal })).results
}

export const connectionQueries = {
  list: (companyId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'connections'],
      queryFn: ({ signal }) => listConnections(companyId, signal),
    }),
}

/** A company's accounting connections, the usable one first. */
export function accountingConnections(connections: readonly Connection[]): Connection[] {
  const rank = ['Linked', 'PendingAuth', 'Deauthorized', 'Unlinked']
  const place = (connection: Connection) =>
    (rank.indexOf(connection.status ?? '') + rank.length) % rank.length
  return connections
    .filter((connection) => (connection.sourceType ?? 'Accounting') === 'Accounting')
    .toSorted((a, b) => place(a) - place(b))
}

/** The connection to work with: the one asked for if it is there, otherwise the usable one. */
export function chooseConnection(
  connections: readonly Connection[],
  wanted: string | undefined,
): Connection | undefined {
  const accounting = accountingConnections(connections)
  return accounting.find((connection) => connection.id === wanted) ?? accounting[0]
}
