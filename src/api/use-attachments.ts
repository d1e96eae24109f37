import { useQuery } from '@tanstack/react-query'
import { attachmentQueries } from './attachments.ts'
import type { Connection } from './connections.ts'
import { customerCapability, integrationQueries } from './integrations.ts'

/** Why attachments are not even requested. */
export type AttachmentsUnavailable = 'no-connection' | 'not-linked' | 'not-supported'

/** The attachments of a customer through a connection, requested only where Codat can have any. */
export function useAttachments(companyId: string, customerId: string, connection: Connection | undefined) {
  const key = connection?.integrationKey
  const isLinked = connection?.status === 'Linked'
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null && isLinked })
  const capability = integration.data && customerCapability(integration.data, 'GetAttachments')
  const unavailable = whyUnavailable(connection, capability?.support === 'no')
  const owner = { companyId, connectionId: connection?.id ?? '', customerId }
  const list = useQuery({
    ...attachmentQueries.list(owner),
    // Not knowing what an integration supports is no reason to keep files from anybody.
    enabled: connection !== undefined && unavailable === undefined && (key == null || !integration.isPending),
  })
  return { list, owner, unavailable, reason: capability?.reason }
}

function whyUnavailable(
  connection: Connection | undefined,
  unsupported: boolean,
): AttachmentsUnavailable | undefined {
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
  const { list, unavailable } = useAttachments(companyId, customerId, connection)
  return unavailable === undefined ? list.data?.attachments.length : undefined
}
