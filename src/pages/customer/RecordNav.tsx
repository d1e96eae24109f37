import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { BackLink } from '../../components/record/BackLink.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { isFiltered } from '../../lib/codat-customers-request.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomer, toCustomers } from '../../lib/paths/links.ts'
import type { Neighbour } from './list-order.ts'
import { useNeighbours } from './use-neighbours.ts'
import styles from './customer.module.css'

interface RecordNavProps {
  companyId: string
  customerId: string
  search: CustomersSearch
  /** Whether the record was opened from a list. */
  hasList: boolean
}

/** Back to the list, the place in it, and the records before and after. */
export function RecordNav({ companyId, customerId, search, hasList }: RecordNavProps) {
  const neighbours = useNeighbours(companyId, customerId, search, hasList)
  const navigate = useNavigate()
  function stepTo(to: Neighbour | undefined) {
    if (to) navigate(toCustomer(companyId, to.customerId, { ...search, page: to.page }))
  }
  useShortcuts({ j: () => stepTo(neighbours?.next), k: () => stepTo(neighbours?.previous) })
  return (
    <nav className={styles['nav']} aria-label="Record">
      <BackLink {...toCustomers(companyId, search)}>Customers</BackLink>
      {neighbours && (
        <span className={styles['place']}>
          {formatNumber(neighbours.position)}
          {neighbours.total !== undefined && ` of ${formatNumber(neighbours.total)}`}
          {isFiltered(search) && ' matching'}
          <Step
            companyId={companyId}
            search={search}
            to={neighbours.previous}
            icon="left"
            label="Previous customer"
          />
          <Step
            companyId={companyId}
            search={search}
            to={neighbours.next}
            icon="right"
            label="Next customer"
          />
        </span>
      )}
    </nav>
  )
}

interface StepProps {
  companyId: string
  search: CustomersSearch
  to: Neighbour | undefined
  icon: 'left' | 'right'
  label: string
}

function Step({ companyId, search, to, icon, label }: StepProps) {
  if (to === undefined) return null
  return (
    <Link
      {...toCustomer(companyId, to.customerId, { ...search, page: to.page })}
      className={buttonClass('quiet', 'icon')}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </Link>
  )
}
