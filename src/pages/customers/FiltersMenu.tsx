'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import type { ReactNode } from 'react'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Flyout } from '../../components/ui/Flyout.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { SORTABLE } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch, SortField } from '../../lib/paths/customers-search.ts'
import { CustomersFilters } from './CustomersFilters.tsx'
import type { CustomersFiltersProps } from './CustomersFilters.tsx'
import styles from './customers.module.css'

const FIELDS: Record<SortField, string> = {
  customerName: 'Name',
  contactName: 'Contact',
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

interface FiltersMenuProps extends CustomersFiltersProps {
  /** Where the line has no room for it. */
  searchBox: ReactNode
}

function activeFilters({ q, status, currency, deleted }: CustomersSearch, withSearch: boolean): number {
  return [withSearch && q !== '', status !== undefined, currency !== undefined, deleted].filter(Boolean)
    .length
}

/** Filters and the order of the list, for a window that has no room for them in a line. */
export function FiltersMenu({ search, onChange, searchBox }: FiltersMenuProps) {
  const label = searchBox === undefined ? 'Filters' : 'Search and filters'
  const active = activeFilters(search, searchBox !== undefined)
  return (
    <Flyout
      title={label}
      label={active === 0 ? label : `${label}: ${active} active`}
      className={buttonClass('plain')}
      face={
        <>
          <Icon name={searchBox === undefined ? 'filter' : 'search'} size={14} />
          {active > 0 && active}
        </>
      }
    >
      {() => (
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
        </div>
      )}
    </Flyout>
  )
}
