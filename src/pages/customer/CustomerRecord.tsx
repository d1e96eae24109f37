import { platformTitle } from '../../api/connection-choice.ts'
import { isDeleted } from '../../api/customer-title.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { useAttachmentCount } from '../../api/use-attachments.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import { useReadElsewhere } from '../../writes/hooks/use-read-elsewhere.ts'
import { RecordHead } from '../../components/record/RecordHead.tsx'
import { RawJson } from '../../components/record/RawJson.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { AboutRecord } from './AboutRecord.tsx'
import { RecordActions } from './RecordActions.tsx'
import { RecordMain } from './RecordMain.tsx'
import { RecordWrites } from './RecordWrites.tsx'
import styles from './customer.module.css'

interface CustomerRecordProps {
  companyId: string
  customer: Customer
  connection: Connection | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** A record that can be read, with the changes this device has sent since. */
export function CustomerRecord({ companyId, customer: stored, connection, from }: CustomerRecordProps) {
  const status = useCustomersDataStatus(companyId)
  const overlay = useCustomerOverlay(companyId, stored, status.data?.lastSuccessfulSync)
  useReadElsewhere(companyId, stored)
  const customer = overlay.customer ?? stored
  const deleted = isDeleted(customer)
  const count = useAttachmentCount(companyId, customer.id, deleted ? undefined : connection)
  const platform = connection === undefined ? 'the platform' : platformTitle(connection)
  return (
    <>
      <RecordHead
        companyId={companyId}
        customerId={customer.id}
        from={from}
        current="record"
        count={count}
        customer={customer}
        changes={overlay.changes}
      >
        <RecordActions
          companyId={companyId}
          customer={customer}
          connection={connection}
          from={from}
          sync={status.data}
        />
      </RecordHead>
      <RecordWrites companyId={companyId} customerId={customer.id} />
      {deleted && (
        <Notice tone="error">
          Deleted in {platform}. Showing the last version Codat stored. You can’t change it any more.
        </Notice>
      )}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <RecordMain customer={customer} connection={connection} changes={overlay.changes} />
          <RawJson value={stored} />
        </div>
        <aside className={styles['aside']}>
          <AboutRecord companyId={companyId} customer={customer} connection={connection} />
        </aside>
      </div>
    </>
  )
}
