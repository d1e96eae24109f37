import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Utf8Counter } from './utf8-counter.ts'

function count(...pieces: Uint8Array[]) {
  const counter = new Utf8Counter()
  for (const piece of pieces) counter.push(piece)
  return counter.end()
}

it.each([
  ['ASCII', [0x41, 0x0a], 0, 0, 0],
  ['letters of two, three and four bytes', Array.from(Buffer.from('ö東😀')), 3, 0, 0],
  ['one bad byte', [0xc3, 0xb6, 0xf6, 0x41], 1, 1, 0],
  ['a character cut at the end', [0xe6, 0x9d], 0, 1, 0],
  ['a surrogate', [0xed, 0xa0, 0x80], 0, 3, 0],
  ['an overlong form', [0xc0, 0xaf], 0, 2, 0],
  ['a character lost before', [0xef, 0xbf, 0xbd], 1, 0, 1],
])('%s', (_, bytes, sequences, invalid, lost) => {
  expect(count(Uint8Array.from(bytes))).toEqual({ sequences, invalid, lost })
})

it('counts as many bad places as a decoder shows, wherever the file is cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      const { invalid, lost } = count(bytes.subarray(0, cut), bytes.subarray(cut))
      const shown = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      expect(invalid + lost).toBe(shown.match(/\ufffd/g)?.length ?? 0)
    }),
  )
})
