import type { Customer } from '../../api/customers.ts'
import type { CellView, Column, RowView } from '../../lib/table/row-view.ts'
import { sentState, sentStateShort, sentTitle, sentValues } from '../messages/sent-change-messages.ts'
import type { SentOverlay } from '../rules/overlay.ts'

/**
 * A row of the customers list that shows what was sent, made as the list makes its rows: this code arrives later and must
 * not drag the list's along.
 */
export type OverlaidRow = (columns: readonly Column[], rowOf: (customer: Customer) => RowView) => RowView

/**
 * The row of a customer with changes that Codat's copy does not hold yet: their values, marked, and in place of the date
 * of change how far the last of them is.
 */
export function overlaidRow({ customer, changes }: SentOverlay): OverlaidRow {
  return (columns, rowOf) => {
    const row = rowOf(customer)
    const last = changes.reduce((latest, change) => (change.at > latest.at ? change : latest))
    const cells = row.cells.map((cell, index): CellView => {
      const field = columns[index]?.field
      if (field === 'sourceModifiedDate')
        return { text: sentStateShort(last), title: sentState(last), look: 'awaiting', isAppText: true }
      const change = changes.find(({ path }) => path === field)
      const status = changes.find(({ path }) => path === 'status')
      // The status stands beside the name.
      if (field === 'customerName' && status !== undefined) {
        const title = [change, status].flatMap((one) => (one === undefined ? [] : sentTitle(one))).join('. ')
        return { ...cell, title, mark: sentValues(status).after, look: 'awaiting' }
      }
      if (change === undefined) return cell
      const marked: CellView = { ...cell, title: sentTitle(change), look: 'awaiting' }
      // An emptied cell would show nothing to mark.
      return cell.text === '' ? { ...marked, text: sentValues(change).after, isAppText: true } : marked
    })
    return { ...row, cells }
  }
}
