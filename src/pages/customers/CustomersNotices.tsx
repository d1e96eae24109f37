import type { Connection } from '../../api/connections.ts'
import { activeError } from '../../api/connection-errors.ts'
import { syncState } from '../../api/data-status.ts'
import { statusWords } from '../../api/sync-words.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { UnsearchableNotice } from '../../components/feedback/UnsearchableNotice.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { platformTitle } from '../../api/connections.ts'
import { buildQuery } from '../../lib/codat-query.ts'
import { parseCodatDate, parseUtcDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import styles from './customers.module.css'

interface CustomersNoticesProps {
  problems: readonly string[]
  q: string
  hasRows: boolean
  isRefreshFailed: boolean
  /** The address names a connection that is not there; another one is shown. */
  isOtherConnection: boolean
  status: DataStatus | undefined
  connection: Connection | undefined
}

const NOT_LINKED: Record<string, string> = {
  Deauthorized: 'access was revoked or has expired',
  Unlinked: 'the connection was unlinked',
  PendingAuth: 'the connection waits for authorisation',
}

/** What a reader of the rows has to know about them: cached, ageing, partly searched. */
export default function CustomersNotices({
  problems,
  q,
  hasRows,
  isRefreshFailed,
  isOtherConnection,
  status,
  connection,
}: CustomersNoticesProps) {
  const { dropped } = buildQuery({
    text: q,
    searchIn: ['customerName', 'contactName', 'emailAddress', 'id'],
    clauses: [],
  })
  const lastSync = formatCodatDate(parseCodatDate(status?.lastSuccessfulSync))
  const notLinked = NOT_LINKED[connection?.status ?? '']
  const reason = connection && activeError(connection)
  const isSyncFailed = status !== undefined && syncState(status) === 'failed'
  return (
    <div className={styles['notices']}>
      <SearchProblems problems={problems} />
      <UnsearchableNotice q={q} />
      {isOtherConnection && connection !== undefined && (
        <Notice tone="warning">
          This address names a connection that the company does not have. {platformTitle(connection)} is shown
          instead.
        </Notice>
      )}
      {dropped.length > 0 && (
        <Notice tone="warning">
          The search is too long for Codat. These words were left out: {dropped.join(', ')}.
        </Notice>
      )}
      {isRefreshFailed && (
        <Notice tone="warning">This list could not be refreshed; it is the last that was loaded.</Notice>
      )}
      {hasRows && notLinked !== undefined && (
        <Notice tone="warning">
          These are stored records{lastSync === '' ? '' : ` of ${lastSync}`}: {notLinked}, so nothing newer
          can be read and nothing can be written until it is linked again.
          {reason !== undefined && ` Codat says: “${reason.words}”`}
          {reason !== undefined && reason.on !== '' && ` (${formatCodatDate(parseUtcDate(reason.on))})`}
        </Notice>
      )}
      {hasRows && isSyncFailed && (
        <Notice tone="warning">
          The last sync failed. {statusWords(status.currentStatus)}. These are the records of{' '}
          {lastSync === '' ? 'an earlier sync' : lastSync}.
        </Notice>
      )}
    </div>
  )
}
