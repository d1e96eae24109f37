import { expect, it } from 'vitest'
import { reversed } from './reversed.ts'

it.each([
  [0b0000_0001, 0b1000_0000],
  [0b1101_0010, 0b0100_1011],
  [0xff, 0xff],
])('%d has its bits in the other order', (byte, expected) => {
  expect(reversed(byte)).toBe(expected)
  expect(reversed(reversed(byte))).toBe(byte)
})
