import type { Customer } from '../../api/customers.ts'

/** A customer of a test, with nothing in it but what the test says. */
export const customerOf = (customerName: string, more: Partial<Customer> = {}): Customer => ({
  id: customerName,
  customerName,
  ...more,
})
