import { expect, it } from 'vitest'
import { unpackPackBits } from './unpack-packbits.ts'

it.each<[string, number[], number, number[]]>([
  ['bytes as they are', [2, 7, 8, 9], 9, [7, 8, 9]],
  ['one byte many times', [0x100 - 3, 5], 9, [5, 5, 5, 5]],
  ['a byte that says nothing', [0x80, 0, 7], 9, [7]],
  ['no more than fits', [0x81, 5, 0x81, 6], 4, [5, 5, 5, 5]],
  ['nothing', [], 4, []],
])('%s', (_, packed, most, unpacked) => {
  expect([...unpackPackBits(Uint8Array.from(packed), most)]).toEqual(unpacked)
})

it.each([[[2, 7]], [[0xfe]]])('throws where %j is cut off', (packed) => {
  expect(() => unpackPackBits(Uint8Array.from(packed), 9)).toThrow('cut off')
})
