import { expect, it } from 'vitest'
import { encodingNamed, isUtf8, usable } from './charset-names.ts'

it('knows names of encodings as browsers do', () => {
  expect(usable('latin1')).toBe('windows-1252')
  expect(usable('klingon')).toBe(undefined)
  expect(usable(undefined)).toBe(undefined)
})

it('tells UTF-8 by its bytes', () => {
  expect(isUtf8(new TextEncoder().encode('Größe, 東京'))).toBe(true)
  expect(isUtf8(Uint8Array.of(0xff))).toBe(false)
})

it.each([
  ['cp932', 'shift_jis'],
  ['MS949', 'euc-kr'],
  ["'UTF-8'", 'utf-8'],
  ['utf_8', 'utf-8'],
  ['ISO8859_15', 'iso-8859-15'],
  ['MacRoman', 'macintosh'],
  ['cp1252', 'windows-1252'],
  ['x-klingon', undefined],
])('mail programs call it %s: %s', (label, encoding) => {
  expect(encodingNamed(label)).toBe(encoding)
})
