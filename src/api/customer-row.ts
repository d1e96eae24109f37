import { parseCodatDate } from '../lib/codat-date.ts'
import { formatAge } from '../lib/format/ages.ts'
import { formatCodatDate, formatDay } from '../lib/format/dates.ts'
import type { SortField } from '../lib/paths/customers-search.ts'
import { canBeLinked } from '../lib/paths/links.ts'
import type { CellView, Column, RowView } from '../lib/table/row-view.ts'
import { customerTitle, isDeleted, recordId } from './customer-title.ts'
import type { Customer, CustomerRecord } from './customers.ts'

/** Columns of the customers list, in the order shown. */
export const CUSTOMER_COLUMNS: readonly Column<SortField>[] = [
  { field: 'customerName', title: 'Name', width: '24%', isSortable: true, card: 'title' },
  { field: 'contactName', title: 'Contact', width: '16%', isSortable: true, isSecondary: true },
  { field: 'emailAddress', title: 'Email', width: '20%', isSortable: true, card: 'line' },
  { field: 'phone', title: 'Phone', width: '13%', isSortable: true, isSecondary: true },
  { field: 'defaultCurrency', title: 'Currency', width: '8%', isSortable: true },
  { field: 'status', title: 'Status', width: '9%', isSortable: true, card: 'title-end' },
  { field: 'modifiedDate', title: 'Changed', width: '10%', isSortable: true, card: 'line-end' },
]

export interface CustomerRowContext {
  /** The row's place in its page, which names a record that has no ID. */
  index: number
  nowMs: number
  locale?: string | undefined
}

/** What the list shows of a customer. */
export function customerRow(record: CustomerRecord, context: CustomerRowContext): RowView {
  const id = recordId(record)
  return {
    key: id ?? `row-${context.index}`,
    linkId: id !== undefined && canBeLinked(id) ? id : undefined,
    cells: record.readable ? readableCells(record.customer, context) : unreadableCells(id),
  }
}

function readableCells(customer: Customer, context: CustomerRowContext): CellView[] {
  const { contactName, emailAddress, phone, defaultCurrency } = customer
  const isStruck = isDeleted(customer)
  const texts = [contactName, emailAddress, phone, defaultCurrency]
  return [
    { text: customerTitle(customer), isStruck },
    ...texts.map((text) => ({ text: text ?? '', title: text ?? undefined })),
    { text: isStruck ? 'Deleted' : (customer.status ?? 'Unknown'), look: 'status', isStruck },
    changedCell(customer, context),
  ]
}

function changedCell({ modifiedDate }: Customer, context: CustomerRowContext): CellView {
  const { nowMs, locale } = context
  const changed = parseCodatDate(modifiedDate)
  const title = formatCodatDate(changed, locale)
  const text = changed.kind === 'instant' ? formatAge(changed.ms, nowMs, locale) : formatDay(changed, locale)
  return { text, title }
}

/** As many cells as any row has, so that the widths of the columns hold where some are hidden. */
function unreadableCells(id: string | undefined): CellView[] {
  const empty: CellView = { text: '' }
  const message =
    id === undefined
      ? 'Codat sent this record in a format we can’t read.'
      : 'Codat sent this record in a format we can’t read. Open it to see the raw data.'
  return [
    { text: id === undefined ? 'Record without an ID' : `Record ${id}` },
    empty,
    { text: message, look: 'across', isAppText: true },
    empty,
    empty,
    empty,
    empty,
  ]
}
