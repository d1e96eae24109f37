import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { FactList } from '../../components/record/FactList.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { focusedPlace } from './focused-place.ts'
import styles from './CustomerPreview.module.css'

/** Space shows the customer of the focused row beside the list, and then of each row the focus comes to. */
export function CustomerPreview({ companyId }: { companyId: string }) {
  const client = useQueryClient()
  const [customerId, setCustomerId] = useState<string>()
  const focusedId = () => focusedPlace()?.params.customerId
  useShortcuts({
    ' ': () => setCustomerId((shown) => (shown === focusedId() ? undefined : focusedId())),
    Escape: () => setCustomerId(undefined),
  })
  useEffect(() => {
    const follow = () => {
      const focused = focusedId()
      if (focused !== undefined) setCustomerId((shown) => (shown === undefined ? shown : focused))
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])

  const record = customerId === undefined ? undefined : findListedCustomer(client, companyId, customerId)
  if (record?.readable !== true) return null
  return createPortal(
    <PreviewPanel customer={record.customer} onClose={() => setCustomerId(undefined)} />,
    document.querySelector('main') ?? document.body,
  )
}

function PreviewPanel({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const status = isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown')
  const addresses = (customer.addresses ?? []).map((address) => addressLines(address).join('\n'))
  const contacts = (customer.contacts ?? []).map(({ name, email }) =>
    [name, email].filter(Boolean).join('\n'),
  )
  return (
    <aside className={styles['panel']} aria-label={`Preview of ${customerTitle(customer)}`}>
      <div className={styles['head']}>
        <h2 translate="no">{customerTitle(customer)}</h2>
        <IconButton small icon="close" label="Close preview" onClick={onClose} />
      </div>
      {status !== 'Active' && <StatusMark status={status} />}
      <FactList
        entries={[
          { label: 'Contact', value: customer.contactName },
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
