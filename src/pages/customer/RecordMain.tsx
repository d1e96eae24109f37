import { byPlace } from '../../lib/by-place.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { AddressBlock } from '../../components/record/AddressBlock.tsx'
import { ContactRow } from '../../components/record/ContactRow.tsx'
import { FactList } from '../../components/record/FactList.tsx'
import { mergedAddresses } from '../../components/record/merged-addresses.ts'
import { recordMessages } from '../../components/record/messages.ts'
import styles from '../../components/record/record.module.css'
import { EmailValue, PhoneValue } from '../../components/record/Value.tsx'
import { SentChanges } from '../../components/write/SentChanges.tsx'
import type { SentChange } from '../../writes/rules/overlay.ts'
import pageStyles from './customer.module.css'
import { currencyText, otherMembers, supplementalGroups } from './customer-facts.ts'
import { missingText, partlyReturnedText } from './missing-text.ts'
import { sentOf, sentOfItem, sentOfList, sentOfOthers } from './sent-of-part.ts'

type FactName =
  | 'customerName'
  | 'contactName'
  | 'registrationNumber'
  | 'taxNumber'
  | 'emailAddress'
  | 'phone'
  | 'defaultCurrency'

interface RecordMainProps {
  /** As this device knows the record. */
  customer: Customer
  connection: Connection | undefined
  /** What this device has sent and no sync has brought. */
  changes: readonly SentChange[]
}

/** Everything the platform knows about the customer, grouped as people look for it. */
export function RecordMain({ customer, connection, changes }: RecordMainProps) {
  const others = otherMembers(customer)
  const sentOthers = sentOfOthers(changes)
  const status = missingText(connection, customer, 'status')
  const fact = (label: string, name: FactName) => ({
    label,
    value: customer[name],
    change: sentOf(changes, name),
    missing: missingText(connection, customer, name),
  })
  return (
    <>
      <div className={`${styles['section']} ${pageStyles['pair']}`}>
        <section aria-labelledby="details">
          <h2 id="details">{recordMessages.mainDetails}</h2>
          <FactList
            entries={[
              fact('Name', 'customerName'),
              fact('Contact name', 'contactName'),
              fact('Registration number', 'registrationNumber'),
              fact('Tax number', 'taxNumber'),
              ...(status === '' ? [] : [{ label: 'Status', value: '', missing: status }]),
            ]}
          />
        </section>
        <section aria-labelledby="contact-details">
          <h2 id="contact-details">{recordMessages.contactDetails}</h2>
          <FactList
            entries={[
              { ...fact('Email', 'emailAddress'), show: <EmailValue text={customer.emailAddress ?? ''} /> },
              { ...fact('Phone', 'phone'), show: <PhoneValue text={customer.phone ?? ''} /> },
              { ...fact('Currency', 'defaultCurrency'), show: currencyText(customer.defaultCurrency) },
            ]}
          />
        </section>
      </div>
      <Addresses customer={customer} connection={connection} changes={changes} />
      <Contacts customer={customer} connection={connection} changes={changes} />
      {supplementalGroups(customer).map((group) => (
        <section
          key={group.name}
          className={styles['section']}
          aria-label={`Supplemental data: ${group.name}`}
        >
          <h2>Supplemental data: {group.name}</h2>
          {group.values.length === 0 && <p className={styles['empties']}>Empty</p>}
          <FactList entries={group.values} />
        </section>
      ))}
      {(others.length > 0 || sentOthers.length > 0) && (
        <section className={styles['section']} aria-labelledby="others">
          <h2 id="others">{recordMessages.moreFields}</h2>
          <FactList entries={others} />
          <SentChanges changes={sentOthers} />
        </section>
      )}
    </>
  )
}

function Addresses({ customer, connection, changes }: RecordMainProps) {
  const addresses = customer.addresses ?? []
  const hasSent = (place: number) => sentOfItem(changes, 'addresses', place).length > 0
  return (
    <section className={styles['section']} aria-labelledby="addresses">
      <h2 id="addresses">{recordMessages.addresses}</h2>
      {addresses.length === 0 && (
        <p className={styles['empties']}>
          {missingText(connection, customer, 'addresses') || recordMessages.none}
        </p>
      )}
      <div className={styles['grid']}>
        {mergedAddresses(addresses, hasSent).map(({ title, text, places: [place = 0] }) => (
          <AddressBlock key={place} title={title} text={text}>
            <SentOfItem changes={changes} list="addresses" number={place + 1} />
          </AddressBlock>
        ))}
      </div>
      <SentChanges changes={sentOfList(changes, 'addresses')} />
    </section>
  )
}

function Contacts({ customer, connection, changes }: RecordMainProps) {
  const contacts = customer.contacts ?? []
  const partly = partlyReturnedText(connection, 'contacts')
  return (
    <section className={styles['section']} aria-labelledby="contacts">
      <h2 id="contacts">{recordMessages.contacts}</h2>
      {contacts.length === 0 && (
        <p className={styles['empties']}>
          {missingText(connection, customer, 'contacts') || recordMessages.none}
        </p>
      )}
      {partly !== '' && <p className={styles['empties']}>{partly}</p>}
      {contacts.length > 0 && (
        <ul className={styles['contacts']}>
          {byPlace(contacts).map(({ key, number, item }) => (
            <ContactRow key={key} contact={item} customer={customer} number={number}>
              <SentOfItem changes={changes} list="contacts" number={number} />
            </ContactRow>
          ))}
        </ul>
      )}
      <SentChanges changes={sentOfList(changes, 'contacts')} />
    </section>
  )
}

function SentOfItem(props: { changes: readonly SentChange[]; list: string; number: number }) {
  const changes = sentOfItem(props.changes, props.list, props.number - 1)
  return <SentChanges changes={changes} isInItem />
}
