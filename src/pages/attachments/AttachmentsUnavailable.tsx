import type { AttachmentsUnavailable as Reason } from '../../api/use-attachments.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { unavailable } from './messages.ts'

interface AttachmentsUnavailableProps {
  why: Reason
  platform: string
  status: string | null | undefined
  /** What Codat says of the feature. */
  reason: string | undefined
}

/** Why there are no files to list, without having requested them. */
export function AttachmentsUnavailable({ why, platform, status, reason }: AttachmentsUnavailableProps) {
  const { title, text } = unavailable(why, platform, status, reason)
  return <EmptyState title={title}>{text}</EmptyState>
}
