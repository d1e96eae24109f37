import { expect, it } from 'vitest'
import { contactFacts } from './contact-facts.ts'

const customer = {
  id: '1',
  emailAddress: 'office@aardvark.example',
  phone: '020 7946 0012',
  addresses: [{ type: 'Billing', line1: '1 High Street', city: 'Leeds' }],
}

it('leaves out what equals the customer’s own, and names it', () => {
  const contact = {
    name: 'Ann',
    email: 'office@aardvark.example ',
    phone: [
      { number: '020 7946 0012', type: 'Landline' },
      { number: '07700 900077', type: 'Mobile' },
    ],
    address: { type: 'Unknown', line1: '1 High Street', city: 'Leeds' },
  }
  expect(contactFacts(contact, customer)).toEqual({
    email: '',
    phones: [{ number: '07700 900077', type: 'Mobile' }],
    address: '',
    same: ['email', 'phone', 'address'],
  })
})

it('shows what is the contact’s own, and nothing of what is empty', () => {
  const contact = { name: 'Bob', email: 'bob@aardvark.example', phone: [{ number: ' ', type: 'Unknown' }] }
  expect(contactFacts(contact, customer)).toEqual({
    email: 'bob@aardvark.example',
    phones: [],
    address: '',
    same: [],
  })
})

it('two empty values aren’t the same value', () => {
  expect(contactFacts({ name: 'Cy', email: '' }, { id: '1', emailAddress: '' }).same).toEqual([])
})
