import type { Attachment } from '../../api/attachments.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { claimedType } from '../../lib/files/file-type.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'

const names = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

type Compare = (a: Attachment, b: Attachment) => number

/** Files without a size or a date stand last among the small and the old. */
const COMPARE: Record<'name' | 'type' | 'size' | 'created', Compare> = {
  name: (a, b) => names.compare(fileNameOf(a), fileNameOf(b)),
  type: (a, b) => names.compare(typeOf(a), typeOf(b)),
  size: (a, b) => (a.fileSize ?? -1) - (b.fileSize ?? -1),
  created: (a, b) => (a.dateCreated ?? '').localeCompare(b.dateCreated ?? ''),
}

/** What the list says a file is, before anybody has looked into it. */
export function typeOf(attachment: Attachment): string {
  return claimedType({ name: fileNameOf(attachment), contentType: attachment.contentType })
}

/** Files in an order, with the name as the second thought. */
export function inOrder(attachments: readonly Attachment[], order: AttachmentOrder): Attachment[] {
  const field = order.replace('-', '') as keyof typeof COMPARE
  const direction = order.startsWith('-') ? -1 : 1
  return attachments.toSorted((a, b) => direction * COMPARE[field](a, b) || COMPARE.name(a, b))
}
