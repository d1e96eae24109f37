import { expect, it } from 'vitest'
import { countChangedRows } from './changed-rows.ts'

/** A row for each letter. */
const page = (text: string) => ({ results: text.split('').map((name) => ({ name })) })

it.each([
  ['ABC', 'ABC', 0],
  ['ABC', 'AXC', 1],
  // One comes first: the others move.
  ['ABC', '0AB', 3],
  ['ABC', 'AB', 1],
  ['AB', 'ABC', 1],
  ['ABC', '', 3],
  // Nothing is in anybody's way.
  ['', 'AB', 0],
])('from %j to %j %i rows change or move', (before, after, count) => {
  expect(countChangedRows(page(before), page(after))).toBe(count)
})
