import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { FactList } from '../../components/record/FactList.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { addressLines } from '../../lib/format/address-lines.ts'
import styles from './CustomerPreviewPanel.module.css'

/** What the list knows of a customer, beside it. */
export default function CustomerPreviewPanel({
  customer,
  onClose,
}: {
  customer: Customer
  onClose: () => void
}) {
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
