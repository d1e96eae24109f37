import { expect, it } from 'vitest'
import { counted } from './counts.ts'

it.each([
  [0, '0 matches'],
  [1, '1 match'],
  [2345, '2,345 matches'],
])('%i is counted in its own number', (count, text) => {
  expect(counted(count, 'match', 'matches')).toBe(text)
})
