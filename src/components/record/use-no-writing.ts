import { useQuery } from '@tanstack/react-query'
import { noWritingReason } from '../../api/access.ts'
import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import type { Integration } from '../../api/integrations.ts'
import { recordMessages } from './messages.ts'

interface NoWritingOptions {
  connection: Connection | undefined
  /** Codat's name of the feature: `Post` creates, `Put` updates. */
  feature: 'Post' | 'Put'
  /** False before the page shows its content: what isn't known yet then hinders nobody. */
  mayFetch?: boolean
}

/** Why no customer can be created or updated here, undefined when one can, as far as that is known. */
export function useNoWriting({ connection, feature, mayFetch = true }: NoWritingOptions): string | undefined {
  const key = connection?.integrationKey
  const integration = useQuery({
    ...integrationQueries.detail(key ?? ''),
    enabled: mayFetch && key != null && connection?.status === 'Linked',
  })
  return noWritingReason() ?? reasonOf(connection, integration.data, feature)
}

/** A connection that isn't known hinders nobody: it may still be loading. */
function reasonOf(
  connection: Connection | undefined,
  integration: Integration | undefined,
  feature: 'Post' | 'Put',
): string | undefined {
  if (connection === undefined) return undefined
  const platform = platformTitle(connection)
  if (connection.status !== 'Linked') return recordMessages.reconnect(platform)
  const capability = integration && customerCapability(integration, feature)
  if (capability?.support !== 'no') return undefined
  return recordMessages.cannot[feature](platform, capability.reason)
}
