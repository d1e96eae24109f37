import { expect, it } from 'vitest'
import { stepTo } from './step-to.ts'

it.each([
  ['a', 'ArrowDown', 'b'],
  ['c', 'ArrowDown', 'a'],
  ['a', 'ArrowUp', 'c'],
  ['b', 'Home', undefined],
  ['b', 'toString', undefined],
  [undefined, 'ArrowDown', 'a'],
])('from %s, %s leads to %s', (active, key, target) => {
  expect(stepTo(['a', 'b', 'c'], active, key)).toBe(target)
})

it('leads nowhere in an empty list', () => {
  expect(stepTo([], undefined, 'ArrowDown')).toBeUndefined()
})
