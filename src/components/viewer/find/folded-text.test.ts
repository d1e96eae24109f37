import { expect, it } from 'vitest'
import { foldText } from './folded-text.ts'

it.each([
  ['MÜLLER', 'muller'],
  ['Mu\u0308ller', 'muller'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['eﬃcient', 'efficient'],
  ['agree\u00adment', 'agreement'],
  ['agree\u00ad\nment', 'agreement'],
  ['agree-\nment', 'agree\u0001ment'],
  ['agree- \n  ment', 'agree\u0001ment'],
  ['2025-\n26', '2025\u000126'],
  ['– and -\nso', '- and - so'],
  ['two\u00a0 \t words', 'two words'],
  ['two \n words', 'two words'],
  ['東京\n都', '東京都'],
  ['“Smith’s”', '"smith\'s"'],
  ['ОЁ', 'ое'],
  ['כִּי', 'כי'],
  ['ทั้ง', 'ทั้ง'.normalize('NFKD')],
  ['한국', '한국'],
  ['１２３', '123'],
  ['𝐀b', 'ab'],
  ['zero\u200bwidth', 'zerowidth'],
])('%j is searched as %j', (text, folded) => {
  expect(foldText(text).text).toBe(folded)
})

it('each character knows its place in the original, with the marks that belong to it', () => {
  const original = 'Mu\u0308 ﬁx𝐀-\nb'
  const { text, starts, ends } = foldText(original)
  expect(text).toBe('mu fixa\u0001b')
  expect(starts).toEqual([0, 1, 3, 4, 4, 5, 6, 8, 10])
  expect(ends).toEqual([1, 3, 4, 5, 5, 6, 8, 10, 11])
})
