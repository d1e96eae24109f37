import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { isDeleted } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customers.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { BackLink } from '../../components/record/BackLink.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { isTooDeep } from '../../lib/json.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import { FormSkeleton } from './FormGate.tsx'
import { EditForm } from './EditForm.tsx'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

/** The form for a stored customer. */
export default function EditCustomerPage() {
  const { params, search, from } = useRoute('editCustomer')
  const { companyId, customerId } = params
  const { write } = search
  const back = toCustomer(companyId, customerId, from)
  const record = useQuery(customerQueries.detail(companyId, customerId))

  if (record.isLoadingError) {
    return (
      <div className={styles['page']}>
        <BackLink {...back}>Record</BackLink>
        <PageHeading title={formMessages.edit} />
        <LoadError error={record.error} onRetry={() => void record.refetch()} />
      </div>
    )
  }
  if (record.data === undefined) {
    return (
      <div className={styles['page']}>
        <PageHeading title={formMessages.edit} />
        <FormSkeleton />
      </div>
    )
  }
  if (!record.data.readable || isDeleted(record.data.customer) || isTooDeep(record.data.customer)) {
    return (
      <div className={styles['page']}>
        <PageHeading title={formMessages.edit} />
        <EmptyState
          title={formMessages.cannotEdit}
          action={
            <Link {...back} className={buttonClass('primary')}>
              Back to record
            </Link>
          }
        >
          {record.data.readable && isDeleted(record.data.customer)
            ? formMessages.deletedUpstream
            : formMessages.unreadable}
        </EmptyState>
      </div>
    )
  }
  return (
    <EditForm
      key={customerId}
      companyId={companyId}
      customerId={customerId}
      from={from}
      correcting={write}
      wantedConnection={search.connection}
      stored={record.data.customer}
    />
  )
}
