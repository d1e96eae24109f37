import { useState } from 'react'
import { usePlace } from '../../components/router/router-context.ts'
import { customerTitle } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay, withSentChanges } from '../../writes/hooks/use-awaiting-sync.ts'
import { useReadElsewhere } from '../../writes/hooks/use-read-elsewhere.ts'
import { useWritesKnown } from '../../writes/hooks/use-writes-known.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import { AfterSync } from './AfterSync.tsx'
import { FixBar } from './FixBar.tsx'
import { FixContext, fixProgress } from './fix-progress.ts'
import { FormHead } from './FormHead.tsx'
import { FormFrame } from './FormFrame.tsx'
import { FormGate, FormSkeleton } from './FormGate.tsx'
import { formMessages } from './messages.ts'
import styles from './form-page.module.css'

interface EditFormProps {
  companyId: string
  customerId: string
  from: CustomersSearch | undefined
  wantedConnection: string | undefined
  correcting: string | undefined
  undoing: string | undefined
  /** The record as Codat's copy holds it. */
  stored: Customer
}

/** The form on the record as this device knows it. */
export function EditForm({
  companyId,
  customerId,
  from,
  wantedConnection,
  correcting,
  undoing,
  stored,
}: EditFormProps) {
  const lastSync = useCustomersDataStatus(companyId).data?.lastSuccessfulSync
  // An update sends the whole record. Without this device's own changes it would undo them.
  const { customer, changes } = useCustomerOverlay(companyId, stored, lastSync)
  useReadElsewhere(companyId, stored)
  const areWritesKnown = useWritesKnown()
  const latest = customer ?? stored
  const [opened] = useState(latest)
  const name = customerTitle(opened)
  const fix = fixProgress(companyId, customerId, wantedConnection, usePlace().href)
  return (
    <div className={styles['page']}>
      <FormHead
        companyId={companyId}
        wantedConnection={wantedConnection}
        back={toCustomer(companyId, customerId, from)}
        backTo={formMessages.backToRecord}
        title={`Edit ${name}`}
        heading={
          <>
            Edit <bdi translate="no">{name}</bdi>
          </>
        }
      />
      <FormGate companyId={companyId} wantedConnection={wantedConnection} feature="Put">
        {(target, servedModel, model) =>
          areWritesKnown ? (
            <FixContext value={fix}>
              {fix.queue !== undefined && <FixBar {...fix.queue} />}
              <AfterSync
                key={correcting}
                target={target}
                customerId={customerId}
                correcting={correcting}
                stored={stored}
              >
                {(comparesAtOnce) => (
                  <FormFrame
                    key={target.connection.id}
                    target={target}
                    servedModel={servedModel}
                    model={model}
                    customerId={customerId}
                    from={from}
                    latest={latest}
                    sent={changes}
                    correcting={correcting}
                    undoing={undoing}
                    comparesAtOnce={comparesAtOnce}
                    areWritesKnown={areWritesKnown}
                    withChanges={(record) => withSentChanges(companyId, record, lastSync)}
                  />
                )}
              </AfterSync>
            </FixContext>
          ) : (
            <FormSkeleton />
          )
        }
      </FormGate>
    </div>
  )
}
