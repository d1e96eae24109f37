import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { isDeleted } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { isTooDeep } from '../../lib/json.ts'
import { parseFormSearch } from '../../lib/paths/form-search.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import { FormSkeleton } from './FormSkeleton.tsx'
import { FormHead } from './FormHead.tsx'
import { EditForm } from './EditForm.tsx'
import { formMessages } from './messages.ts'
import styles from './form-page.module.css'

/** The form for a stored customer. */
export default function EditCustomerPage() {
  const { params, href, search, from } = useRoute('editCustomer')
  const { write, undo } = parseFormSearch(href)
  const { companyId, customerId } = params
  const back = toCustomer(companyId, customerId, from)
  const record = useQuery(customerQueries.detail(companyId, customerId))

  const head = (
    <FormHead
      companyId={companyId}
      wantedConnection={search.connection}
      back={back}
      backTo={formMessages.backToRecord}
      title={formMessages.edit}
    />
  )

  if (record.isLoadingError) {
    return (
      <div className={styles['page']}>
        {head}
        <LoadError error={record.error} onRetry={() => void record.refetch()} />
      </div>
    )
  }
  if (record.data === undefined) {
    return (
      <div className={styles['page']}>
        {head}
        <FormSkeleton />
      </div>
    )
  }
  if (!record.data.readable || isDeleted(record.data.customer) || isTooDeep(record.data.customer)) {
    return (
      <div className={styles['page']}>
        {head}
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
      undoing={undo}
      wantedConnection={search.connection}
      stored={record.data.customer}
    />
  )
}
