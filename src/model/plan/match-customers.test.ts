import { expect, it } from 'vitest'
import { CustomerIndex } from './match-customers.ts'
import { known } from './plan-context.fixture.ts'

const ada = known({ id: '1', customerName: 'Ada Ltd', emailAddress: 'ada@example.com', taxNumber: 'GB 123' })
const bo = known({ id: '2', customerName: 'Bo Ltd', emailAddress: 'office@example.com' })
const bo2 = known({ id: '3', customerName: 'bo  ltd', emailAddress: 'bo@example.com' })
const gone = known({ id: '4', customerName: 'Gone', metadata: { isDeleted: true } })
const index = new CustomerIndex([ada, bo, bo2, gone])

it('an ID decides alone', () => {
  expect(index.match('2', { customerName: 'Ada Ltd' })).toMatchObject({ kind: 'one', customer: bo, by: 'id' })
  expect(index.match('5', { customerName: 'Ada Ltd' })).toEqual({ kind: 'no-such-id' })
  expect(index.match('4', {})).toMatchObject({ kind: 'one', customer: gone })
})

it('without one, a name, an email or a tax number that only one customer has', () => {
  expect(index.match('', { customerName: 'ADA LTD' })).toMatchObject({ customer: ada, by: 'customerName' })
  expect(index.match('', { emailAddress: 'Office@example.com' })).toMatchObject({
    customer: bo,
    by: 'emailAddress',
  })
  expect(index.match('', { taxNumber: 'gb-123' })).toMatchObject({ customer: ada, by: 'taxNumber' })
  expect(index.match('', { customerName: 'Nobody', emailAddress: 'new@example.com' })).toEqual({
    kind: 'none',
  })
  expect(index.match('', { customerName: 'Gone' })).toEqual({ kind: 'none' })
})

it('a name of two is told apart by the email, else nobody is chosen', () => {
  expect(index.match('', { customerName: 'Bo Ltd' })).toEqual({ kind: 'several', customers: [bo, bo2] })
  expect(index.match('', { customerName: 'Bo Ltd', emailAddress: 'bo@example.com' })).toMatchObject({
    customer: bo2,
    by: 'emailAddress',
  })
})

it('values of different customers choose none', () => {
  expect(index.match('', { customerName: 'Ada Ltd', emailAddress: 'bo@example.com' })).toEqual({
    kind: 'several',
    customers: [ada, bo2],
  })
})
