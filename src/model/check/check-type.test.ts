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
  ['Array', '["a"]', null],
  ['Array', '{"a": 1}', 'Enter a JSON array, such as ["A", "B"].'],
  ['Array', 'null', 'Enter a JSON array, such as ["A", "B"].'],
  ['Object', '{"a": 1}', null],
  ['Object', '["a"]', 'Enter a JSON object, such as {"code": "A"}.'],
  ['Object', '"a"', 'Enter a JSON object, such as {"code": "A"}.'],
  ['Tree', '"a"', null],
  ['Tree', '{"a": [1.50, -2e3], "b": "9007199254740993 and \\"1e999"}', null],
  ['Tree', '{"a": 9007199254740993}', 'This number has too many digits to be sent exactly.'],
  ['Array', '[1e999]', 'This number has too many digits to be sent exactly.'],
  ['DateTime', ' 2026-11-23\u00a0', null],
  ['DateTime', '\u202a2026-11-23\u202c', null],
])('a %s of %j: %s', (type, text, expected) => {
  expect(problem(type, text)).toBe(expected)
})
