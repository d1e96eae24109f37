import { useEffect, useRef } from 'react'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { FactList } from '../../components/record/FactList.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { PHONE_QUERY } from '../../components/ui/table/row-height.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import styles from './CustomerPreviewPanel.module.css'

interface CustomerPreviewPanelProps {
  companyId: string
  /** The record as Codat's copy holds it. */
  customer: Customer
  onClose: () => void
}

/** What the list knows of a customer, beside it, with what was sent and no sync has brought yet. */
export default function CustomerPreviewPanel({
  companyId,
  customer: stored,
  onClose,
}: CustomerPreviewPanelProps) {
  const lastSync = useCustomersDataStatus(companyId).data?.lastSuccessfulSync
  const { customer = stored } = useCustomerOverlay(companyId, stored, lastSync)
  const status = isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown')
  const addresses = (customer.addresses ?? []).map((address) => addressLines(address).join('\n'))
  const contacts = (customer.contacts ?? []).map(({ name, email }) =>
    [name, email].filter(Boolean).join('\n'),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  // Where the panel covers the row that has the focus, the focus comes with it.
  useEffect(() => {
    if (window.matchMedia(PHONE_QUERY).matches) heading.current?.focus()
  }, [])
  return (
    <aside className={styles['panel']} aria-label={`Preview of ${customerTitle(customer)}`}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} translate="no">
          {customerTitle(customer)}
        </h2>
        <IconButton small icon="close" label="Close preview" onClick={onClose} />
      </div>
      {status !== 'Active' && <StatusMark status={status} />}
      <FactList
        entries={[
          { label: 'Contact name', value: customer.contactName },
          { label: 'Email', value: customer.emailAddress },
          { label: 'Phone', value: customer.phone },
          { label: 'Currency', value: customer.defaultCurrency },
          { label: 'Registration number', value: customer.registrationNumber },
          { label: 'Tax number', value: customer.taxNumber },
          ...addresses.map((value, index) => ({ label: `Address ${index + 1}`, value })),
          ...contacts.map((value, index) => ({ label: `Contact ${index + 1}`, value })),
          { label: 'ID', value: customer.id, mono: true },
        ]}
      />
    </aside>
  )
}
