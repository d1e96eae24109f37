import { expect, it } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { derived } from './derived.ts'

const recordOf = (id: string): CustomerRecord => ({ readable: true, customer: { id } })

it('makes each value once, and after a refresh those of changed records', () => {
  const made: string[] = []
  const namesOf = derived((record: CustomerRecord) => {
    const name = record.readable ? record.customer.id : ''
    made.push(name)
    return name
  })
  const [a, b] = [recordOf('a'), recordOf('b')]
  const list = [a, b]
  expect(namesOf(list)).toEqual(['a', 'b'])
  expect(namesOf(list)).toBe(namesOf(list))
  expect(namesOf([a, recordOf('c')])).toEqual(['a', 'c'])
  expect(made).toEqual(['a', 'b', 'c'])
})
