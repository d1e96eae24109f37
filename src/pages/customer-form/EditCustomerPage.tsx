import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { customerQueries, customerTitle, isDeleted } from '../../api/customers.ts'
import type { Customer } from '../../api/customers.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { BackLink } from '../../components/record/BackLink.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { FormTheme } from '../../components/form/FormTheme.tsx'
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
      latest={record.data.customer}
    />
  )
}

interface EditingProps {
  companyId: string
  customerId: string
  from: CustomersSearch | undefined
  wantedConnection: string | undefined
  correcting: string | undefined
  latest: Customer
}

function Editing({ companyId, customerId, from, wantedConnection, correcting, latest }: EditingProps) {
  // The record as it was when the form opened; what is fetched later is compared with it.
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
      <FormTheme>
        <FormGate companyId={companyId} wantedConnection={wantedConnection} feature="Put">
          {(target, served, model) => (
            <FormFrame
              key={target.connection.id}
              {...{ target, served, model, customerId, from, opened, latest, correcting }}
            />
          )}
        </FormGate>
      </FormTheme>
    </div>
  )
}
