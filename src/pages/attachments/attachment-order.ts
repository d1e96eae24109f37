import type { Attachment } from '../../api/attachments.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import type { FileKind } from '../../lib/files/file-formats.ts'
import { claimedKind, claimedType } from '../../lib/files/file-type.ts'
import { compareTexts } from '../../lib/format/text-order.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'

type Compare = (a: Attachment, b: Attachment) => number

const byName: Compare = (a, b) => compareTexts(fileNameOf(a), fileNameOf(b))
const byType: Compare = (a, b) => compareTexts(typeOf(a), typeOf(b))
const bySize: Compare = (a, b) => (a.fileSize ?? -1) - (b.fileSize ?? -1)
/** Codat's dates sort as text. */
const byDate: Compare = (a, b) => compareCodes(a.dateCreated ?? '', b.dateCreated ?? '')

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const descending =
  (compare: Compare): Compare =>
  (a, b) =>
    -compare(a, b)

/** Files without a size or a date stand last among the small and the old. */
const COMPARE: Record<AttachmentOrder, Compare> = {
  name: byName,
  '-name': descending(byName),
  type: byType,
  '-type': descending(byType),
  size: bySize,
  '-size': descending(bySize),
  created: byDate,
  '-created': descending(byDate),
}

/** What the list says a file is, before anybody has looked into it. */
export function typeOf(attachment: Attachment): string {
  return claimedType({ name: fileNameOf(attachment), contentType: attachment.contentType })
}

/** The kind of file, as far as its name and label tell. */
export function kindOf(attachment: Attachment): FileKind | undefined {
  return claimedKind({ name: fileNameOf(attachment), contentType: attachment.contentType })
}

/** Files in an order; those that are alike in it are ordered by name. */
export function inOrder(attachments: readonly Attachment[], order: AttachmentOrder): Attachment[] {
  return attachments.toSorted((a, b) => COMPARE[order](a, b) || byName(a, b))
}
