import { describe, expect, test } from 'vitest'
import { sampleModel } from '../../model/sample-model.fixture.ts'
import { compactModel } from './compact-model.ts'
import { entryWithResponse, NOON } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { awaitedCustomers, hasArrived, overlayCustomer, settledEntries } from './overlay.ts'
import { nextEntry } from './state-machine.ts'

const model = compactModel({
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

const opened = {
  id: 'C-1',
  customerName: 'Old name',
  phone: '1',
  taxNumber: 'T',
  addresses: [{ line1: 'Quay 1', country: 'GB' }],
  modifiedDate: '2026-11-01T00:00:00Z',
  sourceModifiedDate: '2026-11-01T00:00:00',
}
const payload = { customerName: 'New name', addresses: [{ line1: 'Quay 2', countryCode: 'GB' }] }

const confirmed = (more: Partial<JournalEntry> = {}) =>
  entryWithResponse('Success', {
    kind: 'update',
    customerId: 'C-1',
    opened,
    payload,
    model,
    idempotencyKey: null,
    ...more,
  })
const synced = { ...opened, modifiedDate: '2026-11-23T12:30:00Z', sourceModifiedDate: '2026-11-23T12:00:04' }

const overlaid = (...of: Parameters<typeof overlayCustomer>) => ({
  ...overlayCustomer(...of),
  settled: settledEntries(...of),
})

describe('a record with a confirmed write', () => {
  test('shows the sent values, the emptied ones too, and keeps what the model does not list', () => {
    const { customer, awaiting, settled } = overlaid(opened, [confirmed()])
    expect(customer).toEqual({
      id: 'C-1',
      customerName: 'New name',
      taxNumber: 'T',
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
      modifiedDate: opened.modifiedDate,
      sourceModifiedDate: opened.sourceModifiedDate,
    })
    expect(awaiting.map(({ path }) => path)).toEqual(['customerName', 'phone', 'addresses.0.line1'])
    expect(settled).toEqual([])
  })

  test.each(['Pending', 'Failed', 'TimedOut'])('shows nothing of one that is %s', (status) => {
    const entry = entryWithResponse(status, { kind: 'update', customerId: 'C-1', opened, payload, model })
    expect(overlaid(opened, [entry])).toEqual({ customer: opened, awaiting: [], settled: [] })
  })

  test('is settled once the copy equals what was sent, however old it says it is', () => {
    const stored = {
      ...opened,
      customerName: 'New name',
      phone: undefined,
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
    }
    const { customer, awaiting, settled } = overlaid(stored, [confirmed()])
    expect(customer).toEqual(stored)
    expect([awaiting, settled]).toEqual([[], [{ entryId: 'entry-1', differences: [] }]])
  })

  test('reports what a later sync brought instead', () => {
    const stored = {
      ...synced,
      customerName: 'NEW NAME',
      phone: '',
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
    }
    const { settled, awaiting } = overlaid(stored, [confirmed()])
    expect(awaiting).toEqual([])
    expect(settled).toMatchObject([
      { differences: [{ path: 'customerName', sent: 'New name', stored: 'NEW NAME' }] },
    ])
  })

  test('waits on when a sync that began before brought an older change', () => {
    const stored = { ...opened, modifiedDate: '2026-11-23T12:30:00Z' }
    expect(overlaid(stored, [confirmed()]).awaiting).toHaveLength(3)
  })

  test('stops waiting when a sync long after brought nothing', () => {
    const lastSync = Date.parse('2026-11-23T14:00:00Z')
    const { settled } = overlaid(opened, [confirmed()], lastSync)
    expect(settled[0]?.differences).toHaveLength(3)
  })

  test('with two writes waits for the last one and blames the first for nothing', () => {
    const second = confirmed({ id: 'entry-2', payload: { customerName: 'Newer name', phone: '1' } })
    const times = { ...second.times, completed: NOON + 60_000 }
    const both = [{ ...second, times }, confirmed()]
    expect(overlaid(opened, both).customer.customerName).toBe('Newer name')
    const stored = { ...synced, customerName: 'Newer name', addresses: [] }
    expect(overlaid(stored, both).settled.map(({ differences }) => differences)).toEqual([[], []])
  })

  test('without a usable model compares member by member', () => {
    const { awaiting, customer } = overlaid(opened, [confirmed({ model: null })])
    expect(customer.customerName).toBe('New name')
    expect(awaiting.map(({ path }) => path)).toEqual(['customerName', 'addresses'])
  })
})

describe('new customers above a list', () => {
  const created = entryWithResponse(
    'Success',
    {},
    { changes: [{ type: 'Created', recordRef: { id: 'C-7' } }] },
  )

  test('stand there from the confirmation until the list holds them', () => {
    const listed = (ids: string[]) =>
      awaitedCustomers([created], 'company-1', new Set(ids)).map(({ customerId }) => customerId)
    expect(listed([])).toEqual(['C-7'])
    expect(listed(['C-7'])).toEqual([])
    expect(awaitedCustomers([created], 'company-2', new Set())).toEqual([])
    // Codat may confirm without an id: a sync since tells that the list has it.
    const nameless = { ...created, customerId: null }
    const completed = created.times.completed ?? 0
    const rowsAt = (lastSync: number) => awaitedCustomers([nameless], 'company-1', new Set(), lastSync).length
    expect([rowsAt(completed - 1), rowsAt(completed + 1)]).toEqual([1, 0])
    expect(awaitedCustomers([entryWithResponse('Pending')], 'company-1', new Set())).toEqual([])
  })

  test('are settled as soon as the record can be read', () => {
    const { settled } = overlaid({ id: 'C-7', customerName: 'Lantern Works' }, [created])
    expect(settled).toEqual([{ entryId: 'entry-1', differences: [] }])
  })
})

describe('a write that timed out', () => {
  const entry = entryWithResponse('TimedOut', { kind: 'update', customerId: 'C-1', opened, payload, model })
  const arrived = {
    ...synced,
    customerName: 'New name',
    phone: '',
    addresses: [{ line1: 'Quay 2', country: 'GB' }],
  }

  test('has arrived when the record changed since and holds what was sent', () => {
    expect(hasArrived(entry, arrived)).toBe(true)
    expect(nextEntry(entry, { type: 'record-seen', at: NOON })).toMatchObject({
      state: 'confirmed',
      foundBy: 'record',
    })
  })

  test.each([
    ['the record is as it was', opened],
    ['something else changed', synced],
    ['it is another record', { ...arrived, id: 'C-2' }],
  ])('has not when %s', (_name, record) => {
    expect(hasArrived(entry, record)).toBe(false)
  })

  test('cannot be told apart when nothing was changed by it', () => {
    expect(hasArrived({ ...entry, payload: { customerName: 'Old name', phone: '1' } }, synced)).toBe(false)
  })
})

test('a compact model keeps what the comparison needs and drops texts and long lists', () => {
  const compact = compactModel(sampleModel)
  const text = JSON.stringify(compact)
  expect(text).not.toMatch(/validation|description|Name on invoices/)
  expect(compact).toMatchObject({
    properties: { status: { type: 'String', options: [{ value: 'Active' }, { value: 'InActive' }] } },
  })
  const long = { type: 'String', options: Array.from({ length: 300 }, (_, place) => ({ value: `${place}` })) }
  expect(compactModel({ properties: { country: long } })).toEqual({
    properties: { country: { type: 'String' } },
  })
  expect(compactModel('no model')).toEqual({})
})
