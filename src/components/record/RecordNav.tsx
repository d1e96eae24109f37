import { isFiltered } from '../../lib/codat-customers-request.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { Link } from '../router/Link.tsx'
import { useNavigate, useWantedConnection } from '../router/router-context.ts'
import { buttonClass } from '../ui/button-class.ts'
import { Icon } from '../ui/Icon.tsx'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { BackLink } from './BackLink.tsx'
import type { Neighbour } from './list-order.ts'
import { partLink } from './record-part.ts'
import type { RecordPart } from './record-part.ts'
import styles from './RecordHead.module.css'
import { useNeighbours } from './use-neighbours.ts'

interface RecordNavProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  current: RecordPart
}

/** Back to the list, the place in it, and the records before and after. */
export function RecordNav({ companyId, customerId, from, current }: RecordNavProps) {
  const wanted = useWantedConnection()
  const search = from ?? { ...DEFAULT_CUSTOMERS_SEARCH, connection: wanted }
  const neighbours = useNeighbours(companyId, customerId, search, from !== undefined)
  const navigate = useNavigate()
  const targetOf = (to: Neighbour) =>
    partLink(current, companyId, to.customerId, { ...search, page: to.page })
  function stepTo(to: Neighbour | undefined) {
    if (to) navigate(targetOf(to))
  }
  useShortcuts({ j: () => stepTo(neighbours?.next), k: () => stepTo(neighbours?.previous) })
  const step = (to: Neighbour | undefined, icon: 'left' | 'right', label: string) =>
    to === undefined ? (
      <span className={styles['noStep']} />
    ) : (
      <Link {...targetOf(to)} className={buttonClass('quiet', 'icon')} aria-label={label} title={label}>
        <Icon name={icon} />
      </Link>
    )
  return (
    <nav className={styles['nav']} aria-label="Record">
      <BackLink {...toCustomers(companyId, search)}>Customers</BackLink>
      {from !== undefined && (
        <span className={styles['place']}>
          <span>
            {neighbours && formatNumber(neighbours.position)}
            {neighbours?.total !== undefined && ` of ${formatNumber(neighbours.total)}`}
            {neighbours && isFiltered(search) && ' matching'}
          </span>
          {step(neighbours?.previous, 'left', 'Previous customer')}
          {step(neighbours?.next, 'right', 'Next customer')}
        </span>
      )}
    </nav>
  )
}
