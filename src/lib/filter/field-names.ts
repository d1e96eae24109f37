import type { FilterField } from './expression.ts'

/** What the fields that a list can be ordered and filtered by are called. */
export const FIELD_NAMES: Record<FilterField, string> = {
  customerName: 'Name',
  contactName: 'Contact name',
  emailAddress: 'Email',
  phone: 'Phone',
  id: 'ID',
  status: 'Status',
  defaultCurrency: 'Currency',
  registrationNumber: 'Registration number',
  taxNumber: 'Tax number',
  sourceModifiedDate: 'Changed',
  modifiedDate: 'Synced by Codat',
  'metadata.isDeleted': 'Deleted',
}
