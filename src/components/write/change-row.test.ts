import { describe, expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { plainSpaces } from '../../lib/format/plain-spaces.fixture.ts'
import { draftEntry, entryWithResponse, NOON } from '../../writes/rules/entry.fixture.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { changeRow } from './change-row.ts'

const HOUR = 3_600_000
const names = new Map([['customer-1', 'Lantern Works']])

const rowOf = (row: Partial<WriteRow>, lastSync: number | null = null) =>
  changeRow(
    { id: 'push-1', operation: undefined, entry: undefined, ...row },
    { nowMs: NOON + 3 * HOUR, lastSync, names, locale: 'en-US' },
  )

const change = (label: string, before = '1', after = '2') => ({
  path: label.toLowerCase(),
  label,
  before,
  after,
  kind: 'changed',
})

const modified = (id: string) => ({ changes: [{ type: 'Modified', recordRef: { id } }] })

describe('a change in a list', () => {
  it('that only Codat knows has the record’s name where it is known, and says that it is not from here', () => {
    const row = rowOf({ operation: operation('Success', modified('customer-1')) })
    expect(row).toMatchObject({
      key: 'push-1',
      group: 'done',
      result: 'Confirmed',
      tone: 'done',
      customer: 'Lantern Works',
      isId: false,
      customerId: 'customer-1',
      changed: 'Update',
      isElsewhere: true,
      reason: '',
    })
    expect(plainSpaces(row.when)).toBe('2 hr. ago')
    expect(row.exactly).toMatch(/^Nov 2\d, 2026/)
  })

  it('about a record whose name isn’t known has its ID, and nothing where Codat names none', () => {
    expect(rowOf({ operation: operation('Success', modified('customer-2')) })).toMatchObject({
      customer: 'customer-2',
      isId: true,
      isNamed: true,
    })
    expect(rowOf({ operation: operation('Failed', { changes: [] }) })).toMatchObject({
      customer: 'Unknown customer',
      isId: false,
      isNamed: false,
      customerId: undefined,
    })
  })

  it('of this device names the fields that were changed, with their values in full', () => {
    const changes = [change('Phone'), change('Status', 'Active', 'Archived'), change('Address 1, line 1')]
    const entry = entryWithResponse('Success', { kind: 'update', customerId: 'customer-2', changes })
    expect(rowOf({ operation: entry.operation ?? undefined, entry })).toMatchObject({
      customer: 'Lantern Works',
      changed: 'Phone, Status +1',
      changedInFull: 'Phone: 1 → 2; Status: Active → Archived; Address 1, line 1: 1 → 2',
      isElsewhere: false,
    })
  })

  it('doesn’t call the customer by a name that failed or may still fail', () => {
    const renamed = { kind: 'update', customerId: 'customer-1', title: 'Wrong Ltd' } as const
    for (const status of ['Pending', 'Failed', 'TimedOut']) {
      const entry = entryWithResponse(status, { ...renamed, opened: { customerName: 'Lantern' } })
      expect(rowOf({ operation: entry.operation ?? undefined, entry }).customer).toBe('Lantern')
      expect(rowOf({ entry: { ...entry, opened: null } }).customer).toBe('Lantern Works')
      expect(rowOf({ entry: { ...entry, opened: null, customerId: 'customer-2' } })).toMatchObject({
        customer: 'customer-2',
        isId: true,
      })
    }
  })

  it('that makes a customer is called that', () => {
    expect(rowOf({ entry: draftEntry({ changes: [change('Phone')] }) })).toMatchObject({
      result: 'Not sent',
      changed: 'New customer',
    })
  })

  it.each([
    ['Pending', 'Sent', 'waiting', 'waiting'],
    ['Success', 'Confirmed', 'done', 'awaiting-sync'],
    ['Failed', 'Failed', 'bad', 'attention'],
    ['TimedOut', 'Timed out', 'unsure', 'attention'],
  ])('of this device in the state %s is “%s”', (status, result, tone, group) => {
    const entry = entryWithResponse(status)
    expect(rowOf({ operation: entry.operation ?? undefined, entry })).toMatchObject({ result, tone, group })
  })

  it('has no colour any more once it was corrected', () => {
    const entry = entryWithResponse('Failed')
    const correction = { state: 'corrected' as const, at: NOON }
    const row = rowOf({ operation: entry.operation ?? undefined, entry, correction })
    expect(row).toMatchObject({ result: 'Failed', tone: 'gone', group: 'done' })
    expect(row.reason).toMatch(/^Corrected at/)
  })

  it('names the data type of what is no customer', () => {
    expect(rowOf({ operation: operation('Success', { dataType: 'invoices' }) }).changed).toBe(
      'New (invoices)',
    )
  })

  it('leads to no record whose ID can’t be used in a link', () => {
    const row = rowOf({ operation: operation('Success', modified('..')) })
    expect(row).toMatchObject({ customer: '..', customerId: undefined })
  })
})
