import { useState } from 'react'
import { usePlace } from '../../components/router/router-context.ts'
import { customerTitle } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import { FixBar } from './FixBar.tsx'
import { FixContext } from './fix-context.ts'
import { fixProgress } from './fix-progress.ts'
import { FormHead } from './FormHead.tsx'
import { FormGate } from './FormGate.tsx'
import { formMessages } from './messages.ts'
import { StoredCustomerForm } from './StoredCustomerForm.tsx'
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
  const { customer } = useCustomerOverlay(companyId, stored, lastSync)
  const [opened] = useState(customer ?? stored)
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
        {(target, servedModel, model) => (
          <FixContext value={fix}>
            {fix.queue !== undefined && <FixBar {...fix.queue} />}
            <StoredCustomerForm
              target={target}
              servedModel={servedModel}
              model={model}
              stored={stored}
              from={from}
              correcting={correcting}
              undoing={undoing}
            />
          </FixContext>
        )}
      </FormGate>
    </div>
  )
}
