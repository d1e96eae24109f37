import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackLzw } from './unpack-lzw.ts'

/** Packs as an encoder does: the table grows by a string with each code, and begins again when it is full. */
function pack(bytes: Uint8Array, isLowFirst = false): Uint8Array {
  const bits: number[] = []
  const put = (code: number, width: number): void => {
    for (let bit = 0; bit < width; bit++) bits.push((code >> (isLowFirst ? bit : width - 1 - bit)) & 1)
  }
  let table = new Map<string, number>()
  let width = 9
  const clear = (): void => {
    put(256, width)
    table = new Map()
    width = 9
  }
  const codeOf = (text: string): number =>
    text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? Number.NaN)
  clear()
  let text = ''
  for (const byte of bytes) {
    const longer = text + String.fromCharCode(byte)
    if (longer.length === 1 || table.has(longer)) {
      text = longer
      continue
    }
    put(codeOf(text), width)
    table.set(longer, 258 + table.size)
    const next = 258 + table.size
    if (next + (isLowFirst ? 0 : 1) > 2 ** width) width += 1
    if (table.size === 3836) clear()
    text = String.fromCharCode(byte)
  }
  if (text !== '') {
    put(codeOf(text), width)
    if (258 + table.size + 1 + (isLowFirst ? 0 : 1) > 2 ** width && width < 12) width += 1
  }
  put(257, width)
  const packed = new Uint8Array(Math.ceil(bits.length / 8))
  for (const [at, bit] of bits.entries())
    packed[at >> 3] = (packed[at >> 3] ?? 0) | (bit << (isLowFirst ? at & 7 : 7 - (at & 7)))
  return packed
}

/** Text that repeats itself, with noise between: all widths of codes come up. */
const TEXT = Uint8Array.from({ length: 40_000 }, (_, at) => (at % 7 === 0 ? (at * 31) % 251 : at % 5))

describe('a piece in LZW', () => {
  it('is what was packed, with codes of all widths and either order of bits', () => {
    expect(unpackLzw(pack(TEXT), TEXT.length)).toEqual(TEXT)
    expect(unpackLzw(pack(TEXT, true), TEXT.length)).toEqual(TEXT)
  })

  it('of any bytes is what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(3), (bytes, most) => {
        const repeated = Uint8Array.from([...bytes, ...bytes.map((byte) => byte % (most + 1))])
        expect(unpackLzw(pack(repeated), repeated.length)).toEqual(repeated)
      }),
      { numRuns: 50 },
    )
  })

  it('that is cut ends where the data does', () => {
    const packed = pack(TEXT)
    const part = unpackLzw(packed.subarray(0, 5000), TEXT.length)
    expect(part.length).toBeGreaterThan(5000)
    expect(part).toEqual(TEXT.subarray(0, part.length))
  })

  it('throws for a code that isn’t there yet, and for more than it can hold', () => {
    // 256 to begin, "A", and a code far ahead: 9 bits each.
    expect(() => unpackLzw(Uint8Array.of(0b10000000, 0b00010000, 0b01111111, 0b11100000), 100)).toThrow(
      'code',
    )
    expect(() => unpackLzw(pack(TEXT), TEXT.length - 1)).toThrow('more')
  })

  it('of bytes that anything may have happened to comes to an end, within its bounds', () => {
    const packed = pack(TEXT)
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, noise) => {
        const changed = packed.slice()
        changed.set(noise.subarray(0, changed.length - at), at)
        const lengthOrError = (): number | Error => {
          try {
            return unpackLzw(changed, TEXT.length).length
          } catch (error) {
            return error instanceof Error ? error : new Error('not an error')
          }
        }
        const found = lengthOrError()
        const isRight = found instanceof Error ? /code|byte|more/.test(found.message) : found <= TEXT.length
        expect(isRight).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
