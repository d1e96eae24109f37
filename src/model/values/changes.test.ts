import { describe, expect, test } from 'vitest'
import { clearedFields, editChanges, isArchiving } from './changes.ts'
import { defaultValues } from './default-values.ts'
import { itemsOf, ORIGIN } from '../form-value.ts'
import type { FormValues } from '../form-value.ts'
import { sample, sampleRecord } from '../parse-sample.fixture.ts'
import { toPayload } from './payload.ts'
import { holdsSent, readBack } from './read-back.ts'
import { reviveValues } from './revive-values.ts'

const before = defaultValues(sample, sampleRecord)
const [first = null, second = null] = itemsOf(before.addresses)

function edit(change: FormValues) {
  return editChanges(sample, before, { ...before, ...change }).map((c) => [c.kind, c.path, c.before, c.after])
}

describe('what an edit changes', () => {
  test('nothing when nothing was touched, or only blanks were exchanged', () => {
    expect(edit({})).toEqual([])
    expect(edit({ emailAddress: ' ', contacts: [{ name: '' }] })).toEqual([])
  })

  test('members set, changed and cleared, as people read them', () => {
    expect(
      edit({ emailAddress: 'a@b.c', customerName: 'B', creditLimit: '', isTaxable: false, status: 'Active' }),
    ).toEqual([
      ['changed', 'customerName', 'Acme', 'B'],
      ['set', 'emailAddress', '', 'a@b.c'],
      ['cleared', 'creditLimit', '1500.5', ''],
      ['set', 'isTaxable', '', 'No'],
      ['changed', 'status', 'Inactive', 'Active'],
    ])
  })

  test('items are followed when others go or move', () => {
    expect(edit({ addresses: [second] })).toEqual([['item-removed', 'addresses', 'Billing, One, GB', '']])
    expect(edit({ addresses: [second, first] })).toEqual([
      ['moved', 'addresses', 'Billing, One, GB\nUnknown, Two', 'Unknown, Two\nBilling, One, GB'],
    ])
    expect(edit({ addresses: [first, second, { type: 'Delivery', line1: 'Three' }] })).toEqual([
      ['item-added', 'addresses.2', '', 'Delivery, Three'],
    ])
    expect(edit({ addresses: [first, { type: 'Unknown', line1: '', [ORIGIN]: 1 }] })).toEqual([
      ['cleared', 'addresses.1.line1', 'Two', ''],
    ])
  })

  test('an emptied field, an unset group and a removed item are cleared', () => {
    const cleared = clearedFields(sample, before, {
      ...before,
      creditLimit: '',
      profile: null,
      addresses: [first],
    })
    expect(cleared.map((change) => change.label)).toEqual(['Credit limit', 'Profile, segment', 'Address 2'])
  })

  test('archiving is noticed under either word', () => {
    const active = { ...before, status: 'Active' }
    expect(isArchiving(sample, active, { ...active, status: 'InActive' })).toBe(true)
    expect(isArchiving(sample, active, { ...active, status: 'Archived' })).toBe(true)
    expect(isArchiving(sample, before, { ...before, customerName: 'x' })).toBe(false)
  })
})

function date(since: string) {
  return { customerName: 'A', since }
}

describe('what the platform made of a write', () => {
  const sent = toPayload(sample, before, sampleRecord)

  test('nothing when it stored the same, whatever it left out or calls otherwise', () => {
    expect(readBack(sample, sent, sampleRecord)).toEqual([])
    expect(
      readBack(sample, { ...sent, status: 'InActive' }, { ...sampleRecord, emailAddress: null }),
    ).toEqual([])
  })

  test('values changed, dropped and filled in', () => {
    const stored = { ...sampleRecord, customerName: 'ACME', creditLimit: null, emailAddress: 'x@y.z' }
    expect(readBack(sample, sent, stored)).toEqual([
      { path: 'customerName', label: 'Customer name', sent: 'Acme', stored: 'ACME', kind: 'changed' },
      { path: 'emailAddress', label: 'E-mail', sent: '', stored: 'x@y.z', kind: 'filled-in' },
      { path: 'creditLimit', label: 'Credit limit', sent: '1500.5', stored: '', kind: 'dropped' },
    ])
  })

  test('a reordered list is told apart from a changed one', () => {
    const addresses = sampleRecord.addresses.toReversed()
    expect(readBack(sample, sent, { ...sampleRecord, addresses })).toEqual([])
    expect(holdsSent(sample, sent, { ...sampleRecord, addresses })).toBe(false)
    expect(readBack(sample, sent, { ...sampleRecord, addresses: addresses.slice(0, 1) })).toMatchObject([
      { path: 'addresses', kind: 'dropped', sent: 'Billing, One, GB' },
    ])
  })

  test('one moment written with another zone is the same date', () => {
    expect(readBack(sample, date('2026-11-23T10:00:00+01:00'), date('2026-11-23T09:00:00Z'))).toEqual([])
    expect(readBack(sample, date('2026-11-23T10:00:00'), date('2026-11-23T10:00:00Z'))).toHaveLength(1)
  })
})

describe('a draft of an older model', () => {
  test('comes back complete, and what has no place any more is named', () => {
    const draft = {
      ...before,
      gone: 'kept',
      empty: '',
      isTaxable: 'yes',
      addresses: [{ ...Object(first), old: 1 }, 'x'],
    }
    const { values, lost } = reviveValues(sample, draft)
    expect(values).toEqual({ ...before, addresses: [first, { $unfit: 'x' }] })
    expect(lost).toEqual([
      { path: 'gone', value: 'kept' },
      { path: 'isTaxable', value: 'yes' },
      { path: 'addresses.0.old', value: 1 },
    ])
  })

  test('that is damaged becomes a blank form', () => {
    expect(reviveValues(sample, 'nonsense').values).toMatchObject({
      customerName: '',
      profile: null,
      addresses: [],
    })
  })
})
