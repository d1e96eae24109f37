import { expect, test } from 'vitest'
import { shareText } from './share-text.ts'

test.each([
  [0, 0, '0%'],
  [0, 10, '0%'],
  [10, 10, '100%'],
  [1, 3, '33%'],
  [9999, 10_000, '99%'],
  [1, 10_000, '1%'],
])('%d of %d is %s', (part, whole, text) => {
  expect(shareText(part, whole)).toBe(text)
})
