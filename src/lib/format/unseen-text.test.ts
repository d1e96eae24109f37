import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnseen, seenText, trimUnseen } from './unseen-text.ts'

/** A text as it was pasted, and the same as it looks. */
const PASTED: readonly (readonly [string, string])[] = [
  ['\u202a+44 20 7946 0018\u202c', '+44 20 7946 0018'],
  ['\u2066Harbour\u2069', 'Harbour'],
  ['Harbour\u200b', 'Harbour'],
  ['\ufeffHar\u200cbour', 'Harbour'],
  ['GB\u200b', 'GB'],
  ['co\u00adoperate', 'cooperate'],
  ['a\u2060b\u200dc\u200ed\u200fe\u061cf', 'abcdef'],
  ['a\u0000b\u001bc\u007fd\u0080e', 'abcde'],
  ['1\u00a0234\u202f567\u2009kg', '1 234 567 kg'],
  ['山田\u3000太郎', '山田 太郎'],
  ['\u00a0 Harbour \u2003', 'Harbour'],
  ['12 High Street\r\nLeeds\nLS1\tUK\u2028x', '12 High Street Leeds LS1 UK x'],
  ['a\u2800b\u3164c\uffa0d\u0085e', 'a b c d e'],
  ['x\ufe0fy\u{e0100}z\u{e0041}', 'xyz'],
  ['1\ufe0f', '1'],
  ['\u200b\u00a0\u200b', ''],
  // The joiner was needed until the selector before it went.
  ['\ufe0f\u200dⓂ', 'Ⓜ'],
]

/** Texts of which nothing may be removed. */
const WHOLE = [
  '',
  'Harbour & Sons, “Lantern” – O’Brien’s',
  'two  spaces',
  '👨\u200d👩\u200d👧 ❤\ufe0f 🏳\ufe0f\u200d🌈 👩🏽\u200d🚀 1\ufe0f\u20e3',
  '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'علی\u200cرضا می\u200cخواهم',
  'क्\u200dष र्\u200cय',
  'ശ്രീ ന്\u200d',
  'ᠮᠣᠩᠭᠣᠯ\u180eᠠ',
  'ភាសា\u200bខ្មែរ',
  '葛\u{e0100}城市 芦\u{e0101}屋',
  'e\u0301 \u0600١٢',
]

test.each(PASTED)('%j looks like %j', (text, seen) => {
  expect(seenText(text)).toBe(seen)
  expect(findUnseen(text)).not.toEqual([])
})

test.each(WHOLE)('%j is as it looks', (text) => {
  expect(findUnseen(text)).toEqual([])
  expect(seenText(text)).toBe(text)
  expect(trimUnseen(text)).toBe(text)
})

test('only the ends are trimmed', () => {
  expect(trimUnseen('\u202a+44\u00a020\u202c \n')).toBe('+44\u00a020')
  expect(trimUnseen(' \u200bHar\u200bbour\u200b ')).toBe('Har\u200bbour')
  expect(trimUnseen('\u200b \u202c')).toBe('')
  expect(trimUnseen('علی\u200c')).toBe('علی\u200c')
})

test('each character is told with its place', () => {
  expect(findUnseen('\u202aa\u00a0b\u200b c\r\n')).toEqual([
    { at: 0, character: '\u202a' },
    { at: 2, character: '\u00a0' },
    { at: 4, character: '\u200b' },
    { at: 7, character: '\r\n' },
  ])
})

/** Texts rich in what nobody sees, and in what surrounds it. */
const texts = fc
  .array(
    fc.constantFrom(
      ...PASTED.flatMap(([text]) => Array.from(text)),
      ...WHOLE.flatMap((text) => Array.from(text)),
      '\u1100',
      '\u115f',
      '\u1160',
      '\u1161',
      '\u034f',
      '™',
      'Ⓜ',
      'İ',
      'ß',
      'Σ',
      '´',
      '\ud800',
    ),
    { maxLength: 12 },
  )
  .map((characters) => characters.join(''))

describe('of any text', () => {
  test('what is left has nothing more to remove', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = seenText(text)
        expect(findUnseen(seen)).toEqual([])
        expect(seenText(seen)).toBe(seen)
        const trimmed = trimUnseen(text)
        expect(trimUnseen(trimmed)).toBe(trimmed)
        expect(seenText(trimmed)).toBe(seen)
      }),
    )
  })

  test('a text without any, and without spaces around it, stays as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(findUnseen(text).length === 0 && text.trim() === text)
        expect(seenText(text)).toBe(text)
      }),
    )
  })

  test('the places are those of the characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { at, character } of findUnseen(text)) expect(text.startsWith(character, at)).toBe(true)
      }),
    )
  })
})
