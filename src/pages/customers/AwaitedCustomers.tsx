import type { Connection } from '../../api/connections.ts'
import { Link } from '../../components/router/Link.tsx'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { toWrites } from '../../lib/paths/links.ts'
import type { AwaitedCustomer } from '../../writes/rules/settled.ts'
import styles from './AwaitedCustomers.module.css'

interface AwaitedCustomersProps {
  companyId: string
  awaited: readonly AwaitedCustomer[]
  connection: Connection | undefined
  /** Whether the sync is offered here: an empty list offers it itself. */
  offersSync: boolean
}

/** Customers created from this device that Codat's list will show after the next sync. */
export default function AwaitedCustomers(props: AwaitedCustomersProps) {
  const { companyId, awaited, connection, offersSync } = props
  return (
    <div className={styles['awaited']}>
      <ul aria-label="New customers awaiting sync">
        {awaited.map(({ entryId, title }) => (
          <li key={entryId}>
            <Link {...toWrites(companyId, { write: entryId })} title={changeMessages.openInChanges}>
              <bdi translate="no">{title}</bdi>
            </Link>
            : created, <span className={styles['awaiting']}>awaiting sync</span>
          </li>
        ))}
      </ul>
      {offersSync && <SyncButton companyId={companyId} connection={connection} />}
    </div>
  )
}
