import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftEntry } from '../rules/entry.fixture.ts'
import { maskValues, valuesOf } from './mask-values.ts'

it.each([
  ['The name Lantern Works is used already', 'The name […] is used already'],
  ['the name LANTERN WORKS is used already', 'the name […] is used already'],
  ["Another supplier is called 'Old Mill'", 'Another supplier is called […]'],
  ['The customer’s name can’t be “Old Mill”', 'The customer’s name can’t be […]'],
  ['mia@lantern.example has no account', '[…] has no account'],
  ['Call +44 20 7946 0012 for help', 'Call […] for help'],
  ['Must be at most 41 characters', 'Must be at most 41 characters'],
  ['Addresses[0].Line1 is required', 'Addresses[0].Line1 is required'],
])('%s', (message, masked) => {
  expect(maskValues(message, ['Lantern Works'])).toBe(masked)
})

it('masks a value with signs that mean something in a pattern', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), (value) => {
      fc.pre(value.trim().length > 1 && !'no: .'.includes(value.trim()))
      expect(maskValues(`no: ${value.trim()}.`, [value])).not.toContain(value.trim())
    }),
  )
})

it('knows every text of a change: before, after, sent and stored', () => {
  const entry = draftEntry({
    payload: { customerName: 'One', addresses: [{ line1: 'Two' }], age: 31 },
    opened: { contactName: 'Three' },
    changes: [{ path: 'x', label: 'X', before: 'Four', after: 'Five', kind: 'changed' }],
    readBack: {
      at: 1,
      differences: [{ path: 'y', label: 'Y', sent: 'Six', stored: 'Seven', kind: 'changed' }],
    },
  })
  expect(valuesOf(entry)).toEqual(
    expect.arrayContaining(['One', 'Two', '31', 'Three', 'Four', 'Five', 'Six', 'Seven']),
  )
  expect(valuesOf(undefined)).toEqual([])
})
