import type { Customer } from '../codat/wire.ts'

type Read = (customer: Customer) => Customer

/** What platforms leave out of a read, though they hold it. */
const READS: Record<string, Read> = {
  akxx: ({ taxNumber: _tax, registrationNumber: _registration, ...rest }) => rest,
  rwuv: (customer) => ({ ...customer, addresses: [], contacts: [] }),
  knfz: (customer) => ({ ...customer, contacts: (customer.contacts ?? []).slice(0, 1) }),
}

/** A customer as a read of its platform returns it. */
export function returnedBy(platformKey: string | undefined): Read {
  return READS[platformKey ?? ''] ?? ((customer) => customer)
}
