import type { Customer, CustomerRecord } from './customers.ts'

export function recordId(record: CustomerRecord): string | undefined {
  return record.readable ? record.customer.id : record.id
}

/** What to call a customer: the name, or the next best thing when the platform sends an empty one. */
export function customerTitle(customer: Customer): string {
  const candidates = [customer.customerName, customer.contactName, customer.emailAddress]
  return (
    candidates.find((candidate) => candidate != null && candidate.trim() !== '') ?? `Customer ${customer.id}`
  )
}

export function isDeleted(customer: Customer): boolean {
  return customer.metadata?.isDeleted === true
}
