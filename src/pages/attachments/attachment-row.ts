import type { Attachment } from '../../api/attachments.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatDay } from '../../lib/format/dates.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import type { Column, RowView } from '../../lib/table/row-view.ts'
import { typeOf } from './attachment-order.ts'
import { UNKNOWN_SIZE } from './messages.ts'

/** Columns of the list of files, in the order shown. */
export const ATTACHMENT_COLUMNS: readonly Column<'name' | 'type' | 'size' | 'created'>[] = [
  { field: 'name', title: 'Name', isSortable: true, card: 'title' },
  { field: 'type', title: 'Type', isSortable: true, card: 'line', width: '120px' },
  { field: 'size', title: 'Size', isSortable: true, card: 'title-end', width: '120px' },
  { field: 'created', title: 'Created', isSortable: true, card: 'line-end', width: '140px' },
]

/** Where the focus returns to when a preview closes. */
export const rowLinkId = (attachmentId: string): string => `attachment-${attachmentId}`

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
