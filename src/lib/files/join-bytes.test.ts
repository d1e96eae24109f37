import { expect, it } from 'vitest'
import { joinBytes } from './join-bytes.ts'

it.each([
  [[], []],
  [
    [[1, 2], [], [3]],
    [1, 2, 3],
  ],
])('joins %j', (pieces, all) => {
  expect([...joinBytes(pieces.map((piece) => Uint8Array.from(piece)))]).toEqual(all)
})
