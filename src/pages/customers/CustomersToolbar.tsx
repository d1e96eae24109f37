'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { CheckField } from '../../components/ui/CheckField.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { currencyCodes } from '../../lib/format/currencies.ts'
import { CUSTOMER_STATUSES } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import styles from './customers.module.css'

interface CustomersToolbarProps {
  search: CustomersSearch
  onChange: (changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => void
  searchRef: Ref<HTMLInputElement>
  /** What comes after the rows; its place is there before it. */
  children: ReactNode
}

export function CustomersToolbar({ search, onChange, searchRef, children }: CustomersToolbarProps) {
  const [codes] = useState(currencyCodes)
  const currencies =
    search.currency === undefined || codes.includes(search.currency) ? codes : [search.currency, ...codes]
  return (
    <div className={styles['toolbar']}>
      <SearchBox
        ref={searchRef}
        label="Search customers"
        placeholder="Search by name, contact, email or ID"
        value={search.q}
        maxLength={500}
        onSearch={(q) => onChange({ q }, { replace: true })}
      />
      <SelectField
        label="Status"
        value={search.status ?? ''}
        options={[
          { value: '', label: 'Any' },
          ...CUSTOMER_STATUSES.map((status) => ({ value: status, label: status })),
        ]}
        onChange={(value) => onChange({ status: CUSTOMER_STATUSES.find((status) => status === value) })}
      />
      <SelectField
        label="Currency"
        value={search.currency ?? ''}
        options={[{ value: '', label: 'Any' }, ...currencies.map((code) => ({ value: code, label: code }))]}
        onChange={(value) => onChange({ currency: value === '' ? undefined : value })}
      />
      <CheckField
        label="Show deleted"
        checked={search.deleted}
        onChange={(deleted) => onChange({ deleted })}
      />
      <div className={styles['extras']}>{children}</div>
    </div>
  )
}
