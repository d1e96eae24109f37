import { own } from '../../lib/json.ts'
import type { Address, Contact, Customer } from '../../api/customers.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import { humanise } from '../../model/names.ts'

/** One field of customers that are compared. */
export interface CompareRow {
  /** The member's name, as records and models have it. */
  readonly field: string
  readonly label: string
  /** Of each customer in turn: a text, or several for a list; none when it's empty. */
  readonly values: readonly (readonly string[])[]
  readonly isList: boolean
  /** Whether the customers differ in it, spelling aside. */
  readonly differs: boolean
  /** Whether they're the same to the letter: there's nothing to choose. */
  readonly isIdentical: boolean
}

const LABELS: Readonly<Record<string, string>> = {
  customerName: 'Customer name',
  contactName: 'Contact name',
  status: 'Status',
  emailAddress: 'Email',
  phone: 'Phone',
  defaultCurrency: 'Currency',
  registrationNumber: 'Registration number',
  taxNumber: 'Tax number',
  addresses: 'Addresses',
  contacts: 'Contacts',
  sourceModifiedDate: 'Changed',
  id: 'ID',
}
const FIRST = [
  'customerName',
  'status',
  'contactName',
  'emailAddress',
  'phone',
  'defaultCurrency',
  'registrationNumber',
  'taxNumber',
  'addresses',
  'contacts',
]
const LAST = ['sourceModifiedDate', 'id']
/** What every record has in its own way, and what only Codat keeps. */
const LEFT_OUT = new Set(['metadata', 'modifiedDate', 'supplementalData'])
/** Customers always differ in these, which says nothing. */
const NEVER_ALIKE = new Set(LAST)

function addressText(address: Address): string {
  const text = addressLines(address).join(', ')
  return address.type == null || address.type === 'Unknown' || text === '' ? text : `${address.type}: ${text}`
}

function contactText(contact: Contact): string {
  const phones = (contact.phone ?? []).map(({ number }) => number)
  const address = contact.address ? addressLines(contact.address) : []
  return [contact.name, contact.email, ...phones, ...address]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(', ')
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}

function valuesOf(customer: Customer, field: string): string[] {
  const texts = (): string[] => {
    if (field === 'addresses') return (customer.addresses ?? []).map(addressText)
    if (field === 'contacts') return (customer.contacts ?? []).map(contactText)
    if (field === 'sourceModifiedDate') return [formatCodatDate(parseCodatDate(customer.sourceModifiedDate))]
    return [asText(customer[field])]
  }
  return texts().filter((text) => text !== '')
}

const comparable = (values: readonly string[]) => values.map(foldText).toSorted().join('\n')

/** The fields of customers side by side. A field that none of them has is left out. */
export function compareRows(customers: readonly Customer[]): CompareRow[] {
  const known = new Set([...FIRST, ...LAST, ...LEFT_OUT])
  const others = new Set(
    customers.flatMap((customer) => Object.keys(customer)).filter((name) => !known.has(name)),
  )
  return [...FIRST, ...others, ...LAST].flatMap((field) => {
    const values = customers.map((customer) => valuesOf(customer, field))
    if (values.every((value) => value.length === 0)) return []
    const differs = !NEVER_ALIKE.has(field) && new Set(values.map(comparable)).size > 1
    const isIdentical = new Set(values.map((value) => value.join('\n'))).size === 1
    const isList = field === 'addresses' || field === 'contacts'
    return [{ field, label: own(LABELS, field) ?? humanise(field), values, isList, differs, isIdentical }]
  })
}
