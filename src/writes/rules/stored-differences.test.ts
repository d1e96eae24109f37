import { expect, test } from 'vitest'
import { filledIn, storedDifferently } from './stored-differences.ts'

const differences = (['changed', 'dropped', 'filled-in', 'reordered'] as const).map((kind) => ({
  path: kind,
  label: kind,
  sent: '1',
  stored: '2',
  kind,
}))

test('a default that was filled in is told apart from what is worth a warning', () => {
  const entry = { readBack: { at: 0, differences } }
  expect(storedDifferently(entry).map(({ path }) => path)).toEqual(['changed', 'dropped'])
  expect(filledIn(entry).map(({ path }) => path)).toEqual(['filled-in'])
  expect([storedDifferently({ readBack: null }), filledIn({ readBack: null })]).toEqual([[], []])
})
