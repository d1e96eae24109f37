import { expect, test } from 'vitest'
import { contactBlocks, visitCandidates } from './candidate-pairs.ts'
import { customerOf } from './customer.fixture.ts'
import { duplicateSubject } from './duplicate-subject.ts'
import type { Customer } from '../../api/customers.ts'

function candidates(customers: readonly Customer[]): string[] {
  const subjects = customers.flatMap((customer) => duplicateSubject(customer) ?? [])
  const pairs: string[] = []
  visitCandidates(subjects, contactBlocks(subjects), (one, other) => pairs.push(`${one} ${other}`))
  return pairs
}

test.each([
  ['Acme Ltd', 'Acme Limited'],
  ['North Wind', 'Northwind'],
  ['Alder Bakery', 'Adler Bakery'],
  ['Alder Bakery', 'Alder Bakry'],
  ['Northwind', 'Northwnd'],
  ['Acme', 'Acme Holdings International'],
  ['J Holloway', 'John Holloway'],
])('%s and %s are compared, once', (one, other) => {
  expect(candidates([customerOf(one), customerOf(other)])).toEqual(['0 1'])
})

test('customers with an email, a phone or a number in common are compared, once', () => {
  const shared = {
    emailAddress: 'jane@acme.example',
    phone: '+44 20 7946 0958',
    taxNumber: 'GB927456781',
    registrationNumber: '08765431',
  }
  expect(candidates([customerOf('Alder', shared), customerOf('Zebra', shared)])).toEqual(['0 1'])
})

test('nobody else is', () => {
  expect(
    candidates(['Alder Bakery', 'Osprey Motors', 'Zebra Toys', ''].map((name) => customerOf(name))),
  ).toEqual([])
})

test('a crowd takes no time: one name, one email and one phone for 2,000', () => {
  const crowd = Array.from({ length: 2000 }, (_, at) =>
    customerOf('Cash sale', { id: `${at}`, emailAddress: 'none@acme.example', phone: '020 7946 0958' }),
  )
  const count = candidates(crowd).length
  expect(count).toBeGreaterThan(1998)
  expect(count).toBeLessThan(2000 * 12)
})
