import { expect, it } from 'vitest'
import { areAlikeColours } from './alike-colours.ts'

it.each([
  ['ffffff', 'FFFFFE', true],
  ['ffffff', 'f0ffff', false],
  ['336699', '336699', true],
  ['red', 'red', true],
  ['red', 'ff0000', false],
])('%s and %s: %s', (one, other, areAlike) => {
  expect(areAlikeColours(one, other)).toBe(areAlike)
})
