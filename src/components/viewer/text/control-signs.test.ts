import { expect, it } from 'vitest'
import { hasTurns, withControlSigns, withoutDosEnd } from './control-signs.ts'

it.each([
  ['a\tb\r\nc', 'a\tb\r\nc', 0],
  ['1\0\x002', '1␀␀2', 2],
  ['\x1b[31mpaid\x1b[0m', '␛[31mpaid␛[0m', 2],
  ['10\x08\x0800', '10␈␈00', 2],
  ['a\x0cb\x7f\x85', 'a␌b␡␦', 3],
])('%j is shown as %s', (written, text, count) => {
  expect(withControlSigns(written)).toEqual({ text, count })
})

it('tells texts that read in another order than they are written', () => {
  expect(['100\u202e001', '\u2067x\u2069', 'שלום', 'a\u200eb'].map(hasTurns)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('takes the sign away that MS-DOS ends texts with', () => {
  expect([withoutDosEnd('a\u001a'), withoutDosEnd('a\u001ab')]).toEqual(['a', 'a\u001ab'])
})
