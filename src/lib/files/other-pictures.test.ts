import { expect, it } from 'vitest'
import { otherPicture } from './other-pictures.ts'

it.each([
  ['jb2', '\x97JB2\r\n\x1a\n\x01'],
  ['djvu', 'AT&TFORM\0\0\0\x20DJVU'],
  ['wmf', '\xd7\xcd\xc6\x9a\0\0'],
  ['emf', `\x01\0\0\0${'\0'.repeat(36)} EMF`],
  [undefined, '\x97JB'],
  [undefined, 'a text'],
])('%s', (id, signs) => {
  expect(otherPicture(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)))).toBe(id)
})
