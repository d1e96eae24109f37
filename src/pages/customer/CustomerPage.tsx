import { useRoute } from '../../components/router/router-context.ts'
import { messageForError } from '../../api/error-messages.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { recordMessages } from '../../components/record/messages.ts'
import { RawJson } from '../../components/record/RawJson.tsx'
import { RecordFrame } from '../../components/record/RecordFrame.tsx'
import { useRecord } from '../../components/record/use-record.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { CustomerError } from './CustomerError.tsx'
import { CustomerSkeleton } from './CustomerSkeleton.tsx'
import { CustomerRecord } from './CustomerRecord.tsx'

/** One customer's record: at once from the list's data, then refreshed. */
export default function CustomerPage() {
  const { params, search, from, problems } = useRoute('customer')
  const { companyId, customerId } = params
  const { connection } = useCompany(companyId, search.connection)
  const record = useRecord(companyId, customerId)
  const { query, data, customer, changes } = record

  useFirstContent(!query.isPending)

  return (
    <RecordFrame companyId={companyId} customerId={customerId} from={from} current="record" record={record}>
      <SearchProblems problems={problems} />
      {query.isPending && <CustomerSkeleton />}
      {query.isLoadingError && data === undefined && (
        <CustomerError
          companyId={companyId}
          customerId={customerId}
          search={search}
          connection={connection}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isError && data !== undefined && (
        <RefreshFailedNotice>
          {messageForError(query.error).title}.{' '}
          <Button onClick={() => void query.refetch()}>Try again</Button>
        </RefreshFailedNotice>
      )}
      {data?.readable === false && (
        <>
          <Notice tone="warning">{recordMessages.unreadableRecord}</Notice>
          <RawJson value={data.raw} open />
        </>
      )}
      {customer !== undefined && (
        <CustomerRecord
          key={customerId}
          companyId={companyId}
          customer={customer}
          changes={changes}
          connection={connection}
          from={from}
        />
      )}
    </RecordFrame>
  )
}
