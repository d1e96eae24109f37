import { useQuery } from '@tanstack/react-query'
import { noWritingReason } from '../../api/access.ts'
import type { Connection } from '../../api/connections.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { archivedChoice } from '../../model/duplicates/consolidated-values.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelOnce } from '../../model/parse/parse-model-once.ts'
import { consolidateMessages } from './messages.ts'

/** Whether customers can be consolidated, and where. */
export type ConsolidationTarget =
  | { readonly status: 'loading' }
  | { readonly status: 'not-offered'; readonly reason: string }
  | {
      readonly status: 'offered'
      readonly connection: Connection
      readonly platformName: string
      readonly model: ModelNode
    }

const notOffered = (reason: string) => ({ status: 'not-offered', reason }) as const

/** Says why customers can't be consolidated, where that's so: nothing is offered that the platform would refuse. */
export function useConsolidationTarget(
  companyId: string,
  wantedConnection: string | undefined,
): ConsolidationTarget {
  const { company, connection, connections } = useCompany(companyId, wantedConnection)
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const isLinked = connection?.status === 'Linked'
  const served = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: isLinked,
  })

  const viewOnly = noWritingReason()
  if (viewOnly !== undefined) return notOffered(consolidateMessages.viewOnly(viewOnly))
  if (company.isLoadingError || served.isLoadingError) return notOffered(consolidateMessages.notLoaded)
  if (connections === undefined) return { status: 'loading' }
  if (connection === undefined) return notOffered(consolidateMessages.noConnection)
  const platformName = connection.platformName ?? 'the platform'
  if (!isLinked) return notOffered(consolidateMessages.notLinked(platformName))
  if (integration.data && customerCapability(integration.data, 'Put').support === 'no')
    return notOffered(consolidateMessages.noUpdates(platformName))
  if (served.isPending) return { status: 'loading' }
  const model = parseModelOnce(served.data)
  if (model === null) return notOffered(consolidateMessages.notLoaded)
  if (archivedChoice(model) === undefined) return notOffered(consolidateMessages.noStatus(platformName))
  return { status: 'offered', connection, platformName, model }
}
