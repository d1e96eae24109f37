import { activeError } from '../../api/connection-errors.ts'
import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { syncState } from '../../api/data-status.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { UnsearchableNotice } from '../../components/feedback/UnsearchableNotice.tsx'
import { afterContent } from '../../components/shell/after-content.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { parseCodatDate, parseUtcDate } from '../../lib/codat-date.ts'
import { droppedWords } from '../../lib/codat-customers-request.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { notLinkedMessage, syncFailedMessage } from './customers-messages.ts'
import { useCustomersSearch } from './use-customers-search.ts'
import styles from './customers.module.css'

const FilterChips = afterContent(() => import('./filter/FilterChips.tsx'))

interface CustomersNoticesProps {
  hasRows: boolean
  isRefreshFailed: boolean
  /** The address names a connection that is not there; another one is shown. */
  isOtherConnection: boolean
  status: DataStatus | undefined
  connection: Connection | undefined
}

/** What a reader of the rows has to know about them: old, not refreshed, searched only in part. */
export default function CustomersNotices(props: CustomersNoticesProps) {
  const { hasRows, isRefreshFailed, isOtherConnection, status, connection } = props
  const { search, problems, change } = useCustomersSearch()
  const dropped = droppedWords(search)
  const lastSync = formatCodatDate(parseCodatDate(status?.lastSuccessfulSync))
  const platform = connection === undefined ? '' : platformTitle(connection)
  const notLinked = hasRows ? notLinkedMessage(connection?.status, platform, lastSync) : undefined
  const cause = connection && activeError(connection)
  // Without a connection there is no sync: one reason for old data is enough.
  const isSyncFailed =
    hasRows && notLinked === undefined && status !== undefined && syncState(status) === 'failed'
  return (
    <div className={styles['notices']}>
      <SearchProblems problems={problems} />
      <UnsearchableNotice q={search.q} />
      {isOtherConnection && connection !== undefined && (
        <Notice tone="warning">
          This company doesn’t have the connection named in the link. Showing {platform} instead.
        </Notice>
      )}
      {dropped.length > 0 && (
        <Notice tone="warning">
          Your search is too long for Codat. These words were left out: {dropped.join(', ')}.
        </Notice>
      )}
      {isRefreshFailed && <RefreshFailedNotice />}
      {search.filter !== '' && <FilterChips hasRows={hasRows} onChange={change} />}
      {notLinked !== undefined && (
        <Notice tone="warning">
          {notLinked}
          {cause !== undefined && ` Codat says: “${cause.message}”`}
          {cause !== undefined && cause.on !== '' && ` (${formatCodatDate(parseUtcDate(cause.on))})`}
        </Notice>
      )}
      {isSyncFailed && <Notice tone="warning">{syncFailedMessage(status.currentStatus, lastSync)}</Notice>}
    </div>
  )
}
