import { CUSTOMER_COLUMNS, customerRow } from '../../api/customer-row.ts'
import type { CustomerRowContext } from '../../api/customer-row.ts'
import type { CellView, RowView } from '../../lib/table/row-view.ts'
import { sentState, sentStateShort, sentTitle } from '../messages/sent-change-messages.ts'
import type { SentOverlay } from '../rules/overlay.ts'

/** A row of the customers list that shows what was sent. */
export type OverlaidRow = (context: CustomerRowContext) => RowView

/**
 * The row of a customer with changes that Codat's copy does not hold yet: their values, marked, and in place of the date
 * of change how far the last of them is.
 */
export function overlaidRow({ customer, changes }: SentOverlay): OverlaidRow {
  return (context) => {
    const row = customerRow({ readable: true, customer }, context)
    const last = changes.reduce((latest, change) => (change.at > latest.at ? change : latest))
    const cells = row.cells.map((cell, index): CellView => {
      const field = CUSTOMER_COLUMNS[index]?.field
      if (field === 'modifiedDate')
        return { text: sentStateShort(last), title: sentState(last), look: 'awaiting' }
      const change = changes.find(({ path }) => path === field)
      return change === undefined ? cell : { ...cell, title: sentTitle(change), look: 'awaiting' }
    })
    return { ...row, cells }
  }
}
