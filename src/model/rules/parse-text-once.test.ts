import { expect, it } from 'vitest'
import { parseTextOnce } from './parse-text-once.ts'

const NAMES = { own: new Set(['phone']), around: new Set(['contact']) }
const OTHER = { own: new Set(['fax']), around: new Set(['customer']) }

it('reads a text once that says the same everywhere', () => {
  const text = 'Max length of 40 characters.'
  const first = parseTextOnce(text, NAMES)
  expect(first.constraints).toEqual([{ kind: 'length', min: null, max: 40 }])
  expect(parseTextOnce(text, OTHER)).toBe(first)
})

it('reads a text at each place that it may speak of', () => {
  const kinds = (names: typeof NAMES) =>
    parseTextOnce('The phone must be greater than 3', names).constraints.map(({ kind }) => kind)
  expect([kinds(NAMES), kinds(OTHER), kinds(NAMES)]).toEqual([['range'], [], ['range']])
})
