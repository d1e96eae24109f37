import type { Contact, Customer } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'

interface ContactFacts {
  email: string
  phones: { number: string; type: string }[]
  /** One part a line. */
  address: string
  /** What equals the customer's own and isn't repeated. */
  same: string[]
}

const sameText = (a: string, b: string | null | undefined) => a !== '' && a === (b?.trim() ?? '')

/** What there is to say of a contact beside its customer. */
export function contactFacts(contact: Contact, customer: Customer): ContactFacts {
  const email = contact.email?.trim() ?? ''
  const phones = (contact.phone ?? []).flatMap(({ number, type }) => {
    const text = number?.trim() ?? ''
    return text === '' ? [] : [{ number: text, type: type == null || type === 'Unknown' ? '' : type }]
  })
  const address = contact.address ? addressLines(contact.address).join('\n') : ''
  const isSameEmail = sameText(email, customer.emailAddress)
  const ownPhones = phones.filter(({ number }) => !sameText(number, customer.phone))
  const isSameAddress =
    address !== '' && (customer.addresses ?? []).some((own) => addressLines(own).join('\n') === address)
  const same = [
    ...(isSameEmail ? ['email'] : []),
    ...(ownPhones.length < phones.length ? ['phone'] : []),
    ...(isSameAddress ? ['address'] : []),
  ]
  return {
    email: isSameEmail ? '' : email,
    phones: ownPhones,
    address: isSameAddress ? '' : address,
    same,
  }
}
