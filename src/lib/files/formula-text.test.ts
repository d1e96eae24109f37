import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardFormula, unguardFormula } from './formula-text.ts'

it.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['\r=1', "'\r=1"],
  ['\ttext', "'\ttext"],
  ['=cmd|" /C calc"!A0', '\'=cmd|" /C calc"!A0'],
  ["'=1", "''=1"],
  ["''-1", "'''-1"],
  ["'tis the season", "'tis the season"],
  ["'", "'"],
  ['', ''],
  ['1-2', '1-2'],
  ['01234567', '01234567'],
])('%j is %j in the file, and comes back', (text, cell) => {
  expect(guardFormula(text)).toBe(cell)
  expect(unguardFormula(cell)).toBe(text)
})

it('any text comes back, and never begins like a formula', () => {
  const start = fc.stringMatching(/^['=+\-@\t\r\n ＝]{0,6}$/)
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (signs, rest) => {
      const cell = guardFormula(signs + rest)
      expect(unguardFormula(cell)).toBe(signs + rest)
      expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
