import { useQuery } from '@tanstack/react-query'
import type { Connection } from '../../api/connections.ts'
import { messageForError } from '../../api/error-messages.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import type { Capability } from '../../api/integrations.ts'

const SHOWN = [
  { label: 'Create', feature: 'Post' },
  { label: 'Update', feature: 'Put' },
  { label: 'Attachments', feature: 'GetAttachments' },
] as const

export type CapabilityLabel = (typeof SHOWN)[number]['label']

export const CAPABILITY_MARKS: Record<Capability['support'], string> = { yes: '✓', no: '✕', unknown: '?' }

/** One of them in words: "Update: yes", "Attachments: no – Not supported by the platform". */
export function capabilityText({ label, support, reason, isPlain }: Capability & { label: string }): string {
  return isPlain ? `${label}: ${support}` : `${label}: ${support} – ${reason}`
}

/** What can be done with customers on a connection's platform, and why not. */
export function useCapabilities(
  connection: Connection | undefined,
): (Capability & { label: CapabilityLabel })[] {
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  const { data } = integration
  return SHOWN.map(({ label, feature }) => {
    const { support, reason, isPlain }: Capability =
      data === undefined
        ? { support: 'unknown', reason: unknownReason(integration.error, key), isPlain: false }
        : customerCapability(data, feature)
    return { label, support, reason, isPlain }
  })
}

function unknownReason(error: unknown, key: string | null | undefined): string {
  if (key == null) return 'The connection doesn’t name its platform'
  return error == null ? 'Checking…' : messageForError(error).title
}
