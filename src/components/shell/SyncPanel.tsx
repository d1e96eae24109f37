import type { Connection } from '../../api/connections.ts'
import { syncState } from '../../api/data-status.ts'
import { syncStatusLabel } from '../../api/sync-messages.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { QuotaMeter } from './QuotaMeter.tsx'
import { SyncButton } from './SyncButton.tsx'
import styles from './SyncPanel.module.css'

interface SyncPanelProps {
  companyId: string
  connection: Connection | undefined
}

/** When customers were synced, how the sync stands, and a way to start one. */
export default function SyncPanel({ companyId, connection }: SyncPanelProps) {
  const status = useCustomersDataStatus(companyId)
  const lastSync = formatCodatDate(parseCodatDate(status.data?.lastSuccessfulSync))
  return (
    <div className={styles['panel']}>
      <h2>Sync of customers</h2>
      <dl className={styles['facts']}>
        <dt>Now</dt>
        <dd>
          <span role="status">{status.data ? syncStatusLabel(status.data.currentStatus) : 'Unknown'}</span>
        </dd>
        <dt>Last synced</dt>
        <dd>{lastSync || (status.data && syncState(status.data) !== 'complete' ? 'Never' : 'Unknown')}</dd>
      </dl>
      <QuotaMeter />
      <SyncButton companyId={companyId} connection={connection} />
    </div>
  )
}
