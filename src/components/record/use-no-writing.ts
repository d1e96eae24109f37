import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { subscribeToAppStatus } from '../../api/app-status.ts'
import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import type { Integration } from '../../api/integrations.ts'
import { useWantedConnection } from '../router/router-context.ts'
import { useCompany } from '../shell/use-company.ts'
import { recordMessages } from './messages.ts'

interface NoWritingOptions {
  companyId: string
  /** Codat's name of the feature: `Post` creates, `Put` updates. */
  feature: 'Post' | 'Put'
}

/** Why no customer can be created or updated here, undefined when one can, as far as that is known. */
export function useNoWriting({ companyId, feature }: NoWritingOptions): string | undefined {
  const { connection, connections } = useCompany(companyId, useWantedConnection())
  const key = connection?.integrationKey
  const integration = useQuery({
    ...integrationQueries.detail(key ?? ''),
    enabled: key != null && connection?.status === 'Linked',
  })
  const viewOnly = useSyncExternalStore(subscribeToAppStatus, noWritingReason, noWritingReason)
  return viewOnly ?? reasonOf(connection, connections, integration.data, feature)
}

/** Connections that aren't known hinder nobody: they may still be loading. */
function reasonOf(
  connection: Connection | undefined,
  connections: readonly Connection[] | undefined,
  integration: Integration | undefined,
  feature: 'Post' | 'Put',
): string | undefined {
  if (connection === undefined) return connections && recordMessages.noPlatform
  const platform = platformTitle(connection)
  if (connection.status !== 'Linked') return recordMessages.reconnect(platform)
  const capability = integration && customerCapability(integration, feature)
  if (capability?.support !== 'no') return undefined
  return recordMessages.cannot[feature](platform, capability.reason)
}
