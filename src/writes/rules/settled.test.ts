import { describe, expect, test } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import { confirmed, model, opened, payload, synced } from './confirmed-change.fixture.ts'
import { compactModel } from './compact-model.ts'
import { entryWithResponse, NOON } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { awaitedCustomers, hasArrived, settledEntries } from './settled.ts'
import { nextEntry } from './state-machine.ts'

/** What was read: the record as stored, and whether a comparison can be recorded. */
const settled = (record: Customer, entries: JournalEntry[], lastSync: number | null = null) =>
  settledEntries(record, entries, lastSync)

describe('a confirmed change', () => {
  test('is settled once the copy equals what was sent, however old it says it is', () => {
    const stored = {
      ...opened,
      customerName: 'New name',
      phone: undefined,
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
    }
    expect(settled(stored, [confirmed()])).toEqual([{ entryId: 'entry-1', differences: [] }])
  })

  test('is compared with what a later sync brought instead', () => {
    const stored = {
      ...synced,
      customerName: 'NEW NAME',
      phone: '',
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
    }
    expect(settled(stored, [confirmed()])).toMatchObject([
      { differences: [{ path: 'customerName', sent: 'New name', stored: 'NEW NAME' }] },
    ])
  })

  test('of nothing but spaces waits for the sync as any other does', () => {
    const entry = confirmed({ payload: { ...opened, customerName: 'Old name ' } })
    expect(settled(opened, [entry])).toEqual([])
    expect(settled(synced, [entry])).toEqual([{ entryId: 'entry-1', differences: [] }])
  })

  test('waits on when a sync that began before brought an older change', () => {
    expect(settled({ ...opened, modifiedDate: '2026-11-23T12:30:00Z' }, [confirmed()])).toEqual([])
  })

  test('stops waiting when a sync long after brought nothing', () => {
    const lastSync = Date.parse('2026-11-23T14:00:00Z')
    expect(settled(opened, [confirmed()], lastSync)[0]?.differences).toHaveLength(3)
  })

  test('that a later one followed is blamed for nothing', () => {
    const second = confirmed({ id: 'entry-2', payload: { customerName: 'Newer name', phone: '1' } })
    const times = { ...second.times, completed: NOON + 60_000 }
    const stored = { ...synced, customerName: 'Newer name', addresses: [] }
    const both = settled(stored, [{ ...second, times }, confirmed()])
    expect(both.map(({ differences }) => differences)).toEqual([[], []])
  })

  test('that takes an earlier one back waits with it, though the copy never held that one', () => {
    const there = confirmed({ payload: { ...payload, phone: '1' } })
    const back = confirmed({ id: 'entry-2', payload: opened })
    const entries = [{ ...back, times: { ...back.times, completed: NOON + 60_000 } }, there]
    expect(settled(opened, entries)).toEqual([])
    expect(settled(synced, entries).map(({ entryId }) => entryId)).toEqual(['entry-1', 'entry-2'])
  })

  test('that is not confirmed is never settled', () => {
    for (const status of ['Pending', 'Failed', 'TimedOut']) {
      const entry = entryWithResponse(status, { kind: 'update', customerId: 'C-1', opened, payload, model })
      expect(settled(synced, [entry])).toEqual([])
    }
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
    expect(settled({ id: 'C-7', customerName: 'Lantern Works' }, [created])).toEqual([
      { entryId: 'entry-1', differences: [] },
    ])
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

const taxModel = compactModel({
  type: 'Object',
  properties: { phone: { type: 'String' }, taxNumber: { type: 'String' } },
})
const untaxed = {
  id: 'C-1',
  phone: '1',
  modifiedDate: '2026-11-01T00:00:00Z',
  sourceModifiedDate: '2026-11-01T00:00:00',
}
const readSince = {
  ...untaxed,
  modifiedDate: '2026-11-23T12:30:00Z',
  sourceModifiedDate: '2026-11-23T12:00:04',
}
const change = {
  platformName: 'Oracle NetSuite',
  opened: untaxed,
  model: taxModel,
  payload: { phone: '1', taxNumber: 'T' },
}
const timedOut = (sent: JournalEntry['payload']) =>
  entryWithResponse('TimedOut', { kind: 'update', customerId: 'C-1', ...change, payload: sent })

describe('what the platform doesn’t return', () => {
  test('is no difference, but waits until the record was read since', () => {
    expect(settled(untaxed, [confirmed(change)])).toEqual([])
    expect(settled(readSince, [confirmed(change)])).toEqual([{ entryId: 'entry-1', differences: [] }])
    // Also without a usable model.
    expect(settled(readSince, [confirmed({ ...change, model: null })])[0]?.differences).toEqual([])
  })

  test('is a difference on any other platform, and where the record has another value', () => {
    const elsewhere = confirmed({ ...change, platformName: 'Xero' })
    expect(settled(readSince, [elsewhere])[0]?.differences).toMatchObject([
      { path: 'taxNumber', kind: 'dropped' },
    ])
    expect(settled({ ...readSince, taxNumber: 'U' }, [confirmed(change)])[0]?.differences).toMatchObject([
      { path: 'taxNumber', kind: 'changed', stored: 'U' },
    ])
  })

  test('doesn’t show that a change arrived which timed out', () => {
    expect(hasArrived(timedOut({ phone: '1', taxNumber: 'T' }), readSince)).toBe(false)
    expect(hasArrived(timedOut({ phone: '2', taxNumber: 'T' }), { ...readSince, phone: '2' })).toBe(true)
  })
})
