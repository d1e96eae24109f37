import { byPlace } from '../../lib/by-place.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { AddressCard } from '../../components/record/AddressCard.tsx'
import { ContactCard } from '../../components/record/ContactCard.tsx'
import { FactList } from '../../components/record/FactList.tsx'
import styles from '../../components/record/record.module.css'
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

/** "Billing address"; a type this version does not know names it too. */
function addressTitle(type: string | null | undefined, number: number): string {
  return type == null || type === '' || type === 'Unknown' ? `Address ${number}` : `${type} address`
}

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
      <div className={pageStyles['pair']}>
        <section className={styles['card']} aria-labelledby="identity">
          <h2 id="identity">Identity</h2>
          <FactList
            entries={[
              fact('Name', 'customerName'),
              fact('Contact', 'contactName'),
              fact('Registration number', 'registrationNumber'),
              fact('Tax number', 'taxNumber'),
              ...(status === '' ? [] : [{ label: 'Status', value: '', missing: status }]),
            ]}
          />
        </section>
        <section className={styles['card']} aria-labelledby="contact-details">
          <h2 id="contact-details">Contact details</h2>
          <FactList
            entries={[
              fact('Email', 'emailAddress'),
              fact('Phone', 'phone'),
              { ...fact('Currency', 'defaultCurrency'), show: currencyText(customer.defaultCurrency) },
            ]}
          />
        </section>
      </div>
      <RecordLists customer={customer} connection={connection} changes={changes} />
      {supplementalGroups(customer).map((group) => (
        <section key={group.name} className={styles['card']} aria-label={`Supplemental data: ${group.name}`}>
          <h2>Supplemental data: {group.name}</h2>
          {group.values.length === 0 && <p className={styles['dim']}>Empty</p>}
          <FactList entries={group.values} />
        </section>
      ))}
      {(others.length > 0 || sentOthers.length > 0) && (
        <section className={styles['card']} aria-labelledby="others">
          <h2 id="others">Other fields</h2>
          <FactList entries={others} />
          <SentChanges changes={sentOthers} />
        </section>
      )}
    </>
  )
}

/** The record's addresses and contacts. */
function RecordLists({ customer, connection, changes }: RecordMainProps) {
  const addresses = customer.addresses ?? []
  const contacts = customer.contacts ?? []
  const missing = (name: string) => missingText(connection, customer, name)
  const partly = partlyReturnedText(connection, 'contacts')
  return (
    <>
      <section className={styles['card']} aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        {addresses.length === 0 && <p className={styles['dim']}>{missing('addresses') || 'None'}</p>}
        <div className={styles['cards']}>
          {byPlace(addresses).map(({ key, number, item: address }) => (
            <AddressCard key={key} address={address} title={addressTitle(address.type, number)}>
              <SentOfItem changes={changes} list="addresses" number={number} />
            </AddressCard>
          ))}
        </div>
        <SentChanges changes={sentOfList(changes, 'addresses')} />
      </section>
      <section className={styles['card']} aria-labelledby="contacts">
        <h2 id="contacts">Contacts</h2>
        {contacts.length === 0 && <p className={styles['dim']}>{missing('contacts') || 'None'}</p>}
        {partly !== '' && <p className={styles['dim']}>{partly}</p>}
        <div className={styles['cards']}>
          {byPlace(contacts).map(({ key, number, item }) => (
            <ContactCard key={key} contact={item} number={number}>
              <SentOfItem changes={changes} list="contacts" number={number} />
            </ContactCard>
          ))}
        </div>
        <SentChanges changes={sentOfList(changes, 'contacts')} />
      </section>
    </>
  )
}

function SentOfItem(props: { changes: readonly SentChange[]; list: string; number: number }) {
  const changes = sentOfItem(props.changes, props.list, props.number - 1)
  return <SentChanges changes={changes} isInItem />
}
