import type { FoundCustomer } from '../../components/company-index/questions/found-customer.ts'
import type { MatchRow } from '../../components/company-index/questions/match.ts'
import type { Column, RowView } from '../../lib/table/row-view.ts'
import { linkIdOf, nameCell } from './hit-row.ts'
import { lookupMessages, matchMessage, RESULT_LABELS } from './messages.ts'

/** Columns of what the lines of a list came to. */
export const MATCH_COLUMNS: readonly Column[] = [
  { field: 'line', title: lookupMessages.line, card: 'title' },
  { field: 'result', title: lookupMessages.result, width: '208px', card: 'line-end' },
  { field: 'customer', title: lookupMessages.customer, card: 'line' },
  { field: 'email', title: lookupMessages.email, isSecondary: true },
]

function customerRow(match: MatchRow, customer: FoundCustomer, place: number, key: string): RowView {
  const { text, mark, isStruck } = nameCell(customer)
  return {
    key: `${key}-${place}`,
    linkId: linkIdOf(customer),
    cells: [
      { text: match.line, title: linkIdOf(customer) === undefined ? undefined : customer.title },
      { text: matchMessage(match.by, place + 1, match.count), look: 'dim', isAppText: true },
      { text: mark === undefined ? text : `${text} (${mark})`, title: text, isStruck: isStruck ?? false },
      { text: customer.email ?? '', title: customer.email },
    ],
  }
}

/** A row for each customer that a line of a list names, or one that says there is none. */
export function matchRows(match: MatchRow, place: number): RowView[] {
  const key = String(place)
  if (match.customers.length > 0)
    return match.customers.map((customer, index) => customerRow(match, customer, index, key))
  return [
    {
      key,
      linkId: undefined,
      cells: [
        { text: match.line, title: match.line, tone: 'unsure' },
        { text: RESULT_LABELS.none, isAppText: true },
        { text: '' },
        { text: '' },
      ],
    },
  ]
}
