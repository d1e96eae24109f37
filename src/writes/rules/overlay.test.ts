import { describe, expect, test } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import { confirmed, model, opened, payload, synced } from './confirmed-change.fixture.ts'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { sentOverlay } from './overlay.ts'
import { nextEntry } from './state-machine.ts'

const overlaid = (
  record: Customer,
  entries: JournalEntry[],
  lastSync: number | null = null,
  now = NOON + 60_000,
) => sentOverlay(record, entries, lastSync, now)
const texts = (record: Customer, entries: JournalEntry[]) =>
  overlaid(record, entries).changes.map(
    ({ label, before, after, state }) => `${label}: ${before} → ${after} (${state})`,
  )

describe('a record with a change that was sent', () => {
  const open = { kind: 'update' as const, customerId: 'C-1', opened, payload, model, idempotencyKey: null }
  const looked = nextEntry(unknownEntry(open), {
    type: 'history-read',
    at: NOON,
    candidates: [],
    settled: true,
  })

  test('shows the sent values, the emptied ones too, and keeps what the model does not list', () => {
    const { customer, changes } = overlaid(opened, [confirmed()])
    expect(customer).toEqual({
      id: 'C-1',
      customerName: 'New name',
      taxNumber: 'T',
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
      modifiedDate: opened.modifiedDate,
      sourceModifiedDate: opened.sourceModifiedDate,
    })
    expect(changes).toMatchObject([
      { path: 'customerName', label: 'Name', before: 'Old name', after: 'New name', kind: 'changed' },
      { path: 'phone', label: 'Phone', before: '1', after: '', kind: 'cleared' },
      { path: 'addresses.0.line1', label: 'Address 1, line 1', before: 'Quay 1', after: 'Quay 2' },
    ])
    expect(changes[0]).toMatchObject({ entryId: 'entry-1', state: 'confirmed', at: NOON })
  })

  test.each([
    ['being sent', sentEntry(open)],
    ['pending', entryWithResponse('Pending', open)],
    ['timed out', entryWithResponse('TimedOut', open)],
    ['unknown', unknownEntry(open)],
  ])('shows it while it is %s', (_name, entry) => {
    expect(overlaid(opened, [entry]).changes.map(({ path, state }) => [path, state])).toEqual([
      ['customerName', entry.state],
      ['phone', entry.state],
      ['addresses.0.line1', entry.state],
    ])
  })

  test.each([
    ['has failed', entryWithResponse('Failed', open)],
    ['was not found at Codat', looked],
    ['is synced', { ...confirmed(), readBack: { at: NOON, differences: [] } }],
    ['is of another record', confirmed({ customerId: 'C-2' })],
  ])('shows nothing of one that %s', (_name, entry) => {
    expect(overlaid(opened, [entry])).toEqual({ customer: opened, changes: [] })
  })

  test('does not wait for ever for one that timed out', () => {
    const entry = entryWithResponse('TimedOut', open)
    expect(overlaid(opened, [entry], null, NOON + 25 * 60 * 60_000).changes).toEqual([])
    const again = confirmed({ id: 'again', linkedTo: entry.id })
    expect(overlaid(opened, [again, entry]).changes.every(({ entryId }) => entryId === 'again')).toBe(true)
  })

  test('shows nothing once the copy holds it or was read since', () => {
    const stored = { ...synced, customerName: 'NEW NAME' }
    expect(overlaid(stored, [confirmed()])).toEqual({ customer: stored, changes: [] })
    const arrived = {
      ...opened,
      customerName: 'New name',
      phone: '',
      addresses: [{ line1: 'Quay 2', country: 'GB' }],
    }
    expect(overlaid(arrived, [entryWithResponse('Pending', open)])).toEqual({
      customer: arrived,
      changes: [],
    })
  })

  test('keeps what somebody else changed meanwhile', () => {
    const stored = { ...opened, addresses: [{ line1: 'Quay 1', country: 'IE' }, { line1: 'Depot' }] }
    const { customer } = overlaid(stored, [entryWithResponse('Pending', open)])
    expect(customer.addresses).toEqual([{ line1: 'Quay 2', country: 'IE' }, { line1: 'Depot' }])
  })

  test('without a usable model shows it member by member', () => {
    const { changes, customer } = overlaid(opened, [confirmed({ model: null })])
    expect(customer.customerName).toBe('New name')
    expect(changes.map(({ label }) => label)).toEqual(['Customer name', 'Addresses'])
  })
})

describe('a record with two changes', () => {
  const first = entryWithResponse('Pending', {
    kind: 'update',
    customerId: 'C-1',
    opened,
    payload: { ...payload, customerName: 'Old name', phone: '2', addresses: opened.addresses },
    model,
  })
  const openedAgain = { ...opened, phone: '2' }
  const second = entryWithResponse('Pending', {
    id: 'entry-2',
    kind: 'update',
    customerId: 'C-1',
    opened: openedAgain,
    payload: { customerName: 'New name', phone: '2', addresses: opened.addresses },
    model,
    times: { ...first.times, created: NOON + 30_000, sent: null },
  })
  const later = { ...second, times: { ...second.times, sent: NOON + 31_000 } }

  test('shows both, each with the change that made it', () => {
    const { customer, changes } = overlaid(opened, [later, first])
    expect([customer.customerName, customer.phone]).toEqual(['New name', '2'])
    expect(changes.map(({ path, entryId, at }) => [path, entryId, at])).toEqual([
      ['customerName', 'entry-2', NOON + 31_000],
      ['phone', 'entry-1', NOON],
    ])
  })

  test('shows a value of the first that the second has sent again, even when the first has failed', () => {
    const failed = {
      ...first,
      state: 'failed' as const,
      model: null,
      times: { ...first.times, completed: NOON + 60_000 },
    }
    expect(texts(opened, [later, failed])).toEqual([
      'Name: Old name → New name (pending)',
      'Phone: 1 → 2 (pending)',
    ])
  })

  test('shows the last value of a field that both have changed', () => {
    const again = { ...later, payload: { ...later.payload, phone: '3' } }
    expect(texts(opened, [again, first])).toContain('Phone: 1 → 3 (pending)')
    const back = { ...later, payload: { ...later.payload, phone: '1' } }
    expect(texts(opened, [back, first])).toEqual(['Name: Old name → New name (pending)'])
  })
})
