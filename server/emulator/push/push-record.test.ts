import { describe, expect, test } from 'vitest'
import { companyOf } from '../../testing/company.ts'
import { base } from '../books/hand-made.ts'
import type { Customer } from '../codat/wire.ts'
import { modelOf } from '../models/model-of.ts'
import { connectionBody } from '../world/company.ts'
import { writtenRecord } from './push-record.ts'

const NOON = Date.UTC(2026, 10, 23, 12)

function write(platformKey: string, sent: Record<string, unknown>, before?: Customer): Customer {
  const connection = { id: 'a', platformKey, status: 'Linked', created: '2026-01-14T10:45:18Z' } as const
  const company = companyOf([connectionBody('company', connection)], before ? [before] : [])
  const model = modelOf(platformKey)
  if (model === undefined) throw new Error(`no model for ${platformKey}`)
  return writtenRecord(company, platformKey, model, sent, before, NOON)
}

/** The contact name of a customer in QuickBooks Online after its status was written. */
const contactAfter = (contactName: string, status: string) =>
  write('qhyg', { customerName: 'Acme', status }, base('7', { contactName })).contactName

describe('a new record', () => {
  test('has an ID of its own, a date, and what every stored record has', () => {
    const record = write('gbol', { customerName: 'Acme' })
    expect(record).toMatchObject({ customerName: 'Acme', addresses: [], contacts: [], status: 'Active' })
    expect(record.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(Date.parse(`${record.sourceModifiedDate?.slice(0, 19) ?? ''}Z`)).toBe(NOON)
    expect(write('gbol', { customerName: 'Acme' }).id).not.toBe(record.id)
  })

  test('has the ID that was sent where the platform wants one', () => {
    expect(write('hbql', { id: 'acme01', customerName: 'Acme' }).id).toBe('ACME01')
  })

  test('loses members the model does not list', () => {
    const record = write('gbol', {
      customerName: 'Acme',
      shoeSize: 9,
      addresses: [{ line1: 'A', planet: 'B' }],
    })
    expect(record).not.toHaveProperty('shoeSize')
    expect(record.addresses).toEqual([{ line1: 'A', type: 'Billing' }])
  })

  test('loses empty values, except where the platform keeps blanks', () => {
    const sent = { customerName: 'Acme', phone: '', emailAddress: null }
    expect(write('qudb', sent)).not.toHaveProperty('phone')
    expect(write('trji', sent).phone).toBe('')
    expect(write('trji', sent)).not.toHaveProperty('emailAddress')
  })

  test('ignores entries that are no objects', () => {
    expect(write('gbol', { customerName: 'Acme', addresses: ['A', null, { line1: 'B' }] }).addresses).toEqual(
      [{ line1: 'B', type: 'Billing' }],
    )
    expect(write('gbol', { customerName: 'Acme', addresses: 'A' }).addresses).toEqual([])
  })
})

describe('an updated record', () => {
  const before = base('7', {
    customerName: 'Acme',
    taxNumber: 'GB1',
    contactName: 'Ada',
    addresses: [{ type: 'Billing', line1: 'Old', city: 'Leeds' }],
  })

  test('keeps its ID, loses listed members that were not sent, and keeps those not listed', () => {
    const record = write('gbol', { customerName: 'Acme Ltd' }, before)
    expect(record).toMatchObject({ id: '7', customerName: 'Acme Ltd', contactName: 'Ada', addresses: [] })
    expect(record).not.toHaveProperty('taxNumber')
  })

  test('is not changed in place', () => {
    const copy = structuredClone(before)
    write('gbol', { customerName: 'Other', addresses: [{ line1: 'New' }] }, before)
    expect(before).toEqual(copy)
  })

  test('keeps members of list entries that the model does not list, by position', () => {
    const sage50 = base('8', { customerName: 'A', addresses: [{ type: 'Billing', country: 'GB' }] })
    const sent = { customerName: 'A', addresses: [{ line1: 'New' }] }
    expect(write('hbql', sent, sage50).addresses).toEqual([{ country: 'GB', line1: 'New', type: 'Billing' }])
  })
})

describe('what a platform makes of a record by itself', () => {
  const addresses = [
    { type: 'Billing', line1: '1', postalCode: 'ls1 4ab' },
    { type: 'Delivery', line1: '2' },
    { type: 'Billing', line1: '3' },
  ]

  test('Xero tidies spaces in names and calls inactive customers archived', () => {
    expect(write('gbol', { customerName: '  Acme   Ltd ', status: 'InActive' })).toMatchObject({
      customerName: 'Acme Ltd',
      status: 'Archived',
    })
  })

  test.each([
    ['qudb', 'Exact (Netherlands)', ['1']],
    ['fbrh', 'FreeAgent', ['1']],
    ['tgff', 'Sage Accounting', ['1', '2']],
    ['trji', 'Dynamics', ['1']],
    ['pqsw', 'QuickBooks Desktop', ['1', '2']],
    ['gbol', 'Xero', ['1', '2', '3']],
  ])('%s (%s) keeps addresses %o', (key, _, kept) => {
    const record = write(key, { customerName: 'Acme', addresses })
    expect(record.addresses?.map(({ line1 }) => line1)).toEqual(kept)
  })

  test('Dynamics writes postcodes in capitals', () => {
    expect(write('trji', { customerName: 'Acme', addresses }).addresses?.[0]?.postalCode).toBe('LS1 4AB')
  })

  test('QuickBooks Online marks the contact of an archived customer, once, and takes the mark off again', () => {
    expect(contactAfter('Ada', 'Archived')).toBe('Ada (deleted)')
    expect(contactAfter('Ada (deleted)', 'Archived')).toBe('Ada (deleted)')
    expect(contactAfter('Ada (deleted)', 'Active')).toBe('Ada')
  })

  test('Sage 50 shows the country code as the country', () => {
    const sent = { id: 'A', customerName: 'Acme', addresses: [{ line1: '1', countryCode: 'GB' }] }
    expect(write('hbql', sent).addresses).toEqual([{ line1: '1', country: 'GB', type: 'Billing' }])
  })
})
