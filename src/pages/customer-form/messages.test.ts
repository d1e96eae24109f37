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
    'Overwrite it. Otherwise, Codat rejects the update if the record changed after 3 May. Overwriting replaces what others changed there since: Phone, and every other field of the record as shown here.',
  )
  expect(formMessages.overwrite('', '')).toBe(
    'Overwrite it. Otherwise, Codat rejects the update if the record changed since it was read. Overwriting replaces what others changed there since: every field sent, and every other field of the record as shown here.',
  )
})
