import { expect, test } from 'vitest'
import { parseFixSearch } from './fix-search.ts'
import { toEditCustomer } from './links.ts'

test('a link to a field of a form is read back from its address', () => {
  const { href } = toEditCustomer('c', 'k?', { field: 'addresses.0.country', rule: 'country-missing' })
  expect(parseFixSearch(href)).toEqual({ field: 'addresses.0.country', rule: 'country-missing' })
})

test('an address that says nothing of it, or nonsense', () => {
  const nothing = { field: undefined, rule: undefined }
  expect(parseFixSearch('/companies/c/customers/k/edit')).toEqual(nothing)
  expect(parseFixSearch(`/edit?field=${'x'.repeat(401)}&page=2`)).toEqual(nothing)
})
