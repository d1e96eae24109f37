import { expect, it } from 'vitest'
import { bytesOf } from './binary-string.ts'
import { pictureMime } from './picture-mime.ts'

it.each([
  ['\x89PNG\r\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['BM', 'image/bmp'],
  ['RIFF....WEBP', 'image/webp'],
  [`\x01\0\0\0`, 'windows'],
  ['\xd7\xcd\xc6\x9a', 'windows'],
  ['<svg>', undefined],
])('%j is %s', (bytes, mime) => {
  expect(pictureMime(bytesOf(bytes))).toBe(mime)
})
