import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binaryOf, bytesOf } from './binary-string.ts'

it('bytes survive as a string of as many characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(bytesOf(binaryOf(bytes))).toEqual(new Uint8Array(bytes))
    }),
  )
})
