import { crc32 as oracle } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc32 } from './crc32.ts'

it('is the checksum of all pieces together', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), (chunks) => {
      expect(crc32(chunks)).toBe(oracle(Buffer.concat(chunks)))
    }),
  )
})
