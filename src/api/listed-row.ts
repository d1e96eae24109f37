import type { CellView, RowView } from '../lib/table/row-view.ts'
import { customerRow, dateCell, markOf } from './customer-row.ts'
import type { CustomerRowContext } from './customer-row.ts'
import { isDeleted } from './customer-title.ts'
import type { Customer, CustomerRecord } from './customers.ts'
import { contactsText, fieldText, isListedField } from './listed-fields.ts'

/**
 * A row of columns that somebody has chosen. What the list shows by itself looks as it does there (`customer-row.ts`), and
 * everything else is made here.
 */
export function listedRow(record: CustomerRecord, context: CustomerRowContext): RowView {
  // Names and what can't be read are said in the column that leads to the record, wherever it stands.
  const named = context.columns.find(({ field }) => field === 'customerName')
  const spoken = context.columns.find((column) => column !== named)
  const columns = [named, spoken].flatMap((column) => column ?? [])
  const { cells: told, ...row } = customerRow(record, { ...context, columns })
  const [name = { text: '' }, second = { text: '' }] = told
  const cells = context.columns.map((column): CellView => {
    if (column === named) return name
    if (record.readable) return cellOf(record.customer, column.field, context)
    return column === spoken ? second : { text: '' }
  })
  return { ...row, cells }
}

function cellOf(customer: Customer, field: string, context: CustomerRowContext): CellView {
  switch (field) {
    case 'sourceModifiedDate':
      return dateCell(customer.sourceModifiedDate, context)
    case 'modifiedDate':
      return dateCell(customer.modifiedDate, context)
    case 'contacts':
      return { text: contactsText(customer, context.locale) }
    case 'status':
      return statusCell(customer)
    default: {
      const text = isListedField(field) ? fieldText(customer, field) : ''
      return { text, title: text }
    }
  }
}

/** In a column of its own every status is named, also the one that is merely normal. */
function statusCell(customer: Customer): CellView {
  const mark = markOf(customer)
  return mark === undefined
    ? { text: customer.status ?? '' }
    : { text: mark, look: 'status', isStruck: isDeleted(customer) }
}
