import { expect, it } from 'vitest'
import { matchedField } from './matched-field.ts'

const customer = {
  id: '150000-933272658',
  customerName: 'Müller & Söhne GmbH',
  contactName: 'Ana Ruiz',
  emailAddress: 'Billing+UK@Mueller.example',
  phone: '+44 (0)20 7946 0012 ext 5',
  registrationNumber: '00445790',
  taxNumber: 'GB 123 4567 89',
}

it.each([
  ['müller', 'name', 'customerName'],
  ['muller sohne', 'name', 'customerName'],
  ['ruiz', 'name', 'contactName'],
  ['ruiz gmbh', 'name', 'contactName'],
  ['ruiz ltd', 'name', undefined],
  ['billing+uk@', 'email', 'emailAddress'],
  ['billing@', 'email', undefined],
  ['020 7946 0012', 'phone', 'phone'],
  ['+44 20 7946 0012', 'phone', 'phone'],
  ['0044 20 7946 0012', 'phone', 'phone'],
  ['79460012', 'phone', 'phone'],
  ['7946', 'phone', 'phone'],
  ['020 7946 0013', 'phone', undefined],
  ['12007946', 'phone', undefined],
  ['GB123456789', 'number', 'taxNumber'],
  ['123 456 789', 'number', 'taxNumber'],
  ['DE123456789', 'number', 'taxNumber'],
  ['gb-123-4567-89', 'number', 'taxNumber'],
  ['445790', 'number', 'registrationNumber'],
  ['933272658', 'number', 'id'],
  ['150000-933272658', 'number', 'id'],
  ['1234567890', 'number', undefined],
] as const)('%s as a %s is found in %s', (text, kind, field) => {
  expect(matchedField(customer, text, kind)).toBe(field)
})

it.each(['name', 'email', 'phone', 'number'] as const)('no %s is found where there is none', (kind) => {
  expect(matchedField({ id: '', phone: null }, '12345678', kind)).toBeUndefined()
})

it('a number of a subscriber is found under one with its codes', () => {
  const local = { id: '1', phone: '7946 0012' }
  expect(matchedField(local, '020 7946 0012', 'phone')).toBe('phone')
  expect(matchedField({ id: '1', phone: '0012' }, '020 7946 0012', 'phone')).toBeUndefined()
})
