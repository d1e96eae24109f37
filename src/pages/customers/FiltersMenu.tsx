import { buttonClass } from '../../components/ui/button-class.ts'
import { Flyout } from '../../components/ui/Flyout.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { FiltersSheet } from './FiltersSheet.tsx'
import type { FiltersSheetProps } from './FiltersSheet.tsx'

function activeFilters(search: CustomersSearch, withSearch: boolean): number {
  const { q, status, currency, deleted, filter } = search
  return [withSearch && q !== '', status, currency, deleted, filter].filter(Boolean).length
}

/** Filters and the order of the list, for a window that has no room for them in a line. */
export default function FiltersMenu(props: FiltersSheetProps) {
  const isWithSearch = props.searchBox !== undefined
  const label = isWithSearch ? 'Search and filters' : 'Filters'
  const active = activeFilters(props.search, isWithSearch)
  return (
    <Flyout
      title={label}
      label={active === 0 ? label : `${label}: ${active} active`}
      className={buttonClass('plain')}
      face={
        <>
          <Icon name={isWithSearch ? 'search' : 'filter'} size={14} />
          {active > 0 && active}
        </>
      }
    >
      {() => <FiltersSheet {...props} />}
    </Flyout>
  )
}
