import { expect, test } from 'vitest'
import { makeCustomers } from '../../server/emulator/books/make-customers.ts'
import { withTwins } from '../../server/emulator/books/twins.ts'
import { customerSchema } from '../../src/api/customers.ts'
import { findDuplicates } from '../../src/model/duplicates/find-duplicates.ts'

/** What somebody sees who opens the duplicates of the demo's large company. */
test('customers entered twice in the demo data are duplicates at the close level, and few others are', () => {
  const made = makeCustomers('gbol', 3000, 'company 1')
  const customers = withTwins(made)
  const twins = customers.filter((customer, at) => customer !== made[at]).map(({ id }) => id)
  const groups = findDuplicates(customers.map((customer) => customerSchema.parse(customer))).groups('close')
  const found = new Set(groups.flatMap(({ ids }) => ids))
  expect(twins).toHaveLength(20)
  expect(twins.filter((id) => !found.has(id))).toEqual([])
  expect(groups.length).toBeLessThan(twins.length + 5)
})
