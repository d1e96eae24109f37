import { expect, test } from 'vitest'
import { phoneProblem } from './phone-number.ts'

test.each([
  ['020 7946 0123', ['GB']],
  ['(020) 7946-0123 ext. 12', ['GB']],
  ['+44 20 7946 0123', []],
  ['0044 20 7946 0123', ['US']],
  ['+1 212 555 0123', ['GB']],
  ['212-555-0123', ['GB', 'US']],
  ['020 7946 0123 / 07700 900123', ['GB']],
  ['555 0123', []],
  ['020 7946 0123', ['XX']],
])('%s of %j may be right', (text, countries) => {
  expect(phoneProblem(text, countries)).toBeNull()
})

test.each([
  ['ask Kim', ['GB'], { kind: 'not-a-number' }],
  ['-', [], { kind: 'not-a-number' }],
  ['room 101 upstairs', [], { kind: 'not-a-number' }],
  ['020 79', ['GB'], { kind: 'impossible', country: 'GB' }],
  ['+44 20 79', ['GB'], { kind: 'impossible', country: null }],
  ['020 7946 0123 4567 890', ['GB'], { kind: 'impossible', country: 'GB' }],
  ['020 7946 0123 / none', ['GB'], { kind: 'impossible', country: 'GB' }],
])('%s of %j is none', (text, countries, problem) => {
  expect(phoneProblem(text, countries)).toEqual(problem)
})
