import { addressLines } from '../lib/format/address-lines.ts'
import { formatNumber } from '../lib/format/numbers.ts'
import { SORTABLE } from '../lib/paths/customers-search.ts'
import type { SortField } from '../lib/paths/customers-search.ts'
import type { Customer } from './customers.ts'

/** What a column of the customers list can show, in the order it is offered, with its width in px. */
export const LISTED_FIELDS = {
  customerName: 280,
  contactName: 176,
  emailAddress: 240,
  phone: 152,
  defaultCurrency: 96,
  status: 112,
  registrationNumber: 168,
  taxNumber: 152,
  address: 320,
  country: 128,
  contacts: 96,
  sourceModifiedDate: 152,
  modifiedDate: 152,
  id: 288,
} as const

export type ListedField = keyof typeof LISTED_FIELDS

export const isListedField = (name: string): name is ListedField => Object.hasOwn(LISTED_FIELDS, name)

export const LISTED_NAMES: readonly ListedField[] = Object.keys(LISTED_FIELDS).filter(isListedField)

const TITLES: Record<ListedField, string> = {
  customerName: 'Name',
  contactName: 'Contact name',
  emailAddress: 'Email',
  phone: 'Phone',
  defaultCurrency: 'Currency',
  status: 'Status',
  registrationNumber: 'Registration number',
  taxNumber: 'Tax number',
  address: 'First address',
  country: 'Country',
  contacts: 'Contacts',
  sourceModifiedDate: 'Changed',
  modifiedDate: 'Synced by Codat',
  id: 'ID',
}

/** A column's heading. A date of change says where, as far as that is known. */
export function fieldTitle(field: ListedField, platform: string | undefined): string {
  if (field === 'sourceModifiedDate') return `Changed in ${platform ?? 'the platform'}`
  return TITLES[field]
}

export const isSortField = (field: string): field is SortField => SORTABLE.some((one) => one === field)

/** A customer's value as text, whole and as it was sent: dates as well. */
export function fieldText(customer: Customer, field: ListedField): string {
  const [first] = customer.addresses ?? []
  switch (field) {
    case 'address':
      return first === undefined ? '' : addressLines(first).join(', ')
    case 'country':
      return first?.country?.trim() ?? ''
    case 'contacts':
      return customer.contacts == null ? '' : String(customer.contacts.length)
    default:
      return customer[field] ?? ''
  }
}

/** The number of contacts as a reader writes numbers. */
export function contactsText({ contacts }: Customer, locale: string | undefined): string {
  return contacts == null ? '' : formatNumber(contacts.length, locale)
}
