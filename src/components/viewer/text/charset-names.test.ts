import { expect, it } from 'vitest'
import { isUtf8, usable } from './charset-names.ts'

it('knows names of encodings as browsers do', () => {
  expect(usable('latin1')).toBe('windows-1252')
  expect(usable('klingon')).toBe(undefined)
  expect(usable(undefined)).toBe(undefined)
})

it('tells UTF-8 by its bytes', () => {
  expect(isUtf8(new TextEncoder().encode('Größe, 東京'))).toBe(true)
  expect(isUtf8(Uint8Array.of(0xff))).toBe(false)
})
