import type { ReactNode } from 'react'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { FIELD_NAMES } from '../../lib/filter/field-names.ts'
import { SORTABLE } from '../../lib/paths/customers-search.ts'
import CustomersFilters from './CustomersFilters.tsx'
import type { CustomersFiltersProps } from './CustomersFilters.tsx'
import { SearchAllFields } from './SearchAllFields.tsx'
import styles from './FiltersSheet.module.css'

const ORDERS = SORTABLE.flatMap((field) => [
  { value: field, label: FIELD_NAMES[field] },
  { value: `-${field}` as const, label: `${FIELD_NAMES[field]}, descending` },
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
