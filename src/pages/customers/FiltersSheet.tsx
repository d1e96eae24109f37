import type { ReactNode } from 'react'
import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { SORTABLE } from '../../lib/paths/customers-search.ts'
import type { SortField } from '../../lib/paths/customers-search.ts'
import { toLookup } from '../../lib/paths/links.ts'
import { SEARCH_ALL_FIELDS } from './customers-messages.ts'
import CustomersFilters from './CustomersFilters.tsx'
import type { CustomersFiltersProps } from './CustomersFilters.tsx'
import styles from './customers.module.css'

const FIELDS: Record<SortField, string> = {
  customerName: 'Name',
  contactName: 'Contact name',
  emailAddress: 'Email',
  phone: 'Phone',
  defaultCurrency: 'Currency',
  status: 'Status',
  sourceModifiedDate: 'Changed',
  modifiedDate: 'Synced by Codat',
}

const ORDERS = SORTABLE.flatMap((field) => [
  { value: field, label: FIELDS[field] },
  { value: `-${field}` as const, label: `${FIELDS[field]}, descending` },
])

export interface FiltersSheetProps extends CustomersFiltersProps {
  /** Where the line over the rows has no room for it. */
  searchBox: ReactNode
}

/** Which customers are listed, and in which order. */
export function FiltersSheet({ search, onChange, searchBox }: FiltersSheetProps) {
  const { params } = useRoute('customers')
  return (
    <div className={styles['sheet']}>
      {searchBox}
      <CustomersFilters search={search} onChange={onChange} />
      <SelectField
        label="Sort by"
        value={search.orderBy}
        options={ORDERS}
        onChange={(value) => {
          const order = ORDERS.find((one) => one.value === value)
          if (order) onChange({ orderBy: order.value })
        }}
      />
      <Link {...toLookup(params.companyId, { q: search.q })}>{SEARCH_ALL_FIELDS}</Link>
    </div>
  )
}
