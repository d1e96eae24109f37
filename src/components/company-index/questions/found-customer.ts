import { isDeleted, recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { titleOf } from './search-text.ts'

/** What is shown of a customer that was found. */
export interface FoundCustomer {
  /** Undefined for a record without one, which can't be opened. */
  id: string | undefined
  title: string
  isDeleted: boolean
  status: string | undefined
  email: string | undefined
  phone: string | undefined
}

/** Longer texts are cut where they are shown, and needn't be sent. */
const MOST_CHARACTERS = 200

export const cutText = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text

const textOf = (text: string | null | undefined): string | undefined =>
  text == null || text.trim() === '' ? undefined : cutText(text)

export function foundCustomer(record: CustomerRecord): FoundCustomer {
  const found = { id: recordId(record), title: cutText(titleOf(record)) }
  if (!record.readable)
    return { ...found, isDeleted: false, status: undefined, email: undefined, phone: undefined }
  const { customer } = record
  return {
    ...found,
    isDeleted: isDeleted(customer),
    status: textOf(customer.status),
    email: textOf(customer.emailAddress),
    phone: textOf(customer.phone),
  }
}
