import { expect, test } from 'vitest'
import { byPlace } from './by-place.ts'

test('equal items have keys of their own, and are counted from 1', () => {
  expect(byPlace(['a', 'b', 'a'])).toEqual([
    { key: 'place-1', number: 1, item: 'a' },
    { key: 'place-2', number: 2, item: 'b' },
    { key: 'place-3', number: 3, item: 'a' },
  ])
  expect(byPlace([])).toEqual([])
})
