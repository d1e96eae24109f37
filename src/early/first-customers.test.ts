import { expect, it } from 'vitest'
import { readAddress } from '../lib/paths/read-address.ts'
import { firstCustomers } from './first-customers.ts'

function customersAt(search: string, body: unknown) {
  const place = readAddress('/companies/co/customers', search)
  if (place.name !== 'customers') throw new Error('No list')
  return firstCustomers(place, body)?.results.length
}

const BODY = { results: [{ id: '7', customerName: 'Kim & Co' }] }

it('are those of the page', () => {
  expect(customersAt('?q=kim', BODY)).toBe(1)
})

it.each([
  ['none', '', { results: [] }],
  ['what is no page of customers', '', { error: 'no' }],
  ['an address that is partly unreadable', '?page=-4', BODY],
  ['a search that can’t be asked for', '?q=%2C', BODY],
])('are left to the application with %s', (_, search, body) => {
  expect(customersAt(search, body)).toBeUndefined()
})
