import { expect, it } from 'vitest'
import { isOtherDingbats, otherDingbat } from './other-dingbats.ts'

it.each([
  ['Marlett', 'a', '✓'],
  ['marlett', 'r', '✗'],
  ['Marlett', 'Z', undefined],
  ['Zapf Dingbats', '4', '✔'],
  ['ZapfDingbats', '8', '✘'],
  ['ITC Zapf Dingbats', 'n', '■'],
  ['Monotype Sorts', 'o', '❏'],
  ['ZapfDingbats', 'é', undefined],
])('in %s, %s is %s', (font, letter, sign) => {
  expect(isOtherDingbats(font)).toBe(true)
  expect(otherDingbat(font, letter.charCodeAt(0))).toBe(sign)
})

it('other fonts are none', () => {
  expect(isOtherDingbats('Zapfino')).toBe(false)
})
