import { expect, it } from 'vitest'
import { boundMarks } from './mark-runs.ts'
import { foldText, textKey } from './fold-text.ts'

/** Marks that have to be put in order, which is what takes the time. */
const MARKS = '\u0301\u0323'.repeat(10_000)

it('leaves every text as it is that somebody could have written', () => {
  for (const text of ['Ångström', 'ก็้', 'שָׁלוֹם', '', `a${MARKS.slice(0, 30)}b`])
    expect(boundMarks(text)).toBe(text)
})

it('keeps 30 marks of a letter, and the letters after them', () => {
  expect(boundMarks(`A${MARKS}b${MARKS}`)).toBe(`A${MARKS.slice(0, 30)}b${MARKS.slice(0, 30)}`)
})

it('is done before names are compared', () => {
  expect(textKey(`A${MARKS}`).length).toBeLessThan(40)
  expect(foldText(`A${MARKS} Ltd`)).toBe('a ltd')
})
