import { useQuery } from '@tanstack/react-query'
import { useRoute } from '../../components/router/router-context.ts'
import { customerTitle } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import { useWritesKnown } from '../../writes/hooks/use-writes-known.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { cloneValues, newValues } from '../../model/values/default-values.ts'
import { asJsonObject, isTooDeep } from '../../lib/json.ts'
import { parseFormSearch } from '../../lib/paths/form-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { FormHead } from './FormHead.tsx'
import { FormFrame } from './FormFrame.tsx'
import { FormGate } from './FormGate.tsx'
import { FormSkeleton } from './FormSkeleton.tsx'
import { formMessages } from './messages.ts'
import styles from './form-page.module.css'

/** The form for a new customer, empty or cloned from an existing one. */
export default function NewCustomerPage() {
  const { params, href, search, from } = useRoute('newCustomer')
  const { companyId } = params
  const { clone, write } = parseFormSearch(href)
  const areWritesKnown = useWritesKnown()
  const source = useQuery({
    ...customerQueries.detail(companyId, clone ?? ''),
    enabled: clone !== undefined,
  })
  const sent = source.data?.readable === true ? source.data.customer : null
  const lastSync = useCustomersDataStatus(companyId).data?.lastSuccessfulSync
  // What this device has sent since the last sync belongs to the record that is cloned.
  const { customer } = useCustomerOverlay(companyId, sent ?? undefined, lastSync)
  const original = customer === undefined || isTooDeep(customer) ? null : customer

  return (
    <div className={styles['page']}>
      <FormHead
        companyId={companyId}
        wantedConnection={search.connection}
        back={toCustomers(companyId, from)}
        backTo={formMessages.backToList}
        title={formMessages.newCustomer}
      >
        {original === null ? undefined : (
          <>
            cloned from <bdi translate="no">{customerTitle(original)}</bdi>
          </>
        )}
      </FormHead>
      {source.isSuccess && original === null && (
        <Notice tone="warning">{formMessages.cloneUnreadable}</Notice>
      )}
      {source.isLoadingError && <LoadError error={source.error} onRetry={() => void source.refetch()} />}
      {clone !== undefined && source.isPending ? (
        <FormSkeleton />
      ) : (
        <FormGate companyId={companyId} wantedConnection={search.connection} feature="Post">
          {(target, servedModel, model) => (
            <FormFrame
              key={target.connection.id}
              target={target}
              servedModel={servedModel}
              model={model}
              areWritesKnown={areWritesKnown}
              customerId={null}
              latest={null}
              initial={original === null ? newValues(model) : cloneValues(model, asJsonObject(original))}
              correcting={write}
            />
          )}
        </FormGate>
      )}
    </div>
  )
}
