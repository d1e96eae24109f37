import { expect, it } from 'vitest'
import type { CellText } from './cell-text.ts'
import { styledText } from './styled-text.ts'

const PLAIN = { isTickBox: false, symbolFont: undefined }
const WINGDINGS = { isTickBox: false, symbolFont: 'Wingdings' }
const TICK_BOX = { isTickBox: true, symbolFont: undefined }

it.each<[string, CellText, Parameters<typeof styledText>[1], boolean, string]>([
  ['a text', { text: 'ü', kind: 't' }, PLAIN, false, 'ü'],
  ['a tick in a symbol font', { text: 'ü', kind: 't' }, WINGDINGS, false, '✓'],
  ['a text whose parts have fonts of their own', { text: 'ü', kind: 't' }, WINGDINGS, true, 'ü'],
  ['an error', { text: '#N/A', kind: 'e' }, WINGDINGS, false, '#N/A'],
  ['a ticked box', { text: 'WAHR', kind: 'b', isTrue: true }, TICK_BOX, false, '☑'],
  ['a box without a tick', { text: 'FALSE', kind: 'b', isTrue: false }, TICK_BOX, false, '☐'],
  ['a text in the style of a box', { text: 'x', kind: 't' }, TICK_BOX, false, 'x'],
])('%s', (_, shown, style, hasOwnFonts, text) => {
  expect(styledText(shown, style, hasOwnFonts).text).toBe(text)
})
