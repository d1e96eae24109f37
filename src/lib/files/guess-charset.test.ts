import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessCharset, isUtf8, usable } from './guess-charset.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

it.each([
  ['nothing', '', 'utf-8'],
  ['letters of ASCII', 'plain', 'utf-8'],
  ['one accented word', 'Gr\xfc\xdfe', 'windows-1252'],
  ['one accented letter', 'Caf\xe9', 'windows-1252'],
  ['Japanese by escapes', '\x1b$B@A5a=q\x1b(B', 'iso-2022-jp'],
  ['colours of a terminal', '\x1b[31mred', 'utf-8'],
  [
    'quotes of Windows among Polish letters',
    'Zap\xb3aci\xe6 \x84faktur\xea\x94 za us\xb3ug\xea do pi\xb1tku, dzi\xeakuj\xea',
    'windows-1250',
  ],
  ['a euro sign', '\x80 5', 'windows-1252'],
  ['a German sentence', 'Sch\xf6ne Gr\xfc\xdfe aus K\xf6ln', 'windows-1252'],
  [
    'Japanese',
    '\x8a\x94\x8e\xae\x89\xef\x8e\xd0\x82\xcc\x90\xbf\x8b\x81\x8f\x91\x82\xf0\x91\x97\x82\xe8\x82\xdc\x82\xb7\x81\x42',
    'shift_jis',
  ],
])('%s', async (_, text, charset) => {
  expect(await guessCharset(latin(text))).toBe(charset)
})

it('anything valid in UTF-8 is UTF-8', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await guessCharset(new TextEncoder().encode(text))).toBe('utf-8')
    }),
  )
})

it('knows names of encodings as browsers do', () => {
  expect(usable('latin1')).toBe('windows-1252')
  expect(usable('klingon')).toBe(undefined)
  expect(usable(undefined)).toBe(undefined)
  expect(isUtf8(latin('\xff'))).toBe(false)
})
