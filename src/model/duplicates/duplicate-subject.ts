import type { Address, Customer } from '../../api/customers.ts'
import { isDeleted } from '../../api/customer-title.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import { comparedNames } from './compared-name.ts'
import type { ComparedName } from './compared-name.ts'
import { comparedEmails, comparedNumber } from './contact-keys.ts'
import type { ComparedEmail } from './contact-keys.ts'
import { comparedPhone, phoneCountry, phoneTail } from './phone-key.ts'
import type { ComparedPhone } from './phone-key.ts'

/** What is compared of a customer. */
export interface DuplicateSubject {
  readonly id: string
  readonly names: readonly ComparedName[]
  readonly emails: readonly ComparedEmail[]
  readonly phones: readonly ComparedPhone[]
  readonly tax: string | null
  readonly registration: string | null
  /** Postal code and first line of each address, where both are known. */
  readonly addresses: readonly string[]
  readonly towns: readonly string[]
}

/**
 * Characters of a text that are compared. Nobody's name or number is longer, and the time that comparing takes grows much
 * faster than a text: one customer with a document in a field would hold up all others.
 */
const MOST_CHARACTERS = { name: 300, email: 1000, phone: 100 } as const

/** Null for a customer that is no duplicate of anything: deleted, or without anything to compare. */
export function duplicateSubject(customer: Customer): DuplicateSubject | null {
  if (isDeleted(customer)) return null
  const addresses = customer.addresses ?? []
  const contacts = customer.contacts ?? []
  const names = comparedNames(
    (customer.customerName?.trim() || customer.contactName?.trim() || '').slice(0, MOST_CHARACTERS.name),
  )
  const places = [...addresses, ...contacts.map(({ address }) => address)]
  const country = phoneCountry(
    places.find((address) => address?.country?.trim())?.country ?? '',
    customer.defaultCurrency ?? '',
  )
  const phones = [
    customer.phone,
    ...contacts.flatMap(({ phone }) => phone?.map(({ number }) => number) ?? []),
  ]
  const emails = [customer.emailAddress, ...contacts.map(({ email }) => email)]
  return {
    id: customer.id,
    names,
    emails: distinct(
      emails.flatMap((email) => comparedEmails((email ?? '').slice(0, MOST_CHARACTERS.email))),
      ({ address }) => address,
    ),
    phones: distinct(
      phones.flatMap((phone) => comparedPhone((phone ?? '').slice(0, MOST_CHARACTERS.phone), country) ?? []),
      phoneTail,
    ),
    tax: comparedNumber(customer.taxNumber ?? ''),
    registration: comparedNumber(customer.registrationNumber ?? ''),
    addresses: addresses.flatMap((address) => addressKey(address) ?? []),
    towns: addresses.flatMap(({ city, region }) =>
      [city, region].flatMap((town) => foldText(town ?? '') || []),
    ),
  }
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return values.length < 2 ? [...values] : [...new Map(values.map((value) => [keyOf(value), value])).values()]
}

function addressKey({ line1, postalCode }: Address): string | null {
  const [street, code] = [line1, postalCode].map((part) =>
    foldText(part ?? '').replace(/[^\p{L}\p{N}]/gu, ''),
  )
  return street && code ? `${code} ${street}` : null
}
