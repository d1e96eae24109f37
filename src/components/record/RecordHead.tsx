import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Connection } from '../../api/connections.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { sentState, sentTitle } from '../../writes/messages/sent-change-messages.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHeading } from '../ui/PageHeading.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { RecordActions } from './RecordActions.tsx'
import styles from './RecordHead.module.css'
import { RecordNav } from './RecordNav.tsx'
import type { RecordPart } from './record-part.ts'
import type { RecordState } from './use-record.ts'

interface RecordHeadProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  current: RecordPart
  record: RecordState
  connection: Connection | undefined
  /** Why the record can't be edited. */
  noEditing: string | undefined
}

const PART_TITLES: Record<Exclude<RecordPart, 'record'>, string> = {
  attachments: 'Attachments',
  history: 'Change history',
}

/** Whose pages these are, its place in the list, and what can be done. */
export function RecordHead(props: RecordHeadProps) {
  const { companyId, customerId, from, current, record, connection, noEditing } = props
  const { customer, data, query } = record
  const id = data?.readable === false ? (data.id ?? customerId) : customerId
  const name = customer ? customerTitle(customer) : data === undefined ? `Customer ${id}` : `Record ${id}`
  // What was sent is not the platform's status yet.
  const sentStatus = record.changes.find(({ path }) => path === 'status')
  const status = customer && (isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown'))
  return (
    <header className={styles['head']}>
      <RecordNav companyId={companyId} customerId={customerId} from={from} current={current} />
      <div className={styles['name']}>
        {/* A new heading for each record: it takes the focus when stepping through the list. */}
        <PageHeading
          key={customerId}
          title={current === 'record' ? name : `${PART_TITLES[current]} of ${name}`}
          className={`${styles['title']} ${data === undefined ? styles['awaited'] : ''}`}
        >
          <span translate="no" title={name}>
            {name}
          </span>
        </PageHeading>
        {status !== undefined && (status !== 'Active' || sentStatus !== undefined) && (
          <StatusMark status={status} struck={status === 'Deleted'} />
        )}
        {sentStatus !== undefined && (
          <span className={styles['sent']} title={sentTitle(sentStatus)}>
            <Icon name="clock" size={14} />
            <span className="visually-hidden">{sentState(sentStatus)}</span>
          </span>
        )}
      </div>
      {(data !== undefined || query.isPending) && (
        <RecordActions
          companyId={companyId}
          customerId={customerId}
          from={from}
          record={record}
          connection={connection}
          noEditing={noEditing}
        />
      )}
    </header>
  )
}
