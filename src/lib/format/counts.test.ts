import { expect, it } from 'vitest'
import { counted } from './counts.ts'

it.each([
  [0, '0 matches'],
  [1, '1 match'],
  [2345, '2,345 matches'],
])('%i is counted in its own number', (count, text) => {
  expect(counted(count, 'match', 'matches')).toBe(text)
})

it('adds an s where the plural isn’t given', () => {
  expect([counted(1, 'row'), counted(2, 'row')]).toEqual(['1 row', '2 rows'])
})
