'use no memo' // Choosing among a handful of connections is cheaper than the code to remember the choice.

import { useQuery } from '@tanstack/react-query'
import { companyQueries } from '../../api/companies.ts'
import { accountingConnections, chooseConnection } from '../../api/connection-choice.ts'
import { connectionQueries } from '../../api/connections.ts'
import type { Connection } from '../../api/connections.ts'

const NONE: Connection[] = []

/**
 * A company with the accounting connection to work with. Codat sends the connections with the company; only when
 * it does not are they asked for on their own.
 */
export function useCompany(companyId: string, wantedConnection: string | undefined) {
  const company = useQuery(companyQueries.detail(companyId))
  const sent = company.data?.dataConnections
  const listed = useQuery({
    ...connectionQueries.list(companyId),
    enabled: company.isSuccess && sent == null,
  })
  const connections = sent ?? listed.data ?? NONE
  return {
    company,
    /** The connections when they had to be asked for on their own. */
    listed,
    name: company.data?.name?.trim() || undefined,
    /** Accounting connections only; undefined until known. */
    connections:
      company.isSuccess && (sent != null || listed.isSuccess)
        ? accountingConnections(connections)
        : undefined,
    connection: chooseConnection(connections, wantedConnection),
  }
}
