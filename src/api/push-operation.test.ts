import { expect, test } from 'vitest'
import { operation } from './push-operation.fixture.ts'
import { laterSight } from './push-operation.ts'

test.each([
  ['Pending', 'Success', 'Success'],
  ['Pending', 'TimedOut', 'TimedOut'],
  ['TimedOut', 'Failed', 'Failed'],
  ['Success', 'Pending', 'Success'],
  ['Success', 'TimedOut', 'Success'],
  ['Pending', 'Pending', 'Pending'],
])('a list that says %s of what is known as %s shows %s', (listed, known, shown) => {
  expect(laterSight(operation(listed), operation(known)).status).toBe(shown)
})

test('another operation says nothing about this one', () => {
  const other = operation('Success', { pushOperationKey: 'push-2' })
  expect(laterSight(operation('Pending'), other).status).toBe('Pending')
  expect(laterSight(operation('Pending'), null).status).toBe('Pending')
})
