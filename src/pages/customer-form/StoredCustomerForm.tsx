import type { Customer } from '../../api/customers.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import type { FormValues } from '../../model/form-value.ts'
import { useCustomerOverlay, withSentChanges } from '../../writes/hooks/use-awaiting-sync.ts'
import { useReadElsewhere } from '../../writes/hooks/use-read-elsewhere.ts'
import { useWritesKnown } from '../../writes/hooks/use-writes-known.ts'
import { AfterSync } from './AfterSync.tsx'
import { FormFrame } from './FormFrame.tsx'
import type { FormStep } from './FormFrame.tsx'
import { FormSkeleton } from './FormSkeleton.tsx'
import type { FormTarget } from './form-parts.ts'
import type { Served } from './form-start.ts'

interface StoredCustomerFormProps extends Served {
  target: FormTarget
  /** The record as Codat's copy holds it. */
  stored: Customer
  from?: CustomersSearch | undefined
  /** Id of the failed change to correct. */
  correcting: string | undefined
  /** Id of the confirmed change to undo. */
  undoing?: string | undefined
  /** What the form starts with where that isn't the record, which is given as this device knows it. */
  initialOf?: ((latest: Customer) => FormValues) | undefined
  /** Opens the review by itself. */
  reviewsAtOnce?: boolean
  asStep?: FormStep | undefined
}

/** The form on a stored record as this device knows it. */
export function StoredCustomerForm(props: StoredCustomerFormProps) {
  const { target, stored, from, correcting, initialOf, reviewsAtOnce = false, asStep } = props
  const { companyId } = target
  const lastSync = useCustomersDataStatus(companyId).data?.lastSuccessfulSync
  // An update sends the whole record. Without this device's own changes it would undo them.
  const { customer, changes } = useCustomerOverlay(companyId, stored, lastSync)
  useReadElsewhere(companyId, stored)
  const areWritesKnown = useWritesKnown()
  const latest = customer ?? stored
  if (!areWritesKnown) return <FormSkeleton />
  return (
    <AfterSync
      key={correcting}
      target={target}
      customerId={stored.id}
      correcting={correcting}
      stored={stored}
    >
      {(comparesAtOnce) => (
        <FormFrame
          key={target.connection.id}
          target={target}
          servedModel={props.servedModel}
          model={props.model}
          customerId={stored.id}
          from={from}
          latest={latest}
          sent={changes}
          initial={initialOf?.(latest)}
          correcting={correcting}
          undoing={props.undoing}
          comparesAtOnce={comparesAtOnce || reviewsAtOnce}
          areWritesKnown={areWritesKnown}
          withChanges={(record) => withSentChanges(companyId, record, lastSync)}
          asStep={asStep}
        />
      )}
    </AfterSync>
  )
}
