import type { SortField } from '../lib/paths/customers-search.ts'
import type { Column } from '../lib/table/row-view.ts'
import type { CustomerRecord } from './customers.ts'

type CustomerColumn = Column<SortField>

/** Columns of the customers list, in the order shown. Names and emails share what the others leave. */
export const CUSTOMER_COLUMNS: readonly CustomerColumn[] = [
  { field: 'customerName', title: 'Name', isSortable: true, card: 'title' },
  { field: 'contactName', title: 'Contact name', width: '168px', isSortable: true, isSecondary: true },
  { field: 'emailAddress', title: 'Email', isSortable: true, card: 'line' },
  { field: 'phone', title: 'Phone', width: '152px', isSortable: true, isSecondary: true },
  { field: 'sourceModifiedDate', title: 'Changed', width: '136px', isSortable: true, card: 'line-end' },
]

/** Of a digit or letter of the usual width, and of what stands around a cell's text. */
const CHARACTER_PX = 7.6
const AROUND_PX = 32
/** The width of a column in characters: at least its heading, at most what leaves room for names and emails. */
const FITTED = { contactName: { min: 13, max: 26 }, phone: { min: 9, max: 22 } } as const

/** As wide as the longest text: one of unusual length is cut. */
function fitting(lengths: readonly number[], { min, max }: { min: number; max: number }): string {
  return `${Math.round(Math.min(max, Math.max(min, ...lengths)) * CHARACTER_PX + AROUND_PX)}px`
}

interface ColumnsForPage {
  columns: readonly CustomerColumn[]
  /** Headings of the columns in which no customer of the page has anything. */
  hidden: readonly string[]
}

/**
 * The columns for a page of customers: as wide as what they hold, and none that holds nothing, unless the list is in its
 * order.
 * What can't be read is said in the emails' column.
 */
export function columnsForPage(records: readonly CustomerRecord[], orderBy: string): ColumnsForPage {
  const customers = records.flatMap((record) => (record.readable ? [record.customer] : []))
  const hidden: string[] = []
  const columns = CUSTOMER_COLUMNS.flatMap((column): CustomerColumn[] => {
    const { field, title } = column
    if (field !== 'contactName' && field !== 'phone' && field !== 'emailAddress') return [column]
    const lengths = customers.flatMap((customer) => (customer[field] ?? '').trim().length || [])
    const isSpoken = field === 'emailAddress' && customers.length < records.length
    if (lengths.length === 0 && customers.length > 0 && !isSpoken && !orderBy.endsWith(field)) {
      hidden.push(title)
      return []
    }
    return field === 'emailAddress' ? [column] : [{ ...column, width: fitting(lengths, FITTED[field]) }]
  })
  return { columns, hidden }
}
