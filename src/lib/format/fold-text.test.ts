import { expect, test } from 'vitest'
import { bareText, foldText } from './fold-text.ts'

test.each([
  ['\u202a2026-11-23\u202c', '2026-11-23'],
  ['\u00a0 2026-11-23\u2009', '2026-11-23'],
  ['20\u200b26-11-23\ufeff', '2026-11-23'],
  ['one  two', 'one  two'],
])('%j without what nobody sees is %j', (text, bare) => {
  expect(bareText(text)).toBe(bare)
})

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
