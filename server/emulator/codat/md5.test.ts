import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { md5 } from './md5.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

// RFC 1321, A.5.
test.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
])('of “%s” it is what the RFC says', (text, digest) => {
  expect(hex(md5(new TextEncoder().encode(text)))).toBe(digest)
})

test('at the ends of blocks it is that of OpenSSL', () => {
  for (const length of [1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 167) & 255)
    expect(hex(md5(bytes)), `${length} bytes`).toBe(createHash('md5').update(bytes).digest('hex'))
  }
})
