import { expect, it } from 'vitest'
import { codesOf, Damage, JpegBits } from './jpeg-bits.ts'

/** Codes 0, 10 and 110 for the symbols 5, 6 and 7. */
const CODES = codesOf(
  Uint8Array.from({ length: 16 }, (_, index) => (index < 3 ? 1 : 0)),
  Uint8Array.of(5, 6, 7),
)

it('reads symbols and bits across bytes, and a stuffed byte as one', () => {
  // 110 10 0 11 | 1111 1111, which a zero follows | 0
  const bits = new JpegBits(Uint8Array.of(0b1101_0011, 0xff, 0, 0b0111_1111), 0)
  expect([bits.symbol(CODES), bits.symbol(CODES), bits.symbol(CODES)]).toEqual([7, 6, 5])
  expect(bits.take(10)).toBe(0b11_1111_1111)
  expect(bits.symbol(CODES)).toBe(5)
})

it('ends at a marker, and goes on behind one that divides a scan', () => {
  const bits = new JpegBits(Uint8Array.of(0x00, 0xff, 0xd0, 0x80), 0)
  expect(bits.take(8)).toBe(0)
  expect(() => bits.take(1)).toThrow(Damage)
  bits.restart()
  expect(bits.take(1)).toBe(1)
  expect(() => bits.restart()).toThrow(Damage)
})

it('a code that the table hasn’t is damage', () => {
  expect(() => new JpegBits(Uint8Array.of(0b1110_0000, 0, 0), 0).symbol(CODES)).toThrow(Damage)
})
