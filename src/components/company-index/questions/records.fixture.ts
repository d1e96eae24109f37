import { customersSchema } from '../../../api/customers.ts'
import type { CustomerRecord } from '../../../api/customers.ts'

/** Customers as the API sends them, read as the index reads them. */
export const recordsOf = (...results: readonly unknown[]): readonly CustomerRecord[] =>
  customersSchema.parse({ results }).results

/** Some of every kind. */
export const SAMPLE = recordsOf(
  {
    id: '1',
    customerName: 'Zoë’s Café Ltd',
    contactName: 'Zoë Müller',
    emailAddress: 'Hello@Zoes-Cafe.example',
    phone: '020 7946 0012',
    status: 'Active',
    defaultCurrency: 'GBP',
    taxNumber: 'GB 123 4567 89',
    addresses: [{ type: 'Billing', line1: '7 Market Row', city: 'Leeds', country: 'United Kingdom' }],
    contacts: [
      { name: 'Bo Ek', email: 'bo@ek.example', phone: [{ type: 'Mobile', number: '07700 900123' }] },
    ],
    sourceModifiedDate: '2024-03-01T00:00:00Z',
  },
  {
    id: '2',
    customerName: 'Acme Limited',
    emailAddress: 'accounts@acme.example',
    phone: '+44 113 496 0999',
    status: 'Active',
    defaultCurrency: 'eur',
    addresses: [{ line1: '1 Acme Way', city: 'Köln', country: 'GERMANY' }],
    contacts: [],
    sourceModifiedDate: '2025-06-01T10:00:00',
  },
  {
    id: '3',
    customerName: 'ACME GmbH',
    status: 'Archived',
    defaultCurrency: 'EUR',
    addresses: [{ country: 'Germany' }],
    metadata: { isDeleted: true },
    sourceModifiedDate: '0001-01-01T00:00:00',
  },
  {
    id: '4',
    customerName: 'Bo Ek',
    status: 'Active',
    registrationNumber: '00987654',
    supplementalData: { crm: 'X-77' },
  },
  { id: 5, customerName: 'No text for an ID', note: 'unread able' },
)
