import { expect, it } from 'vitest'
import { formMessages } from './messages.ts'

it.each([
  [formMessages.changes(1), '1 change'],
  [formMessages.changes(2), '2 changes'],
  [formMessages.duplicates(1), 'A customer with this name already exists:'],
  [formMessages.duplicates(2), '2 customers with this name already exist:'],
  [formMessages.cleared(1, 'Phone'), 'This clears one field: Phone'],
  [formMessages.cleared(2, 'Phone, Email'), 'This clears 2 fields: Phone, Email'],
])('counts: %s', (message, expected) => {
  expect(message).toBe(expected)
})

it('an empty value has a word too', () => {
  expect(formMessages.fieldMoved('Xero', '1')).toBe('Now in Xero: 1')
  expect(formMessages.fieldMoved('Xero', '')).toBe('Now in Xero: nothing')
})

it('says what overwriting replaces, as far as it is known', () => {
  expect(formMessages.overwrite('3 May', 'Phone')).toBe(
    'Overwrite it. If you don’t, Codat rejects your update when the record has changed since 3 May. Overwriting replaces every field with the values shown here. Changes others made are lost, both in the fields you edited (Phone) and in all others.',
  )
  expect(formMessages.overwrite('', '')).toBe(
    'Overwrite it. If you don’t, Codat rejects your update when the record has changed since it was read. Overwriting replaces every field with the values shown here. Changes others made are lost.',
  )
})
