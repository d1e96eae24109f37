import { byPlace } from '../../lib/by-place.ts'
import type { Customer } from '../../api/customers.ts'
import { AddressCard } from '../../components/record/AddressCard.tsx'
import { ContactCard } from '../../components/record/ContactCard.tsx'
import { FactList } from '../../components/record/FactList.tsx'
import styles from '../../components/record/record.module.css'
import pageStyles from './customer.module.css'
import { currencyText, otherMembers, supplementalGroups } from './customer-facts.ts'

/** "Billing address"; a type this version does not know names it too. */
function addressTitle(type: string | null | undefined, number: number): string {
  return type == null || type === '' || type === 'Unknown' ? `Address ${number}` : `${type} address`
}

/** Everything the platform knows about the customer, grouped as people look for it. */
export function RecordMain({ customer }: { customer: Customer }) {
  const addresses = customer.addresses ?? []
  const contacts = customer.contacts ?? []
  const others = otherMembers(customer)
  return (
    <>
      <div className={pageStyles['pair']}>
        <section className={styles['card']} aria-labelledby="identity">
          <h2 id="identity">Identity</h2>
          <FactList
            entries={[
              { label: 'Name', value: customer.customerName },
              { label: 'Contact', value: customer.contactName },
              { label: 'Registration number', value: customer.registrationNumber },
              { label: 'Tax number', value: customer.taxNumber },
            ]}
          />
        </section>
        <section className={styles['card']} aria-labelledby="contact-details">
          <h2 id="contact-details">Contact details</h2>
          <FactList
            entries={[
              { label: 'Email', value: customer.emailAddress },
              { label: 'Phone', value: customer.phone },
              {
                label: 'Currency',
                value: customer.defaultCurrency,
                show: currencyText(customer.defaultCurrency),
              },
            ]}
          />
        </section>
      </div>
      <section className={styles['card']} aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        {addresses.length === 0 && <p className={styles['dim']}>None</p>}
        <div className={styles['cards']}>
          {byPlace(addresses).map(({ key, number, item: address }) => {
            const title = addressTitle(address.type, number)
            return <AddressCard key={key} address={address} title={title} />
          })}
        </div>
      </section>
      <section className={styles['card']} aria-labelledby="contacts">
        <h2 id="contacts">Contacts</h2>
        {contacts.length === 0 && <p className={styles['dim']}>None</p>}
        <div className={styles['cards']}>
          {byPlace(contacts).map(({ key, number, item }) => (
            <ContactCard key={key} contact={item} number={number} />
          ))}
        </div>
      </section>
      {supplementalGroups(customer).map((group) => (
        <section key={group.name} className={styles['card']} aria-label={`Supplemental data: ${group.name}`}>
          <h2>Supplemental data: {group.name}</h2>
          {group.values.length === 0 && <p className={styles['dim']}>Empty</p>}
          <FactList entries={group.values} />
        </section>
      ))}
      {others.length > 0 && (
        <section className={styles['card']} aria-labelledby="others">
          <h2 id="others">Other fields</h2>
          <FactList entries={others} />
        </section>
      )}
    </>
  )
}
