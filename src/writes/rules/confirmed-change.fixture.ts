import { compactModel } from './compact-model.ts'
import { entryWithResponse } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'

export const model = compactModel({
  type: 'Object',
  properties: {
    customerName: { type: 'String', displayName: 'Name', required: true },
    phone: { type: 'String', displayName: 'Phone' },
    addresses: {
      type: 'Array',
      displayName: 'Addresses',
      properties: { line1: { type: 'String' }, countryCode: { type: 'String' } },
    },
  },
})

export const opened = {
  id: 'C-1',
  customerName: 'Old name',
  phone: '1',
  taxNumber: 'T',
  addresses: [{ line1: 'Quay 1', country: 'GB' }],
  modifiedDate: '2026-11-01T00:00:00Z',
  sourceModifiedDate: '2026-11-01T00:00:00',
}
export const payload = { customerName: 'New name', addresses: [{ line1: 'Quay 2', countryCode: 'GB' }] }

export const confirmed = (more: Partial<JournalEntry> = {}) =>
  entryWithResponse('Success', {
    kind: 'update',
    customerId: 'C-1',
    opened,
    payload,
    model,
    idempotencyKey: null,
    ...more,
  })
export const synced = {
  ...opened,
  modifiedDate: '2026-11-23T12:30:00Z',
  sourceModifiedDate: '2026-11-23T12:00:04',
}
