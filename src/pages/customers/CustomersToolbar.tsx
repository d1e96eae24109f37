'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import type { ReactNode, Ref } from 'react'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { PHONE_QUERY } from '../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { isSparing } from '../../api/quota.ts'
import type { CustomersFiltersProps } from './CustomersFilters.tsx'
import { CustomersFilters, FiltersMenu } from './late-parts.tsx'
import styles from './customers.module.css'

interface CustomersToolbarProps extends CustomersFiltersProps {
  searchRef: Ref<HTMLInputElement>
  /** The page's heading. */
  heading: ReactNode
  /** What can be done with the list. */
  children: ReactNode
}

/** One line over the rows: what they are, which of them, and what can be done. */
export function CustomersToolbar({ search, onChange, searchRef, heading, children }: CustomersToolbarProps) {
  const hasRoom = useMediaQuery('(min-width: 1101px)')
  const isPhone = useMediaQuery(PHONE_QUERY)
  const box = (
    <SearchBox
      ref={searchRef}
      label="Search customers"
      placeholder="Search name, email, phone, ID…"
      value={search.q}
      maxLength={500}
      isSparing={isSparing}
      // One step back leads to the list as it was before the search.
      onSearch={(q) => onChange({ q }, { replace: search.q !== '' })}
    />
  )
  return (
    <div className={styles['toolbar']}>
      {heading}
      {!isPhone && box}
      <span className={hasRoom ? styles['filters'] : styles['filtersPlace']}>
        {hasRoom ? (
          <CustomersFilters search={search} onChange={onChange} />
        ) : (
          <FiltersMenu search={search} onChange={onChange} searchBox={isPhone ? box : undefined} />
        )}
      </span>
      <span className={styles['actions']}>{children}</span>
    </div>
  )
}
