import { expect, test } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import { contactBlocks } from './candidate-pairs.ts'
import { compareCustomers } from './compare-customers.ts'
import { customerOf } from './customer.fixture.ts'
import { duplicateCorpus } from './duplicate-corpus.ts'
import { duplicateSubject } from './duplicate-subject.ts'

function compare(one: Customer, other: Customer, others: readonly Customer[] = []) {
  const subjects = [one, other, ...others].flatMap((customer) => duplicateSubject(customer) ?? [])
  const [first, second] = subjects
  if (!first || !second) throw new Error('Deleted customers are not compared')
  return compareCustomers(first, second, duplicateCorpus(subjects, contactBlocks(subjects)))
}

const JANE = { emailAddress: 'jane.holloway@gmail.com' }
const PHONE = { phone: '+44 20 7946 0958' }
const OTHER_PHONE = { phone: '+44 161 496 0001' }
const TAX = { taxNumber: 'GB927456781' }
const HERE = { addresses: [{ line1: '1 High St', postalCode: 'LS1 4AB' }] }
const THERE = { addresses: [{ line1: '8 Mill Ln', postalCode: 'YO1 9XY' }] }
const OFFICE = { emailAddress: 'info@acme.example' }

test.each<[string, Partial<Customer>, string, Partial<Customer>, string | undefined]>([
  ['Acme Ltd', PHONE, 'Acme Limited', { phone: '020 7946 0958', defaultCurrency: 'GBP' }, 'exact'],
  ['Acme', {}, 'Acme Ltd', {}, 'close'],
  ['Acme', { ...OTHER_PHONE, ...HERE }, 'Acme', { ...PHONE, ...THERE }, 'likely'],
  ['Acme Ltd', {}, 'Acme GmbH', {}, 'rough'],
  ['Acme Ltd', TAX, 'Acme', { taxNumber: 'GB 111 2345 67' }, 'rough'],
  ['Northwind Bakery', HERE, 'Northwnd Bakery', HERE, 'close'],
  ['Northwind Bakery', HERE, 'Northwnd Bakery', THERE, 'likely'],
  ['J Holloway', JANE, 'Jane Holloway', JANE, 'close'],
  ['J Holloway', {}, 'Jane Holloway', {}, 'rough'],
  ['Acme', { ...PHONE, ...HERE }, 'Acme Catering', { ...PHONE, ...HERE }, 'close'],
  ['Acme', {}, 'Acme Catering', {}, 'rough'],
  ['Jane Holloway', JANE, 'Kestrel Toys', JANE, 'close'],
  ['Jane Holloway', { ...JANE, ...PHONE }, 'Kestrel Toys', { ...JANE, ...OTHER_PHONE }, 'likely'],
  [
    'Kestrel Toys',
    { emailAddress: 'ann@taxpeople.example' },
    'Osprey',
    { emailAddress: 'ann@taxpeople.example' },
    'likely',
  ],
  ['Kestrel Toys', OFFICE, 'Osprey Motors', OFFICE, undefined],
  ['Kestrel Toys', TAX, 'Osprey Motors', TAX, 'close'],
  ['Kestrel Toys', PHONE, 'Osprey Motors', PHONE, 'rough'],
  ['John Holloway', { ...PHONE, ...HERE }, 'Mary Holloway', { ...PHONE, ...HERE }, 'rough'],
  ['Acme 12', { ...JANE, ...PHONE }, 'Acme 13', { ...JANE, ...PHONE }, 'likely'],
  ['Acme 12', {}, 'Acme 13', {}, undefined],
])('%s %j and %s %j: %s', (one, mine, other, theirs, level) => {
  expect(compare(customerOf(one, mine), customerOf(other, theirs))?.level).toBe(level)
  expect(compare(customerOf(other, theirs), customerOf(one, mine))?.level).toBe(level)
})

test('says what is alike and what isn’t', () => {
  const one = customerOf('Acme Ltd', { ...JANE, ...PHONE, ...TAX, ...HERE })
  const other = customerOf('Acme Limited', { ...JANE, ...OTHER_PHONE, ...TAX, ...THERE })
  expect(compare(one, other)).toMatchObject({
    like: ['sameName', 'taxNumber', 'email'],
    unlike: ['phone', 'address'],
  })
})

test('an email that many have in common is an accountant’s', () => {
  const clients = ['Alder', 'Birch', 'Cedar', 'Dogwood'].map((name) => customerOf(name, JANE))
  expect(
    compare(customerOf('Kestrel Toys', JANE), customerOf('Jane Holloway', JANE), clients)?.level,
  ).toBeUndefined()
})

test('a number or an email of many doesn’t differ where both have it', () => {
  const common = { phone: '512 555 0178', emailAddress: 'books@gmail.com' }
  const others = Array.from({ length: 9 }, (_, at) =>
    customerOf(`o${at}`, { customerName: `Other ${at}`, ...common }),
  )
  const found = compare(
    customerOf('a', { customerName: 'Acme', ...HERE, ...common }),
    customerOf('b', { customerName: 'Acme Ltd', ...HERE, ...common }),
    others,
  )
  expect(found?.unlike).toEqual([])
  expect(found?.like).not.toContain('phone')
})

test('numbers of one customer that end alike are two', () => {
  const fax = { contacts: [{ phone: [{ number: '503 555 0178' }] }] }
  const found = compare(
    customerOf('a', { customerName: 'Acme', phone: '512 555 0178', ...fax }),
    customerOf('b', { customerName: 'Acme', phone: '512 555 0178' }),
  )
  expect(found?.like).toContain('phone')
})

test('more in common is a higher score, at one level', () => {
  const [alike, lessAlike] = [{ ...PHONE, ...JANE, ...HERE }, PHONE].map(
    (same) => compare(customerOf('Acme', same), customerOf('Acme Ltd', same))?.score,
  )
  expect(alike).toBeGreaterThan(lessAlike ?? Infinity)
})
