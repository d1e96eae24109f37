import { platformTitle } from '../../api/connection-choice.ts'
import { isDeleted } from '../../api/customer-title.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { recordMessages } from '../../components/record/messages.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { AboutRecord } from './AboutRecord.tsx'
import { RecordMain } from './RecordMain.tsx'
import styles from './customer.module.css'

interface CustomerRecordProps {
  companyId: string
  /** As this device knows the record. */
  customer: Customer
  /** What this device has sent and no sync has brought. */
  changes: readonly SentChange[]
  connection: Connection | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** A record that can be read, with the changes this device has sent since. */
export function CustomerRecord({ companyId, customer, changes, connection, from }: CustomerRecordProps) {
  const platform = connection === undefined ? 'the platform' : platformTitle(connection)
  return (
    <>
      {isDeleted(customer) && <Notice tone="error">{recordMessages.deletedIn(platform)}</Notice>}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <RecordMain customer={customer} connection={connection} changes={changes} />
        </div>
        <aside className={styles['aside']}>
          <AboutRecord companyId={companyId} customer={customer} connection={connection} from={from} />
        </aside>
      </div>
    </>
  )
}
