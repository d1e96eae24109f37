import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { customerQueries, customerTitle, isDeleted } from '../../api/customers.ts'
import type { Customer } from '../../api/customers.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay, withConfirmedWrites } from '../../api/writes/use-awaiting-sync.ts'
import { useWritesKnown } from '../../api/writes/use-writes-known.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { BackLink } from '../../components/record/BackLink.tsx'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { FormTheme } from '../../components/form/FormTheme.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { parseCustomersSearch } from '../../lib/customers-search.ts'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { isTooDeep } from '../../lib/model/json.ts'
import { parseFormSearch } from '../../lib/form-search.ts'
import { toCustomer } from '../../paths.ts'
import { FormFrame } from './FormFrame.tsx'
import { FormGate, FormSkeleton } from './FormGate.tsx'
import styles from './customer-form.module.css'

const ROUTE = '/companies/$companyId/customers/$customerId/edit'

/** The form for a stored customer. */
export default function EditCustomerPage() {
  const { companyId, customerId } = useParams({ from: ROUTE })
  const raw = useSearch({ from: ROUTE })
  const { search } = parseCustomersSearch(raw)
  const { write } = parseFormSearch(raw)
  // The list the record was opened from, when it was.
  const from = raw.page === undefined ? undefined : search
  const back = toCustomer(companyId, customerId, from)
  const record = useQuery(customerQueries.detail(companyId, customerId))

  if (record.isLoadingError) {
    return (
      <div className={styles['page']}>
        <BackLink {...back}>Record</BackLink>
        <PageHeading title="Edit customer" />
        <LoadError error={record.error} onRetry={() => void record.refetch()} />
      </div>
    )
  }
  if (record.data === undefined) {
    return (
      <div className={styles['page']}>
        <PageHeading title="Edit customer" />
        <FormSkeleton />
      </div>
    )
  }
  if (!record.data.readable || isDeleted(record.data.customer) || isTooDeep(record.data.customer)) {
    return (
      <div className={styles['page']}>
        <PageHeading title="Edit customer" />
        <EmptyState
          title="This record cannot be edited"
          action={
            <Link {...back} className={buttonClass('primary')}>
              Back to the record
            </Link>
          }
        >
          {record.data.readable && isDeleted(record.data.customer)
            ? 'It was deleted in the accounting platform.'
            : 'Codat sent it in a form that cannot be read, so it cannot be sent back whole.'}
        </EmptyState>
      </div>
    )
  }
  return (
    <Editing
      key={customerId}
      {...{ companyId, customerId, from, correcting: write, wantedConnection: search.connection }}
      stored={record.data.customer}
    />
  )
}

interface EditingProps {
  companyId: string
  customerId: string
  from: CustomersSearch | undefined
  wantedConnection: string | undefined
  correcting: string | undefined
  /** The record as Codat's copy holds it. */
  stored: Customer
}

function Editing({ companyId, customerId, from, wantedConnection, correcting, stored }: EditingProps) {
  const { connection } = useCompany(companyId, wantedConnection)
  const lastSync = useCustomersDataStatus(companyId).data?.lastSuccessfulSync
  // An update sends the whole record. Without this device's own confirmed writes it would take them back.
  const { customer, awaiting } = useCustomerOverlay(companyId, stored, lastSync)
  const areWritesKnown = useWritesKnown()
  const latest = customer ?? stored
  const [opened] = useState(latest)
  return (
    <div className={styles['page']}>
      <BackLink {...toCustomer(companyId, customerId, from)}>Record</BackLink>
      <div className={styles['head']}>
        <PageHeading title={`Edit ${customerTitle(opened)}`}>
          Edit <bdi>{customerTitle(opened)}</bdi>
        </PageHeading>
        <span className={styles['target']}>{customerId}</span>
      </div>
      {awaiting.length > 0 && (
        <Notice tone="warning">
          Sent and confirmed, awaiting sync: {awaiting.map(({ label }) => label).join(', ')}. The form holds
          what was sent. Codat may refuse a further change until it has read the record again.{' '}
          <SyncButton companyId={companyId} connection={connection} />
        </Notice>
      )}
      <FormTheme>
        <FormGate companyId={companyId} wantedConnection={wantedConnection} feature="Put">
          {(target, servedModel, model) => (
            <FormFrame
              key={target.connection.id}
              {...{ target, servedModel, model, customerId, from, latest, correcting, areWritesKnown }}
              onRead={(record) => withConfirmedWrites(companyId, record, lastSync)}
            />
          )}
        </FormGate>
      </FormTheme>
    </div>
  )
}
