import { useQuery } from '@tanstack/react-query'
import { noWritingReason } from '../../api/access.ts'
import type { Connection } from '../../api/connections.ts'
import { hasStatus } from '../../api/errors.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { useCompany } from '../shell/use-company.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelOnce } from '../../model/parse/parse-model-once.ts'
import { planViewMessages } from './messages.ts'

/** Where the changes of a plan are sent. */
export interface PlanTarget {
  companyId: string
  companyName: string
  connection: Connection
  platformName: string
  isOfflineConnector: boolean | null
  canCreate: boolean
  canUpdate: boolean
  served: unknown
  model: ModelNode
  /** Why nothing can be sent, where a plan can still be looked at. */
  noWriting: string | undefined
}

type TargetState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: Error; retry: () => void }
  | { kind: 'stopped'; reason: string }
  | { kind: 'ready'; target: PlanTarget }

/** What is needed before changes can be planned: the connection, what its platform can do, and its model. */
export function usePlanTarget(companyId: string, wanted: string | undefined): TargetState {
  const { company, listed, name, connection, connections } = useCompany(companyId, wanted)
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const served = useQuery({
    ...pushOptionQueries.customers(companyId, connection?.id ?? ''),
    enabled: connection?.status === 'Linked',
  })
  const failed = [company, listed].find((query) => query.isLoadingError)
  if (failed?.error) return { kind: 'failed', error: failed.error, retry: () => void failed.refetch() }
  if (connections === undefined) return { kind: 'loading' }
  if (connection?.status !== 'Linked') return { kind: 'stopped', reason: planViewMessages.noConnection }
  const platformName = connection.platformName ?? 'the platform'
  if (hasStatus(served.error, 404)) return { kind: 'stopped', reason: planViewMessages.noModel(platformName) }
  if (served.isLoadingError)
    return { kind: 'failed', error: served.error, retry: () => void served.refetch() }
  if (served.isPending || (key != null && integration.isPending)) return { kind: 'loading' }
  const model = parseModelOnce(served.data)
  if (model === null) return { kind: 'stopped', reason: planViewMessages.noModel(platformName) }
  const can = (feature: 'Post' | 'Put'): boolean =>
    integration.data === undefined || customerCapability(integration.data, feature).support !== 'no'
  return {
    kind: 'ready',
    target: {
      companyId,
      companyName: name ?? companyId,
      connection,
      platformName,
      isOfflineConnector: integration.data?.isOfflineConnector ?? null,
      canCreate: can('Post'),
      canUpdate: can('Put'),
      served: served.data,
      model,
      noWriting: noWritingReason(),
    },
  }
}
