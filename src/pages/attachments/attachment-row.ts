import type { Attachment } from '../../api/attachments.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatDay } from '../../lib/format/dates.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import { typeOf } from './attachment-order.ts'
import { UNKNOWN_SIZE } from './messages.ts'

export const COLUMNS = [
  { field: 'name', title: 'Name' },
  { field: 'type', title: 'Type' },
  { field: 'size', title: 'Size' },
  { field: 'created', title: 'Created' },
] as const

/** Where the focus returns to when a preview closes. */
export const rowLinkId = (attachmentId: string): string => `attachment-${attachmentId}`

interface CellView {
  text: string
  /** The exact text, for a tooltip. */
  title?: string
}

interface RowView {
  key: string
  /** Undefined when the ID can’t be used in a link. */
  linkId: string | undefined
  /** One for each column. */
  cells: readonly [name: CellView, type: CellView, size: CellView, created: CellView]
}

/** What the list shows of a file. */
export function attachmentRow(attachment: Attachment): RowView {
  const { id, fileSize } = attachment
  const date = parseCodatDate(attachment.dateCreated)
  return {
    key: id,
    linkId: canBeLinked(id) ? id : undefined,
    cells: [
      { text: fileNameOf(attachment) },
      { text: typeOf(attachment) },
      { text: fileSize == null ? UNKNOWN_SIZE : formatBytes(fileSize) },
      { text: formatDay(date), title: formatCodatDate(date) },
    ],
  }
}
