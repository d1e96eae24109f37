import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import { isSelected, selectedCount } from '../../../model/selection/selection.ts'
import type { ListPartProps } from '../CustomersRows.tsx'
import ExportCustomers from '../export/ExportCustomers.tsx'
import { selectionMessages } from './selection-messages.ts'
import type { Selecting } from './selection-store.ts'

interface ExportSelectedProps extends Pick<ListPartProps, 'companyId' | 'companyName' | 'customers'> {
  selecting: Selecting
}

/** The selected customers as a file: exactly as many as the bar says, or none. */
export function ExportSelected({ companyId, companyName, customers, selecting }: ExportSelectedProps) {
  const { selection } = selecting
  const { shownSearch, total } = customers
  const { orderBy, columns } = shownSearch
  const count = selectedCount(selection, total)
  // Customers that were chosen one by one may not be in the list that is shown by now.
  const search =
    selection.kind === 'all' ? shownSearch : { ...DEFAULT_CUSTOMERS_SEARCH, deleted: true, orderBy, columns }
  return (
    <ExportCustomers
      companyId={companyId}
      companyName={companyName}
      search={search}
      only={{ count: count ?? 0, has: (id) => isSelected(selection, id) }}
      label={selectionMessages.exportSelected}
      disabledReason={selectionMessages.nothing(count)}
      isBelow
    />
  )
}
