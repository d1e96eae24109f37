import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['caf&eacute; &amp; bar', 'café & bar'],
  ['  a \t b  ', 'a b'],
  ['a\n\n \n\nb', 'a\n\nb'],
  ['1 &lt; 2', '1 < 2'],
  ['', ''],
])('%j reads %j', (tagless, text) => {
  expect(plainText(tagless)).toBe(text)
})
