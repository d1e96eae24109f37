import { expect, it } from 'vitest'
import { bullet, isSymbolFont, symbol, symbolText } from './symbols.ts'

it.each([
  ['Wingdings', 'F0FE', '☑'],
  ['Wingdings', 'f0a8', '☐'],
  ['Wingdings', '6F', '☐'],
  ['Wingdings', 'F0FD', '☒'],
  ['Wingdings', 'F078', '☒'],
  ['Wingdings', 'F0FC', '✓'],
  ['wingdings 2', 'F052', '☑'],
  ['Wingdings 2', 'F0A3', '☐'],
  ['Wingdings 2', 'F050', '✓'],
  ['Webdings', 'F063', '☐'],
  ['Symbol', 'F0B7', '•'],
  ['MS Gothic', '2612', '☒'],
  ['Segoe UI Symbol', '2610', '☐'],
  [undefined, '20AC', '€'],
  ['Unheard', 'F041', undefined],
  ['Wingdings', 'zz', undefined],
  ['Wingdings', 'FFFFFFFF', undefined],
])('in %s, %s is %s', (font, place, sign) => {
  expect(symbol(font, place)).toBe(sign)
})

it('text in a symbol font is read sign by sign', () => {
  expect(symbolText('\uf0feo x', 'Wingdings')).toBe('☑☐ ☒')
  expect(symbolText('‚Ÿ', 'Wingdings')).toBe('➁•')
  expect(symbolText('ar', 'Marlett')).toBe('✓✗')
  expect(isSymbolFont('Wingdings 3')).toBe(true)
  expect(isSymbolFont('Wing')).toBe(false)
  expect(isSymbolFont(undefined)).toBe(false)
})

it('bullets of unknown fonts are dots', () => {
  expect(bullet('\uf0b7', 'Symbol')).toBe('•')
  expect(bullet('\ue123', 'Own Bullets')).toBe('•')
  expect(bullet('–', undefined)).toBe('–')
})
