import { expect, it } from 'vitest'
import { correlationIn, withoutPreamble } from './downstream-sentence.ts'

const preamble = 'An error occurred in a downstream service. Correlation ID: 0b1e5c. Message: '

it.each([
  [`${preamble}The customer is locked.`, 'The customer is locked.', '0b1e5c'],
  [`${preamble}Message: twice.`, 'Message: twice.', '0b1e5c'],
  [preamble, preamble, undefined],
  ['Push failed for Customer', 'Push failed for Customer', undefined],
  [`Failed: ${preamble}x`, `Failed: ${preamble}x`, undefined],
])('%s', (sentence, reason, id) => {
  expect(withoutPreamble(sentence)).toBe(reason)
  expect(correlationIn(sentence)).toBe(id)
})

it('knows no ID where there is no sentence', () => {
  expect(correlationIn(null)).toBeUndefined()
  expect(correlationIn(undefined)).toBeUndefined()
})
