import { SelectField } from '../../components/ui/SelectField.tsx'
import { CARDS_QUERY } from '../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { COMPANIES_ORDERS } from '../../lib/paths/companies-search.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'

type CompaniesOrder = CompaniesSearch['orderBy']

const LABELS: Record<CompaniesOrder, string> = {
  name: 'Name A–Z',
  '-name': 'Name Z–A',
  lastSync: 'Oldest sync',
  '-lastSync': 'Newest sync',
}
const OPTIONS = COMPANIES_ORDERS.map((value) => ({ value, label: LABELS[value] }))

interface CompaniesSortProps {
  orderBy: CompaniesOrder
  onOrder: (orderBy: CompaniesOrder) => void
}

/** The order of the list where its rows are cards, which have no headings to press. */
export function CompaniesSort({ orderBy, onOrder }: CompaniesSortProps) {
  const hasCards = useMediaQuery(CARDS_QUERY)
  if (!hasCards) return null
  return (
    <SelectField
      label="Sort by"
      isLabelHidden
      widthPx={106}
      value={orderBy}
      options={OPTIONS}
      onChange={(value) => {
        const order = COMPANIES_ORDERS.find((one) => one === value)
        if (order) onOrder(order)
      }}
    />
  )
}
