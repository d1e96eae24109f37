import { expect, test } from 'vitest'
import { makeCustomers } from './make-customers.ts'
import { withTwins } from './twins.ts'

const customers = makeCustomers('gbol', 3000, 'test')
const twinned = withTwins(customers)

test('a few customers are others entered twice, under another spelling of the name', () => {
  const others = twinned.filter((customer, at) => customer !== customers[at])
  expect(twinned).toHaveLength(3000)
  expect(others).toHaveLength(20)
  for (const twin of others) {
    const first = customers.find(({ emailAddress }) => emailAddress === twin.emailAddress)
    expect(first?.id).not.toBe(twin.id)
    expect(first?.customerName).not.toBe(twin.customerName)
  }
})

test('IDs and names are no less different for it', () => {
  expect(new Set(twinned.map(({ id }) => id)).size).toBe(3000)
  expect(new Set(twinned.map(({ customerName }) => customerName?.toLowerCase())).size).toBe(3000)
})

test('the first ones are the same whatever the number', () => {
  expect(withTwins(customers.slice(0, 700))).toEqual(twinned.slice(0, 700))
})
