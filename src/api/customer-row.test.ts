import { describe, expect, it } from 'vitest'
import { CUSTOMER_COLUMNS } from './customer-columns.ts'
import { customerRow } from './customer-row.ts'
import { customerSchema } from './customers.ts'
import type { CustomerRecord } from './customers.ts'

const context = {
  columns: CUSTOMER_COLUMNS,
  index: 4,
  nowMs: Date.parse('2026-11-20T12:00:00Z'),
  locale: 'en-GB',
}
const record = (customer: object): CustomerRecord => ({
  readable: true,
  customer: customerSchema.parse({ id: '7', ...customer }),
})
const texts = (of: CustomerRecord) => customerRow(of, context).cells.map(({ text }) => text)

describe('a customer’s row', () => {
  it('shows what the columns promise', () => {
    const customer = {
      customerName: 'Acme',
      contactName: 'Ada',
      emailAddress: 'ada@acme.example',
      phone: '01',
      defaultCurrency: 'GBP',
      status: 'Active',
      modifiedDate: '2026-11-19T12:00:00Z',
      sourceModifiedDate: '2026-11-18T12:00:00Z',
    }
    expect(CUSTOMER_COLUMNS.map(({ title }) => title)).toEqual([
      'Name',
      'Contact name',
      'Email',
      'Phone',
      'Changed',
    ])
    expect(texts(record(customer))).toEqual(['Acme', 'Ada', 'ada@acme.example', '01', '2 days ago'])
  })

  it('never shifts a date without a zone, and shows what is no date as it came', () => {
    const changed = (sourceModifiedDate: string) => texts(record({ sourceModifiedDate })).at(-1)
    expect(changed('2026-11-18T23:59:00')).toBe('18 Nov 2026')
    expect(changed('soon')).toBe('soon')
    expect(changed('0001-01-01T00:00:00')).toBe('')
    expect(texts(record({ modifiedDate: '2026-11-18T12:00:00Z' })).at(-1)).toBe('')
  })

  it.each([
    [{ status: 'Active' }, undefined],
    [{ status: 'Archived' }, 'Archived'],
    [{}, 'Unknown'],
    [{ status: 'OnHold' }, 'OnHold'],
    [{ status: 'Active', metadata: { isDeleted: true } }, 'Deleted'],
  ])('marks %j as %s', (customer, mark) => {
    const row = customerRow(record({ customerName: 'Acme', ...customer }), context)
    expect(row.cells[0]).toMatchObject({ text: 'Acme', isStruck: mark === 'Deleted' })
    expect(row.cells[0]?.mark).toBe(mark)
  })

  it.each([
    ['8', '8', 'Record 8', 'Open it to see the raw data.'],
    [undefined, undefined, 'Record without an ID', 'Codat sent this record in a format we can’t read.'],
  ])('of a record nobody can read, with the ID %s', (id, linkId, name, message) => {
    const row = customerRow({ readable: false, id, raw: {} }, context)
    expect(row.linkId).toBe(linkId)
    expect(row.key).toBe(id ?? 'row-4')
    expect(row.cells).toHaveLength(5)
    expect(row.cells[0]?.text).toBe(name)
    expect(row.cells[2]?.text).toContain(message)
  })

  it.each(['..', '.', 'new', ''])('leads nowhere when its ID can’t be used in a link: %s', (id) => {
    expect(customerRow(record({ id, customerName: 'Acme' }), context).linkId).toBeUndefined()
  })
})
