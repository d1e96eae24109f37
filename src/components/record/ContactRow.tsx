import type { ReactNode } from 'react'
import { byPlace } from '../../lib/by-place.ts'
import type { Contact, Customer } from '../../api/customers.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { StatusMark } from '../ui/StatusMark.tsx'
import { contactFacts } from './contact-facts.ts'
import { DateText } from './DateText.tsx'
import { recordMessages } from './messages.ts'
import styles from './record.module.css'
import { Copyable, EmailValue, PhoneValue } from './Value.tsx'

interface ContactRowProps {
  contact: Contact
  /** Whose contact it is: what equals the customer's own is said once. */
  customer: Customer
  number: number
  /** What was sent for the contact and no sync has brought. */
  children?: ReactNode
}

/** Codat fills in a status where the platform has none. */
function isExceptional(status: string | null | undefined): status is string {
  return status != null && status !== 'Active' && status !== 'Unknown'
}

/** A person at the customer: name, email, numbers with their kind, address. */
export function ContactRow({ contact, customer, number, children }: ContactRowProps) {
  const { email, phones, address, same } = contactFacts(contact, customer)
  const wasChanged = parseCodatDate(contact.modifiedDate).kind !== 'never'
  return (
    <li className={styles['contact']}>
      <div className={styles['contactName']}>
        <h3 translate="no">{contact.name?.trim() || `Contact ${number}`}</h3>
        {isExceptional(contact.status) && <StatusMark status={contact.status} />}
        {same.length > 0 && <p className={styles['dim']}>{recordMessages.sameAsCustomer(same)}</p>}
        {wasChanged && (
          <p className={styles['dim']}>
            Changed <DateText text={contact.modifiedDate} />
          </p>
        )}
      </div>
      <div>
        {email !== '' && (
          <Copyable value={email} what="contact’s email">
            <EmailValue text={email} />
          </Copyable>
        )}
        {byPlace(phones).map(({ key, item: phone }) => (
          <Copyable key={key} value={phone.number} what="contact’s phone number">
            <PhoneValue text={phone.number} />
            {phone.type !== '' && <span className={styles['dim']}> {phone.type}</span>}
          </Copyable>
        ))}
      </div>
      <div>
        {address !== '' && (
          <Copyable value={address} what="contact’s address">
            <address className={styles['lines']}>{address}</address>
          </Copyable>
        )}
        {children}
      </div>
    </li>
  )
}
