import type { Connection } from './connections.ts'

/** What to call the platform of a connection. */
export function platformTitle({ platformName, integrationKey }: Connection): string {
  return platformName?.trim() || integrationKey || 'Unnamed platform'
}

/** The status of a connection where it's not the usual one, which needs no mark: being linked. */
export const connectionException = ({ status }: Connection): string | undefined =>
  status == null || status === 'Linked' ? undefined : status

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
