import { expect, test } from 'vitest'
import { dismissedPair, readDismissedPair } from './dismissed-pair.ts'

const [one, other] = [
  { id: 'a', title: 'Acme' },
  { id: 'b', title: 'Acme Ltd' },
]

test('is one pair whichever customer comes first, in each company', () => {
  const pair = dismissedPair('c', [one, other], 5)
  expect(dismissedPair('c', [other, one], 5)).toEqual(pair)
  expect(dismissedPair('d', [one, other], 5).key).not.toBe(pair.key)
  expect(pair.titles).toEqual(['Acme', 'Acme Ltd'])
})

test('comes back as it was stored, and nothing else does', () => {
  const pair = dismissedPair('c', [one, other], 5)
  expect(readDismissedPair(structuredClone(pair))).toEqual(pair)
  expect([null, {}, { ...pair, ids: ['a'] }].map(readDismissedPair)).toEqual([null, null, null])
})
