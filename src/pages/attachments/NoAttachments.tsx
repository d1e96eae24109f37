import type { NoAttachments as Refusal } from '../../api/use-attachments.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'

interface NoAttachmentsProps {
  refused: Refusal
  platform: string
  status: string | null | undefined
  /** What Codat says of the feature. */
  reason: string | undefined
}

/** Why there are no files to list, without having asked for them. */
export function NoAttachments({ refused, platform, status, reason }: NoAttachmentsProps) {
  switch (refused) {
    case 'no-connection':
      return (
        <EmptyState title="No accounting connection">
          Attachments are read live from the accounting platform, and this company is connected to none.
        </EmptyState>
      )
    case 'not-linked':
      return (
        <EmptyState title={`The connection to ${platform} is not linked`}>
          Attachments are read live from {platform}, so they cannot be shown while the connection is{' '}
          {status ?? 'in an unknown state'}. The record itself stays readable. Somebody with access to{' '}
          {platform} has to connect the company again.
        </EmptyState>
      )
    case 'not-supported':
      return (
        <EmptyState title={`${platform} offers no attachments of customers`}>
          {reason}. Files may still be there in {platform} itself.
        </EmptyState>
      )
  }
}
