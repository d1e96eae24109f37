import { useState } from 'react'
import type { ReactNode } from 'react'
import { useRoute } from '../../../components/router/router-context.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { parseFilter } from '../../../lib/filter/parse-filter.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { FilterDialog } from './FilterDialog.tsx'
import { MarkedProblem } from './MarkedProblem.tsx'
import { filterMessages } from './messages.ts'
import { NothingFound } from './NothingFound.tsx'
import styles from './filter.module.css'

export interface FilterEmptyProps {
  /** Whether the list couldn't be read at all. */
  isError: boolean
  onChange: (changes: Partial<CustomersSearch>) => void
  /** What is said without knowing the filter. */
  children: ReactNode
}

/** In place of the rows of a narrowed list: what is wrong with its filter, or what removed everything. */
export default function FilterEmpty({ isError, onChange, children }: FilterEmptyProps) {
  const { search } = useRoute('customers')
  const [isOpen, setOpen] = useState(false)
  const { problem } = parseFilter(search.filter)
  if (problem === undefined)
    return isError ? children : <NothingFound onChange={onChange}>{children}</NothingFound>
  return (
    <>
      <EmptyState
        title={filterMessages.unreadable}
        action={
          <>
            <div className={styles['unreadable']}>
              <MarkedProblem text={search.filter} problem={problem} />
            </div>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              Edit filter
            </Button>
            <Button onClick={() => onChange({ filter: '' })}>Clear filter</Button>
          </>
        }
      />
      {isOpen && <FilterDialog onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  )
}
