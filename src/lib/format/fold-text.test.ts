import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, textKey } from './fold-text.ts'

test.each([
  ['Åland Islands', 'aland islands'],
  ['CÔTE D’IVOIRE', 'cote d’ivoire'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['GB\u200b', 'gb'],
  ['United\u00a0 Kingdom', 'united kingdom'],
  ['ＧＢ', 'gb'],
  ['e\u0301t\u00e9', 'ete'],
])('%j is found as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('plain texts are folded as all others are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(foldText(text)).toBe(textKey(text).normalize('NFKD').replace(/\p{M}/gu, ''))
    }),
  )
})

/** Names that a person reads as one, and the key of all of them. */
test.each([
  ['harbour works', ['Harbour Works', '\u202aHarbour\u00a0Works\u202c', 'HAR\u200bBOUR  WORKS\ufeff']],
  ['café', ['Café', 'CAFE\u0301', 'Cafe\u0301\u200b']],
  ['strasse 5', ['Straße 5', 'STRASSE 5', 'strasse\u20095', 'STRAẞE\u3000５']],
  ['fischer', ['Fischer', 'ﬁscher', 'ＦＩＳＣＨＥＲ']],
  ['οδος', ['ΟΔΟΣ', 'Οδος', 'οδοσ\u200b']],
  ['葛城', ['葛城', '葛\u{e0100}城']],
  ['l’atelier', ['L’Atelier', 'L’ATELIER']],
])('%j is the key of %j', (key, names) => {
  expect(names.map(textKey)).toEqual(names.map(() => key))
})

test.each([
  ['Café', 'Cafe'],
  ['Harbour Works', 'Harbourworks'],
  ["L'Atelier", 'L’Atelier'],
])('%j and %j are two names', (one, other) => {
  expect(textKey(one)).not.toBe(textKey(other))
})

test('a key is its own key, and nothing that nobody sees changes it', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 12 })
  const unseen = fc.constantFrom('\u200b', '\u202a', '\u2069', '\ufeff', '\u00ad', '\u0007')
  fc.assert(
    fc.property(name, unseen, fc.nat(12), (text, mark, place) => {
      const key = textKey(text)
      expect(textKey(key)).toBe(key)
      const at = Array.from(new Intl.Segmenter().segment(text), ({ index }) => index)[place] ?? text.length
      expect(textKey(text.slice(0, at) + mark + text.slice(at))).toBe(key)
    }),
  )
})

test.each([
  ['Søren Łuczak', 'soren luczak'],
  ['ÆRØ Þór ß ı Œuvre Đặng Ħal', 'aero thor ss i oeuvre dang hal'],
  ['Ångström  Café', 'angstrom cafe'],
])('%j is found by %j', (text, typed) => {
  expect(foldText(text)).toBe(typed)
})
