import { isDeleted } from '../../../api/customer-title.ts'
import type { Customer, CustomerRecord } from '../../../api/customers.ts'
import { parseCodatDate } from '../../../lib/codat-date.ts'
import { FACETS, NO_VALUE } from './facet-names.ts'
import type { Facet } from './facet-names.ts'
import { searchFold } from './search-text.ts'

/** A record's value of each facet, in the order of `FACETS`. */
export type FacetValues = readonly string[]

const isGiven = (text: string | null | undefined): boolean => text != null && text.trim() !== ''
const yesOrNo = (is: boolean | undefined): string => (is === true ? 'yes' : 'no')
const orNone = (text: string | null | undefined): string => (isGiven(text) ? (text ?? '').trim() : NO_VALUE)

/** The year in which the platform says the customer changed. */
function yearChanged({ sourceModifiedDate }: Customer): string {
  const date = parseCodatDate(sourceModifiedDate)
  if (date.kind === 'instant') return String(new Date(date.ms).getUTCFullYear())
  return date.kind === 'local' ? date.wall.slice(0, 4) : NO_VALUE
}

function valuesOf(customer: Customer): Record<Facet, string> {
  const contacts = customer.contacts ?? []
  return {
    status: orNone(customer.status),
    currency: orNone(customer.defaultCurrency).toUpperCase(),
    country: searchFold(orNone(customer.addresses?.[0]?.country)),
    changed: yearChanged(customer),
    deleted: yesOrNo(isDeleted(customer)),
    email: yesOrNo(isGiven(customer.emailAddress) || contacts.some(({ email }) => isGiven(email))),
    phone: yesOrNo(
      isGiven(customer.phone) ||
        contacts.some(({ phone }) => phone?.some(({ number }) => isGiven(number)) === true),
    ),
    tax: yesOrNo(isGiven(customer.taxNumber)),
    registration: yesOrNo(isGiven(customer.registrationNumber)),
    contacts: yesOrNo(contacts.length > 0),
  }
}

/** A record that can't be read has no values, and is found only where nothing is chosen. */
const UNREADABLE: FacetValues = FACETS.map(() => '')

export function facetValues(record: CustomerRecord): FacetValues {
  if (!record.readable) return UNREADABLE
  const values = valuesOf(record.customer)
  return FACETS.map((facet) => values[facet])
}
