import { noWritingReason } from '../../api/access.ts'
import type { Connection } from '../../api/connections.ts'
import { syncState } from '../../api/data-status.ts'
import { messageForError } from '../../api/error-messages.ts'
import { ApiError } from '../../api/errors.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useSyncCustomers } from '../../api/use-sync-customers.ts'
import { ErrorDetails } from '../feedback/ErrorDetails.tsx'
import { useOnline } from '../feedback/use-online.ts'
import { Button } from '../ui/Button.tsx'
import type { ButtonLook } from '../ui/button-class.ts'
import { Notice } from '../ui/Notice.tsx'
import { meaningOfResponse } from '../../writes/rules/response-meaning.ts'

const syncMessages = {
  notStarted: 'The sync didn’t start.',
  maybeStarted: 'We don’t know whether the sync started.',
  requested: 'Sync requested. It isn’t visible yet; check again in a few minutes.',
  inProgress: 'A sync is already in progress. It isn’t visible yet; check again in a few minutes.',
}

interface SyncButtonProps {
  companyId: string
  connection: Connection | undefined
  look?: ButtonLook
}

/** What a failed request means for the sync: one whose response was lost or unreadable may have started it. */
function outcomeMessage(error: Error): string {
  if (!(error instanceof ApiError)) return syncMessages.notStarted
  const { kind, status = null, deskCode } = error.details
  return meaningOfResponse({ kind, status, deskCode }) === 'rejected'
    ? syncMessages.notStarted
    : syncMessages.maybeStarted
}

/** "Sync customers now", saying why when it cannot. */
export function SyncButton({ companyId, connection, look = 'plain' }: SyncButtonProps) {
  const status = useCustomersDataStatus(companyId)
  const sync = useSyncCustomers(companyId, connection?.id)
  const isOnline = useOnline()
  const isRunning = sync.isPending || (status.data !== undefined && syncState(status.data) === 'running')

  function disabledReason(): string | undefined {
    if (isRunning) return 'A sync is in progress.'
    if (!isOnline) return 'You’re offline.'
    if (connection === undefined) return 'There’s no accounting connection to sync from.'
    if (connection.status !== 'Linked') return 'Reconnect the platform to sync.'
    return noWritingReason()
  }

  return (
    <>
      <Button look={look} disabledReason={disabledReason()} onClick={() => sync.mutate()}>
        {isRunning ? 'Syncing…' : 'Sync customers now'}
      </Button>
      {sync.data?.isInStatus === false && !isRunning && (
        <Notice onDismiss={() => sync.reset()}>
          {sync.data.isNew ? syncMessages.requested : syncMessages.inProgress}
        </Notice>
      )}
      {sync.isError && (
        <Notice tone="error" onDismiss={() => sync.reset()}>
          {outcomeMessage(sync.error)} {messageForError(sync.error, isOnline).title}.
          <ErrorDetails error={sync.error} />
        </Notice>
      )}
    </>
  )
}
