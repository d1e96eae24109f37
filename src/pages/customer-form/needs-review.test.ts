import { describe, expect, it } from 'vitest'
import type { FormValues } from '../../model/form-value.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { reviewOf } from './change-of-form.ts'
import { formBase } from './moved-record.ts'
import { needsReview } from './needs-review.ts'
import { unreturnedFields } from './not-returned.ts'

const text = { type: 'String' }
const model = modelWith({
  customerName: text,
  contactName: text,
  emailAddress: text,
  phone: text,
  status: text,
  addresses: { type: 'Array', properties: { line1: text } },
  contacts: { type: 'Array', properties: { name: text } },
})
const opened = {
  id: 'C-1',
  customerName: 'Acme',
  contactName: 'Kim',
  emailAddress: 'kim@customer.example',
  phone: '020 7946 0000',
  status: 'Active',
  addresses: [{ line1: 'One' }, { line1: 'Two' }],
  contacts: [{ name: 'Kim' }],
}
const base = formBase(model, opened)
const warning = { path: 'phone', severity: 'warn' as const, label: 'Phone', message: 'Too long' }

function target(platformName: string, integrationKey: string) {
  const connection = { id: 'x', integrationKey, platformName, status: 'Linked' }
  return { companyId: 'c', companyName: 'Books Ltd', connection, platformName, isOfflineConnector: false }
}

function asked(
  typed: FormValues,
  other: Partial<Parameters<typeof needsReview>[0]> = {},
  issues = [warning],
) {
  const at = other.target ?? target('Xero', 'gbol')
  const values = { ...base.values, ...typed }
  const review = reviewOf(model, base, values, issues, null)
  return needsReview({
    target: at,
    model,
    phase: { name: 'reviewing', values, review },
    rejected: [],
    shown: review.changes,
    unreturned: unreturnedFields(at, model, base),
    hasEarlier: false,
    ...other,
  })
}
const needs = (typed: FormValues, other: Partial<Parameters<typeof needsReview>[0]> = {}) =>
  asked(typed, other, [])

describe('a change is sent without its review', () => {
  it.each([
    ['a phone number', { phone: '020 7946 0999' }],
    ['two fields', { phone: '020 7946 0999', contactName: 'Lee' }],
    [
      'a line of an address',
      {
        addresses: [
          { line1: 'One A', $origin: 0 },
          { line1: 'Two', $origin: 1 },
        ],
      },
    ],
  ])('when it is %s, and the list beside the form shows it', (_what, typed) => {
    expect(needs(typed)).toBe(false)
  })
})

describe('the review comes first', () => {
  it.each([
    ['a field is emptied', { contactName: '' }],
    ['an item is removed', { addresses: [{ line1: 'One', $origin: 0 }] }],
    ['the customer is archived', { status: 'Archived' }],
    ['the status changes at all', { status: 'Unknown' }],
    ['the customer is renamed', { customerName: 'Acme Ltd' }],
    ['a text looks unusual', { phone: 'ask for Kim' }],
    ['a text has several lines', { contactName: 'Kim\nLee' }],
    ['a text is too long for the list', { contactName: 'Kim '.repeat(40) }],
  ])('when %s', (_why, typed) => {
    expect(needs(typed)).toBe(true)
  })

  it('when the platform may reject something', () => {
    expect(asked({ phone: '020 7946 0999' })).toBe(true)
  })

  it('when the list shows something else than what would be sent', () => {
    expect(needs({ phone: '020 7946 0999' }, { shown: [] })).toBe(true)
    const values = { ...base.values, phone: '020 7946 0998' }
    const { changes } = reviewOf(model, base, values, [], null)
    expect(needs({ phone: '020 7946 0999' }, { shown: changes })).toBe(true)
  })

  it('when the platform doesn’t return all of the record', () => {
    expect(needs({ phone: '020 7946 0999' }, { target: target('Sage Intacct', 'knfz') })).toBe(true)
  })

  it('when an earlier change is open, or the platform rejected the last one', () => {
    expect(needs({ phone: '020 7946 0999' }, { hasEarlier: true })).toBe(true)
    const rejected = [{ path: null, label: 'Xero', message: 'No.' }]
    expect(needs({ phone: '020 7946 0999' }, { rejected })).toBe(true)
  })
})
