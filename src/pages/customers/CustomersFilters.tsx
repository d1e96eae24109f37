import { useState } from 'react'
import { CheckField } from '../../components/ui/CheckField.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { currencyCodes } from '../../lib/format/currencies.ts'
import { CUSTOMER_STATUSES } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { FilterButton } from './FilterButton.tsx'

export interface CustomersFiltersProps {
  search: CustomersSearch
  onChange: (changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => void
}

export default function CustomersFilters({ search, onChange }: CustomersFiltersProps) {
  const [codes] = useState(currencyCodes)
  const currencies =
    search.currency === undefined || codes.includes(search.currency) ? codes : [search.currency, ...codes]
  return (
    <>
      <SelectField
        label="Status"
        widthPx={104}
        labelWidthPx={40}
        value={search.status ?? ''}
        options={[
          { value: '', label: 'Any' },
          ...CUSTOMER_STATUSES.map((status) => ({ value: status, label: status })),
        ]}
        onChange={(value) => onChange({ status: CUSTOMER_STATUSES.find((status) => status === value) })}
      />
      <SelectField
        label="Currency"
        widthPx={80}
        labelWidthPx={56}
        value={search.currency ?? ''}
        options={[{ value: '', label: 'Any' }, ...currencies.map((code) => ({ value: code, label: code }))]}
        onChange={(value) => onChange({ currency: value === '' ? undefined : value })}
      />
      <FilterButton onChange={onChange} />
      <CheckField
        label="Show deleted"
        checked={search.deleted}
        onChange={(deleted) => onChange({ deleted })}
      />
    </>
  )
}
