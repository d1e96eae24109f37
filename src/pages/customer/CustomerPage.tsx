import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRoute } from '../../components/router/router-context.ts'
import { customerQueries } from '../../api/customers.ts'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { messageForError } from '../../api/error-messages.ts'
import { hasStatus } from '../../api/errors.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { RawJson } from '../../components/record/RawJson.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { CustomerError } from './CustomerError.tsx'
import { CustomerSkeleton } from './CustomerSkeleton.tsx'
import { RecordNav } from './RecordNav.tsx'
import styles from './customer.module.css'
import { CustomerRecord } from './CustomerRecord.tsx'

/** One customer's record: at once from the list's data, then refreshed. */
export default function CustomerPage() {
  const { params, search, from, problems } = useRoute('customer')
  const { companyId, customerId } = params
  const client = useQueryClient()
  const { connection } = useCompany(companyId, search.connection)
  const record = useQuery({
    ...customerQueries.detail(companyId, customerId),
    placeholderData: () => findListedCustomer(client, companyId, customerId),
  })

  // A failed read leaves what the list knew; one that says the record is not there does not.
  const isGone = hasStatus(record.error, 404) || hasStatus(record.error, 409)
  const data =
    record.isLoadingError && !isGone ? findListedCustomer(client, companyId, customerId) : record.data

  useFirstContent(!record.isPending)

  return (
    <div className={styles['page']} aria-busy={record.isFetching}>
      <RecordNav companyId={companyId} customerId={customerId} search={search} hasList={from !== undefined} />
      <SearchProblems problems={problems} />
      {record.isPending && <CustomerSkeleton />}
      {record.isLoadingError && data === undefined && (
        <CustomerError
          companyId={companyId}
          customerId={customerId}
          search={search}
          connection={connection}
          error={record.error}
          onRetry={() => void record.refetch()}
        />
      )}
      {record.isError && data !== undefined && (
        <RefreshFailedNotice>
          {messageForError(record.error).title}.{' '}
          <Button onClick={() => void record.refetch()}>Try again</Button>
        </RefreshFailedNotice>
      )}
      {data?.readable === false && (
        <>
          <PageHeading title={`Record ${data.id ?? customerId}`} />
          <Notice tone="warning">
            Codat sent this record in a format we can’t read. Here is the raw data; nothing is lost.
          </Notice>
          <RawJson value={data.raw} open />
        </>
      )}
      {data?.readable === true && (
        // A new key for each record, so that the heading takes the focus when stepping through the list.
        <CustomerRecord
          key={customerId}
          companyId={companyId}
          customer={data.customer}
          connection={connection}
          from={from}
        />
      )}
    </div>
  )
}
