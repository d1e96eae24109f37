import { expect, it } from 'vitest'
import { fieldLabel } from './field-label.ts'

it.each([
  ['customerName', 'Name'],
  ['emailAddress', 'Email'],
  ['taxNumber', 'Tax number'],
  ['addresses[0].line1', 'Address'],
  ['addresses[2].postalCode', 'Postal code'],
  ['contacts[0].name', 'Contact'],
  ['contacts[0].phone[1].number', 'Contact’s phone'],
  ['contacts[0].address.city', 'Contact’s city'],
  ['supplementalData.crm', 'Crm'],
  ['id', 'ID'],
  ['supplementalData.constructor', 'Constructor'],
  ['contacts[0].constructor', 'Contact’s constructor'],
])('names %s “%s”', (path, label) => {
  expect(fieldLabel(path)).toBe(label)
})
