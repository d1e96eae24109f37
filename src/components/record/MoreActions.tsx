import { late } from '../ui/late.tsx'
import { useState } from 'react'
import { appVersion } from '../../api/app-version.ts'
import type { Connection } from '../../api/connections.ts'
import { toDuplicates } from '../../lib/paths/duplicates-link.ts'
import { toNewCustomer } from '../../lib/paths/links.ts'
import { supportDetails } from '../../writes/messages/support-details.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import { ActionLink } from '../shell/ActionLink.tsx'
import { SyncButton } from '../shell/SyncButton.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { recordMessages } from './messages.ts'
import styles from './RecordHead.module.css'
import type { RecordState } from './use-record.ts'
import { useNoWriting } from './use-no-writing.ts'

const DeveloperData = late(() => import('./DeveloperData.tsx'))

interface MoreActionsProps {
  companyId: string
  customerId: string
  record: RecordState
  connection: Connection | undefined
  onChosen: () => void
}

/** What is done with a record now and then. */
export function MoreActions({ companyId, customerId, record, connection, onChosen }: MoreActionsProps) {
  const [write] = useWritesOfCustomer(companyId, customerId)
  const noCreating = useNoWriting({ companyId, feature: 'Post' })
  const [showsData, setShowsData] = useState(false)
  const { customer, sync, data } = record
  const details = () =>
    supportDetails({
      companyId,
      customer: customer ?? { id: customerId },
      connection,
      sync,
      write,
      address: location.href,
      atMs: Date.now(),
      version: appVersion(),
    })
  return (
    <div className={styles['more']}>
      <ActionLink
        {...toNewCustomer(companyId, { clone: customerId, connection: connection?.id })}
        look="quiet"
        disabledReason={data?.readable === false ? recordMessages.unreadable : noCreating}
        onClick={onChosen}
      >
        {recordMessages.duplicate}
      </ActionLink>
      <ActionLink {...toDuplicates(companyId)} look="quiet" onClick={onChosen}>
        {recordMessages.findDuplicates}
      </ActionLink>
      <CopyButton icon="link" what="link" value={() => location.href} hasText />
      <CopyButton what="support details" value={details} hasText />
      <hr />
      <SyncButton look="quiet" companyId={companyId} connection={connection} />
      {data !== undefined && (
        <>
          <hr />
          <Button look="quiet" onClick={() => setShowsData(true)}>
            {recordMessages.developerData}
          </Button>
        </>
      )}
      {showsData && (
        <DeveloperData
          value={data?.readable === false ? data.raw : record.stored}
          onClose={() => setShowsData(false)}
        />
      )}
    </div>
  )
}
