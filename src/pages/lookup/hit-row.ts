import type { FoundCustomer } from '../../components/company-index/questions/found-customer.ts'
import type { SearchHit } from '../../components/company-index/questions/search.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import type { CellView, Column, RowView } from '../../lib/table/row-view.ts'
import { fieldLabel } from './field-label.ts'
import { lookupMessages } from './messages.ts'

/** Columns of the customers shown. On a card, the email stands where a search says what it found. */
export const hitColumns = (isSearched: boolean): readonly Column[] => [
  { field: 'name', title: lookupMessages.name, card: 'title' },
  { field: 'found', title: lookupMessages.foundIn, ...(isSearched && { card: 'line' }) },
  { field: 'email', title: lookupMessages.email, isSecondary: true, ...(!isSearched && { card: 'line' }) },
  { field: 'phone', title: lookupMessages.phone, width: '160px', isSecondary: true, card: 'line-end' },
]

/** The ID as far as it can lead to the customer. */
export const linkIdOf = ({ id }: FoundCustomer): string | undefined =>
  id !== undefined && canBeLinked(id) ? id : undefined

/** What is merely normal needs no mark: being active. */
function markOf({ isDeleted, status }: FoundCustomer): string | undefined {
  if (isDeleted) return 'Deleted'
  return status === 'Active' ? undefined : status
}

export const nameCell = (customer: FoundCustomer): CellView => ({
  text: customer.title,
  title: customer.title,
  mark: markOf(customer),
  isStruck: customer.isDeleted,
})

/** What is shown of a customer that a search found; `place` names one without an ID. */
export function hitRow(hit: SearchHit, place: number): RowView {
  const found = hit.found.map(({ path, text }) => `${fieldLabel(path)}: ${text}`).join(' · ')
  const { title, ...name } = nameCell(hit)
  return {
    key: hit.id ?? `row-${place}`,
    linkId: linkIdOf(hit),
    cells: [
      // Without a link, a tooltip says why.
      linkIdOf(hit) === undefined ? name : { ...name, title },
      { text: found, title: found, look: 'dim' },
      { text: hit.email ?? '', title: hit.email },
      { text: hit.phone ?? '', title: hit.phone },
    ],
  }
}
