import type { SortField } from '../../lib/paths/customers-search.ts'

interface Column {
  field: SortField
  title: string
  /** Width in the table; narrow windows leave the last ones out. */
  width: string
}

/** Columns of the list, in the order shown. */
export const COLUMNS: readonly Column[] = [
  { field: 'customerName', title: 'Name', width: '24%' },
  { field: 'contactName', title: 'Contact', width: '16%' },
  { field: 'emailAddress', title: 'E-mail', width: '20%' },
  { field: 'phone', title: 'Phone', width: '13%' },
  { field: 'defaultCurrency', title: 'Currency', width: '8%' },
  { field: 'status', title: 'Status', width: '9%' },
  { field: 'modifiedDate', title: 'Changed', width: '10%' },
]

/** Height of a row in px: comfortable on a wide window, a two-line card on a narrow one. */
export const ROW_HEIGHT_PX = 40
export const CARD_HEIGHT_PX = 64
/** Windows up to this width show cards. */
export const CARDS_QUERY = '(max-width: 760px)'
