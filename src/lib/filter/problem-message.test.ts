import { expect, test } from 'vitest'
import { FILTER_FIELDS } from './expression.ts'
import { parseFilter } from './parse-filter.ts'
import { characterNumber, problemMessage, valueMessage } from './problem-message.ts'

test('characters are counted as a person counts them', () => {
  const text = 'customerName~😀😀&&x'
  const { problem } = parseFilter(text)
  expect(problem && characterNumber(text, problem)).toBe(18)
})

test('every field that can be filtered by is named where one is unknown', () => {
  const { problem } = parseFilter('nonsense=1')
  for (const field of FILTER_FIELDS) expect(problem && problemMessage(problem)).toContain(field)
})

test.each([
  ['modifiedDate~x', 'Synced by Codat can’t be compared with ~. Use >, >=, <, <=, = or !=.'],
  ['metadata.isDeleted>true', 'Deleted can’t be compared with >. Use = or !=.'],
  [`id=${'x'.repeat(3000)}`, /^The filter is too long for Codat. The maximum is 1.?9\d\d characters\.$/],
])('%.20s: what to do about it', (text, message) => {
  const { problem } = parseFilter(text)
  expect(problem && problemMessage(problem)).toMatch(message)
})

test('a value that can’t be written is told with what is in its way', () => {
  expect(valueMessage({ kind: 'reserved', text: '&&' })).toBe(
    'A value can’t contain &&. Codat has no way to quote it.',
  )
})
