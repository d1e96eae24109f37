import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markUnseen } from './unseen-marks.ts'

const drawn = (text: string, hasLines?: boolean, against?: string) =>
  markUnseen(text, hasLines, against)
    .map((part) => part.mark?.sign ?? part.text)
    .join('')

test.each([
  ['Harbour\u200b', 'Harbour[U+200B]'],
  ['\u202a+44 20\u202c', '[U+202A]+44 20[U+202C]'],
  [' one  two ', '␣one␣␣two␣'],
  ['a\u00a0b\u3000c\td', 'a[U+00A0]b[U+3000]c⇥d'],
  ['one\ntwo\r\nthree', 'one\ntwo\r\nthree'],
  ['\u{e0041}x', '[U+E0041]x'],
  ['“Lantern” & Sons', '“Lantern” & Sons'],
  ['👩🏽\u200d🚀 می\u200cخواهم', '👩🏽\u200d🚀 می\u200cخواهم'],
  ['', ''],
])('%j is drawn as %j', (text, marked) => {
  expect(drawn(text)).toBe(marked)
})

test('line ends are marked where a text is shown on one line', () => {
  expect(drawn('one\r\ntwo\nthree', false)).toBe('one↵two↵three')
})

test('accents that are stored in two ways are told apart', () => {
  expect(drawn('Cafe\u0301', true, 'Café')).toBe('Cafe[U+0301]')
  expect(drawn('Café', true, 'Cafe\u0301')).toBe('Café')
  expect(drawn('Cafe\u0301', true, 'Cafe')).toBe('Cafe\u0301')
})

test.each([
  ['\u200b', 'zero-width space U+200B'],
  ['\u00a0', 'non-breaking space U+00A0'],
  ['\u2009', 'unusual space U+2009'],
  ['\u0007', 'invisible character U+0007'],
  [' ', 'space'],
])('%j is called %s', (text, name) => {
  expect(markUnseen(text).map(({ mark }) => mark?.name)).toEqual([name])
})

test('the pieces are the whole text', () => {
  const texts = fc.array(
    fc.constantFrom('a', ' ', '\u200b', '\r\n', '\n', '\t', 'é', 'e\u0301', '👩🏽\u200d🚀'),
  )
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, other, hasLines) => {
      const parts = markUnseen(one.join(''), hasLines, other.join(''))
      expect(parts.map(({ text }) => text).join('')).toBe(one.join(''))
    }),
  )
})
