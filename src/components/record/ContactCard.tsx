import type { ReactNode } from 'react'
import { byPlace } from '../../lib/by-place.ts'
import type { Contact } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import styles from './record.module.css'

function Copyable({ value, what }: { value: string; what: string }) {
  return (
    <span className={styles['copyable']}>
      <bdi translate="no">{value}</bdi>
      <CopyButton value={value} what={what} />
    </span>
  )
}

interface ContactCardProps {
  contact: Contact
  number: number
  /** What was sent for the contact and no sync has brought. */
  children?: ReactNode
}

/** A person at the customer: name, email, numbers with their kind, address. */
export function ContactCard({ contact, number, children }: ContactCardProps) {
  const address = contact.address ? addressLines(contact.address).join('\n') : ''
  const changed = formatCodatDate(parseCodatDate(contact.modifiedDate))
  return (
    <div className={styles['item']}>
      <div className={styles['itemHead']}>
        <h3>
          <bdi translate="no">{contact.name?.trim() || `Contact ${number}`}</bdi>
        </h3>
        {contact.status != null && <StatusMark status={contact.status} />}
      </div>
      {contact.email?.trim() && <Copyable value={contact.email} what="contact’s email" />}
      {byPlace(contact.phone ?? []).map(({ key, item: phone }) =>
        phone.number?.trim() ? (
          <span key={key} className={styles['copyable']}>
            <Copyable value={phone.number} what="contact’s phone number" />
            {phone.type != null && phone.type !== 'Unknown' && (
              <span className={styles['dim']}>{phone.type}</span>
            )}
          </span>
        ) : null,
      )}
      {address !== '' && (
        <span className={styles['copyable']}>
          <address translate="no" className={styles['lines']}>
            {address}
          </address>
          <CopyButton value={address} what="contact’s address" />
        </span>
      )}
      {children}
      {changed !== '' && <span className={styles['dim']}>Changed {changed}</span>}
    </div>
  )
}
