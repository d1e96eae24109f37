import { useQuery } from '@tanstack/react-query'
import { attachmentQueries } from './attachments.ts'
import type { Connection } from './connections.ts'
import { customerCapability, integrationQueries } from './integrations.ts'

/** Why attachments are not even asked for. */
export type NoAttachments = 'no-connection' | 'not-linked' | 'not-supported'

/** The attachments of a customer through a connection, asked for only where Codat can have any. */
export function useAttachments(companyId: string, customerId: string, connection: Connection | undefined) {
  const key = connection?.integrationKey
  const isLinked = connection?.status === 'Linked'
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null && isLinked })
  const capability = integration.data && customerCapability(integration.data, 'GetAttachments')
  const refused = refusal(connection, capability?.answer === 'no')
  const owner = { companyId, connectionId: connection?.id ?? '', customerId }
  const list = useQuery({
    ...attachmentQueries.list(owner),
    // An integration that cannot be asked about is no reason to keep files from anybody.
    enabled: connection !== undefined && refused === undefined && (key == null || !integration.isPending),
  })
  return { list, owner, refused, reason: capability?.reason }
}

function refusal(connection: Connection | undefined, unsupported: boolean): NoAttachments | undefined {
  if (connection === undefined) return 'no-connection'
  if (connection.status !== 'Linked') return 'not-linked'
  return unsupported ? 'not-supported' : undefined
}

/** How many files a customer has, for a tab; undefined until known, and when it cannot be known. Nothing waits for it. */
export function useAttachmentCount(
  companyId: string,
  customerId: string,
  connection: Connection | undefined,
): number | undefined {
  const { list, refused } = useAttachments(companyId, customerId, connection)
  return refused === undefined ? list.data?.attachments.length : undefined
}
