import { expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { typeProblem } from './check-type.ts'

const problem = (type: string, text: string) => {
  const model = modelWith({ member: { type } })
  return typeProblem(nodeAt(model, 'member') ?? model, text)
}

test.each([
  ['Number', '1500.75', null],
  ['Number', 'many', 'Enter a number, for example 1.5.'],
  ['Number', '1,500', 'Use a decimal point and no commas, for example 1500.75.'],
  ['Number', '9007199254740993', 'This number has too many digits to be sent exactly.'],
  ['DateTime', '2026-11-23', null],
  ['DateTime', '23/11/2026', 'Enter a date such as 2026-11-23 or 2026-11-23T09:30:00Z.'],
  ['String', '23/11/2026', null],
  ['Tree', '{"a": [1]}', null],
  ['Tree', '{a: 1}', 'This isn’t valid JSON.'],
  ['Array', '[1', 'This isn’t valid JSON.'],
])('a %s of %j: %s', (type, text, expected) => {
  expect(problem(type, text)).toBe(expected)
})
