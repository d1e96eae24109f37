import type { ReactNode } from 'react'
import { isDeleted } from '../../api/customer-title.ts'
import { useAttachmentCount } from '../../api/use-attachments.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { useWantedConnection } from '../router/router-context.ts'
import { useCompany } from '../shell/use-company.ts'
import styles from './RecordFrame.module.css'
import { RecordHead } from './RecordHead.tsx'
import { RecordStrip } from './RecordStrip.tsx'
import { RecordTabs } from './RecordTabs.tsx'
import type { RecordPart } from './record-part.ts'
import { useNoEditing } from './use-no-editing.ts'
import { useRecordKeys } from './use-record-keys.ts'
import type { RecordState } from './use-record.ts'

interface RecordFrameProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  current: RecordPart
  record: RecordState
  /** Whether the page takes the window's height and its parts scroll on their own. */
  fills?: boolean
  /** Whether a file is open, which Esc closes before it leads back to the list. */
  hasOpen?: boolean
  children: ReactNode
}

/** What every page of a record has in the same place: its head, its tabs, and the strip for a change. */
export function RecordFrame(props: RecordFrameProps) {
  const { companyId, customerId, from, current, record, fills = false, hasOpen = false, children } = props
  const { connection } = useCompany(companyId, useWantedConnection())
  const { customer } = record
  const deleted = customer !== undefined && isDeleted(customer)
  const count = useAttachmentCount(companyId, customerId, deleted ? undefined : connection)
  const noEditing = useNoEditing(companyId, record)
  useRecordKeys({
    companyId,
    customerId,
    from,
    connection,
    canEdit: noEditing === undefined,
    canLeave: !hasOpen,
  })
  return (
    <div className={styles['frame']} data-fills={fills} aria-busy={record.query.isFetching}>
      <div className={styles['top']}>
        <RecordHead
          companyId={companyId}
          customerId={customerId}
          from={from}
          current={current}
          record={record}
          connection={connection}
          noEditing={noEditing}
        />
        <RecordTabs
          companyId={companyId}
          customerId={customerId}
          from={from}
          current={current}
          count={count}
        />
      </div>
      <div className={styles['strip']}>
        <RecordStrip
          key={customerId}
          companyId={companyId}
          customerId={customerId}
          connectionId={connection?.id}
          changes={record.changes}
        />
      </div>
      <div className={styles['page']}>{children}</div>
    </div>
  )
}
