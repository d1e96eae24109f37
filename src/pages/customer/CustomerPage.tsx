import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { customerQueries, customerTitle, findListedCustomer, isDeleted } from '../../api/customers.ts'
import { wordsForError } from '../../api/error-words.ts'
import { hasStatus } from '../../api/errors.ts'
import type { Customer } from '../../api/customers.ts'
import { noteFirstContent } from '../../api/first-content.ts'
import { useAttachmentCount } from '../../api/use-attachments.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay } from '../../api/writes/use-awaiting-sync.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { RecordTabs } from '../../components/record/RecordTabs.tsx'
import { RawJson } from '../../components/record/RawJson.tsx'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { CopyLinkButton } from '../../components/ui/CopyLinkButton.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { parseCustomersSearch } from '../../lib/customers-search.ts'
import { toEditCustomer, toNewCustomer } from '../../paths.ts'
import { AboutRecord } from './AboutRecord.tsx'
import { CustomerError } from './CustomerError.tsx'
import { CustomerSkeleton } from './CustomerSkeleton.tsx'
import { RecordMain } from './RecordMain.tsx'
import { RecordWrites } from './RecordWrites.tsx'
import { RecordNav } from './RecordNav.tsx'
import styles from './customer.module.css'

const ROUTE = '/companies/$companyId/customers/$customerId'

/** One customer's record: at once from the list's data, then refreshed. */
export default function CustomerPage() {
  const { companyId, customerId } = useParams({ from: ROUTE })
  const raw = useSearch({ from: ROUTE })
  const { search, problems } = parseCustomersSearch(raw)
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

  const isSettled = !record.isPending
  useEffect(() => {
    if (isSettled) noteFirstContent()
  }, [isSettled])

  return (
    <div className={styles['page']} aria-busy={record.isFetching}>
      <RecordNav {...{ companyId, customerId, search }} hasList={raw.page !== undefined} />
      <SearchProblems problems={problems} />
      {record.isPending && <CustomerSkeleton />}
      {record.isLoadingError && data === undefined && (
        <CustomerError
          {...{ companyId, customerId, search, connection }}
          error={record.error}
          onRetry={() => void record.refetch()}
        />
      )}
      {record.isError && data !== undefined && (
        <Notice tone="warning">
          This record could not be refreshed; it is the last that was loaded.{' '}
          {wordsForError(record.error).title}.{' '}
          <Button onClick={() => void record.refetch()}>Try again</Button>
        </Notice>
      )}
      {data?.readable === false && (
        <>
          <PageHeading title={`Record ${data.id ?? customerId}`} />
          <Notice tone="warning">
            Codat sent this record in a form that cannot be read. Here it is as it came; nothing is lost.
          </Notice>
          <RawJson value={data.raw} open />
        </>
      )}
      {data?.readable === true && (
        // A new key for each record, so that the heading takes the focus when stepping through the list.
        <Record
          key={customerId}
          companyId={companyId}
          customer={data.customer}
          connection={connection}
          from={raw.page === undefined ? undefined : search}
        />
      )}
    </div>
  )
}

interface RecordProps {
  companyId: string
  customer: Customer
  connection: ReturnType<typeof useCompany>['connection']
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

function Record({ companyId, customer: stored, connection, from }: RecordProps) {
  const status = useCustomersDataStatus(companyId)
  const overlay = useCustomerOverlay(companyId, stored, status.data?.lastSuccessfulSync)
  const customer = overlay.customer ?? stored
  const { awaiting } = overlay
  const deleted = isDeleted(customer)
  const count = useAttachmentCount(companyId, customer.id, deleted ? undefined : connection)
  const noWriting = noWritingReason()
  const title = customerTitle(customer)
  return (
    <>
      <div className={styles['head']}>
        <PageHeading title={title} className={styles['title']} />
        <StatusMark status={deleted ? 'Deleted' : (customer.status ?? 'Unknown')} struck={deleted} />
        <span className={styles['actions']}>
          {deleted ? (
            <Button disabledReason="The record was deleted in the accounting platform.">Edit</Button>
          ) : (
            <ActionLink
              {...toEditCustomer(companyId, customer.id, { connection: connection?.id }, from)}
              look="primary"
              disabledReason={noWriting}
            >
              Edit
            </ActionLink>
          )}
          <ActionLink
            {...toNewCustomer(companyId, { clone: customer.id, connection: connection?.id })}
            disabledReason={noWriting}
          >
            Clone
          </ActionLink>
          <CopyLinkButton />
        </span>
      </div>
      <RecordTabs companyId={companyId} customerId={customer.id} from={from} current="record" count={count} />
      <RecordWrites
        companyId={companyId}
        customerId={customer.id}
        awaiting={awaiting}
        connection={connection}
      />
      {deleted && (
        <Notice tone="error">
          This record was deleted in the accounting platform between two syncs. What is shown is the last that
          Codat stored; it can no longer be changed.
        </Notice>
      )}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <RecordMain customer={customer} />
          <RawJson value={stored} />
        </div>
        <aside className={styles['aside']}>
          <AboutRecord companyId={companyId} customer={customer} connection={connection} />
        </aside>
      </div>
    </>
  )
}
