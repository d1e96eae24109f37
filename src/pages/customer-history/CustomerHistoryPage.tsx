import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { useLastSync } from '../../api/use-last-sync.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { RecordFrame } from '../../components/record/RecordFrame.tsx'
import { useRecord } from '../../components/record/use-record.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { ChangesList } from '../../components/write/ChangesList.tsx'
import { toWrites } from '../../lib/paths/links.ts'
import { useCustomerHistory } from './use-customer-history.ts'
import styles from './customer-history.module.css'

/** The changes sent for one record, as far as Codat and this device know. */
export default function CustomerHistoryPage() {
  const { params, from, problems } = useRoute('customerHistory')
  const { companyId, customerId } = params
  const navigate = useNavigate()
  const record = useRecord(companyId, customerId)
  const { history, rows, searched, isPartial } = useCustomerHistory(companyId, customerId)
  const lastSync = useLastSync(companyId)

  useFirstContent()

  return (
    <RecordFrame companyId={companyId} customerId={customerId} from={from} current="history" record={record}>
      <SearchProblems problems={problems} />
      {history.isLoadingError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      <div className={styles['list']}>
        <ChangesList
          companyId={companyId}
          // What this device sent is known before the history is.
          rows={history.isPending && rows.length === 0 ? undefined : rows}
          isBusy={history.isFetching}
          showsRecord={false}
          lastSync={lastSync}
          empty={
            history.isSuccess && (
              <EmptyState title={changeMessages.noHistory}>{changeMessages.noHistoryText}</EmptyState>
            )
          }
          onOpen={({ operation, entry }) =>
            navigate(
              toWrites(
                companyId,
                operation === undefined ? { write: entry?.id } : { operation: operation.pushOperationKey },
              ),
            )
          }
        />
      </div>
      {history.isSuccess && (
        <p className={styles['dim']}>
          {isPartial && changeMessages.searchedLatest(searched)}
          {changeMessages.failedNotNamed}
        </p>
      )}
    </RecordFrame>
  )
}
