import type { ReactNode } from 'react'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { SORTABLE } from '../../lib/paths/customers-search.ts'
import type { SortField } from '../../lib/paths/customers-search.ts'
import CustomersFilters from './CustomersFilters.tsx'
import type { CustomersFiltersProps } from './CustomersFilters.tsx'
import { SearchAllFields } from './SearchAllFields.tsx'
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
      <SearchAllFields />
    </div>
  )
}
