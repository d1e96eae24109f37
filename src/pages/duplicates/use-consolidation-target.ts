import { useQuery } from '@tanstack/react-query'
import { noWritingReason } from '../../api/access.ts'
import { integrationQueries } from '../../api/integrations.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { consolidationTarget } from './consolidation-target.ts'
import type { ConsolidationTarget } from './consolidation-target.ts'

/** Whether the customers of a company can be consolidated, from what its connection and its model say. */
export function useConsolidationTarget(
  companyId: string,
  wantedConnection: string | undefined,
): ConsolidationTarget {
  const { company, connection, connections } = useCompany(companyId, wantedConnection)
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const served = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: connection?.status === 'Linked',
  })
  return consolidationTarget({
    viewOnly: noWritingReason(),
    hasFailed: company.isLoadingError || served.isLoadingError,
    connections,
    connection,
    integration: integration.data,
    served: served.data,
  })
}
