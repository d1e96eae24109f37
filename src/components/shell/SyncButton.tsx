import { noWritingReason } from '../../api/access.ts'
import type { Connection } from '../../api/connections.ts'
import { syncState } from '../../api/data-status.ts'
import { wordsForError } from '../../api/error-words.ts'
import { ApiError } from '../../api/errors.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useSyncCustomers } from '../../api/use-sync-customers.ts'
import { ErrorDetails } from '../feedback/ErrorDetails.tsx'
import { useOnline } from '../feedback/use-online.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { meaningOfResponse } from '../../writes/rules/response-meaning.ts'

interface SyncButtonProps {
  companyId: string
  connection: Connection | undefined
  look?: 'primary' | 'plain'
}

/** What an error says of the sync that was asked for: a lost or unreadable answer may have started it. */
function outcomeWords(error: Error): string {
  if (!(error instanceof ApiError)) return 'The sync was not started.'
  const { kind, status = null, deskCode } = error.details
  return meaningOfResponse({ kind, status, deskCode }) === 'rejected'
    ? 'The sync was not started.'
    : 'It is not known whether the sync was started.'
}

/** "Sync customers now", saying why when it cannot. */
export function SyncButton({ companyId, connection, look = 'plain' }: SyncButtonProps) {
  const status = useCustomersDataStatus(companyId)
  const sync = useSyncCustomers(companyId, connection?.id)
  const isOnline = useOnline()
  const isRunning = sync.isPending || (status.data !== undefined && syncState(status.data) === 'running')

  function disabledReason(): string | undefined {
    if (isRunning) return 'A sync is under way.'
    if (!isOnline) return 'You are offline.'
    if (connection === undefined) return 'There is no accounting connection to sync from.'
    if (connection.status !== 'Linked') return 'The connection is not linked, so nothing new can be read.'
    return noWritingReason()
  }

  return (
    <>
      <Button look={look} disabledReason={disabledReason()} onClick={() => sync.mutate()}>
        {isRunning ? 'Syncing…' : 'Sync customers now'}
      </Button>
      {sync.data?.isInStatus === false && !isRunning && (
        <Notice onDismiss={() => sync.reset()}>
          {sync.data.isNew
            ? 'Codat has taken the request for a sync, but does not show one yet.'
            : 'Codat says that a sync is under way already, but does not show it yet.'}{' '}
          Look again in a few minutes.
        </Notice>
      )}
      {sync.isError && (
        <Notice tone="error" onDismiss={() => sync.reset()}>
          {outcomeWords(sync.error)} {wordsForError(sync.error, isOnline).title}.
          <ErrorDetails error={sync.error} />
        </Notice>
      )}
    </>
  )
}
