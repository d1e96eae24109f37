import { recordId } from '../../../api/customer-title.ts'
import type { Customer, CustomerRecord } from '../../../api/customers.ts'
import { looseNameKey, nameKey } from '../../../lib/format/name-keys.ts'
import { storedPhoneKeys, wantedPhoneKeys } from '../../../lib/format/phone-digits.ts'

/** What a customer of a list can be found by, the surest first. */
export const MATCHED_BY = ['id', 'email', 'name', 'phone', 'contact', 'looseName'] as const
export type MatchedBy = (typeof MATCHED_BY)[number]

type Keys = Readonly<Record<MatchedBy, readonly string[]>>

const EMAIL = /[^\s<>(),;:"]+@[^\s<>(),;:"]+/

const emailKey = (text: string): string => text.trim().toLowerCase()
const given = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text) => text != null && text.trim() !== '').map((text) => text ?? '')

function customerKeys(customer: Customer): Keys {
  const contacts = customer.contacts ?? []
  const phones = contacts.flatMap(({ phone }) => (phone ?? []).map(({ number }) => number))
  const names = given([customer.customerName])
  return {
    id: [customer.id],
    email: given([customer.emailAddress, ...contacts.map(({ email }) => email)]).map(emailKey),
    name: names.map(nameKey),
    phone: given([customer.phone, ...phones]).flatMap(storedPhoneKeys),
    contact: given([customer.contactName, ...contacts.map(({ name }) => name)]).map(nameKey),
    looseName: names.map(looseNameKey),
  }
}

const NO_KEYS: Keys = { id: [], email: [], name: [], phone: [], contact: [], looseName: [] }

/** What a record is found by. */
export function recordKeys(record: CustomerRecord): Keys {
  if (record.readable) return customerKeys(record.customer)
  const id = recordId(record)
  return id === undefined ? NO_KEYS : { ...NO_KEYS, id: [id] }
}

/** What a line of a pasted list could name. */
export function lineKeys(line: string): Keys {
  const email = EMAIL.exec(line)?.[0]
  return {
    id: [line.trim()],
    email: email === undefined ? [] : [emailKey(email)],
    name: [nameKey(line)],
    // A name with a number in it, such as "Studio 123456", is no phone number.
    phone: /\p{L}{4}/u.test(line) ? [] : wantedPhoneKeys(line),
    contact: [nameKey(line)],
    looseName: [looseNameKey(line)],
  }
}
