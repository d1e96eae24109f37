import { parseCodatDate } from '../lib/codat-date.ts'
import { formatAge } from '../lib/format/ages.ts'
import { formatCodatDate, formatDay } from '../lib/format/dates.ts'
import { canBeLinked } from '../lib/paths/links.ts'
import type { CellView, Column, RowView } from '../lib/table/row-view.ts'
import { customerTitle, isDeleted, recordId } from './customer-title.ts'
import type { Customer, CustomerRecord } from './customers.ts'

export interface CustomerRowContext {
  columns: readonly Column[]
  /** The row's place in its page, which names a record that has no ID. */
  index: number
  nowMs: number
  locale?: string | undefined
}

/** What the list shows of a customer. */
export function customerRow(record: CustomerRecord, context: CustomerRowContext): RowView {
  const id = recordId(record)
  const cells = record.readable ? readableCells(record.customer, context) : unreadableCells(id, context)
  return {
    key: id ?? `row-${context.index}`,
    linkId: id !== undefined && canBeLinked(id) ? id : undefined,
    cells: context.columns.map(({ field }) => cells(field)),
  }
}

/** What is merely normal needs no mark: being active. */
export function markOf(customer: Customer): string | undefined {
  if (isDeleted(customer)) return 'Deleted'
  const status = customer.status ?? 'Unknown'
  return status === 'Active' ? undefined : status
}

const readableCells =
  (customer: Customer, context: CustomerRowContext) =>
  (field: string): CellView => {
    switch (field) {
      case 'customerName':
        return { text: customerTitle(customer), mark: markOf(customer), isStruck: isDeleted(customer) }
      case 'contactName':
      case 'emailAddress':
      case 'phone':
        return { text: customer[field] ?? '', title: customer[field] ?? undefined }
      default:
        return dateCell(customer.sourceModifiedDate, context)
    }
  }

/** How long ago; no other date stands in for one that isn't there. */
export function dateCell(sent: string | null | undefined, context: CustomerRowContext): CellView {
  const { nowMs, locale } = context
  const changed = parseCodatDate(sent)
  const title = formatCodatDate(changed, locale)
  const text = changed.kind === 'instant' ? formatAge(changed.ms, nowMs, locale) : formatDay(changed, locale)
  return { text, title }
}

const unreadableCells = (id: string | undefined, { columns }: CustomerRowContext) => {
  // Where the others are left out for want of room, this one stays.
  const spoken = columns.find(({ card }) => card === 'line') ?? columns[1]
  return (field: string): CellView => {
    if (field === columns[0]?.field)
      return { text: id === undefined ? 'Record without an ID' : `Record ${id}` }
    if (field !== spoken?.field) return { text: '' }
    const message = 'Codat sent this record in a format we can’t read.'
    return {
      text: id === undefined ? message : `${message} Open it to see the raw data.`,
      look: 'across',
      isAppText: true,
    }
  }
}
