import { describe, expect, it } from 'vitest'
import { customerSchema } from './customers.ts'
import type { CustomerRecord } from './customers.ts'
import { fieldTitle, LISTED_NAMES } from './listed-fields.ts'
import { listedRow } from './listed-row.ts'

const context = (...fields: string[]) => ({
  columns: fields.map((field) => ({ field, title: field })),
  index: 2,
  nowMs: Date.parse('2026-11-20T12:00:00Z'),
  locale: 'de-DE',
})
const record = (customer: object): CustomerRecord => ({
  readable: true,
  customer: customerSchema.parse({ id: '7', ...customer }),
})
const whole = record({
  customerName: 'Acme',
  contactName: 'Ada',
  emailAddress: 'ada@acme.example',
  phone: '01',
  defaultCurrency: 'GBP',
  status: 'Active',
  registrationNumber: '0123',
  taxNumber: 'GB9',
  addresses: [{ line1: '1 High St', city: 'Leeds', country: 'UK' }, { country: 'FR' }],
  contacts: Array.from({ length: 1200 }, () => ({ name: 'B' })),
  modifiedDate: '2026-11-19T12:00:00Z',
  sourceModifiedDate: '2026-11-18T12:00:00Z',
})

describe('a row of chosen columns', () => {
  it('shows every field there is', () => {
    expect(listedRow(whole, context(...LISTED_NAMES)).cells.map(({ text }) => text)).toEqual([
      'Acme',
      'Ada',
      'ada@acme.example',
      '01',
      'GBP',
      'Active',
      '0123',
      'GB9',
      '1 High St, Leeds, UK',
      'UK',
      '1.200',
      'vorgestern',
      'gestern',
      '7',
    ])
  })

  it('leads to the record from the name, wherever it stands', () => {
    const row = listedRow(
      record({ customerName: '', contactName: 'Ada' }),
      context('taxNumber', 'customerName'),
    )
    expect(row).toMatchObject({ linkId: '7', key: '7', cells: [{ text: '' }, { text: 'Ada' }] })
  })

  it('has empty cells for what a platform doesn’t send', () => {
    const row = listedRow(record({ customerName: 'Acme', addresses: null }), context(...LISTED_NAMES))
    expect(row.cells.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
      'Acme',
      'Unknown',
      '7',
    ])
  })

  it('marks a status that is more than normal', () => {
    const deleted = record({ status: 'Active', metadata: { isDeleted: true } })
    expect(listedRow(deleted, context('customerName', 'status')).cells[1]).toMatchObject({
      text: 'Deleted',
      look: 'status',
      isStruck: true,
    })
  })

  it('says beside the name that a record can’t be read', () => {
    const unreadable: CustomerRecord = { readable: false, id: '9', raw: {} }
    const row = listedRow(unreadable, context('status', 'customerName', 'id'))
    expect(row.cells.map(({ text }) => text)).toEqual([
      'Codat sent this record in a format we can’t read. Open it to see the raw data.',
      'Record 9',
      '',
    ])
    expect(listedRow(unreadable, context('customerName')).cells).toHaveLength(1)
  })
})

it('a date of change names the platform', () => {
  expect(fieldTitle('sourceModifiedDate', 'Xero')).toBe('Changed in Xero')
  expect(fieldTitle('sourceModifiedDate', undefined)).toBe('Changed in the platform')
})
