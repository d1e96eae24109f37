import { expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { softProblem } from './soft-check.ts'

const text = { type: 'String' }
const ruled = (details: string) => ({ ...text, validation: { warnings: [], information: [{ details }] } })
const model = modelWith({
  email: text,
  checkedEmail: ruled('Must be a valid email'),
  phone: text,
  name: text,
  latin: ruled('Non-Latin characters are removed.'),
  ascii: { ...text, description: 'ASCII characters only' },
})
const problem = (member: string, value: string) => softProblem(nodeAt(model, member) ?? model, value, 'Xero')

const EMAIL = 'This doesn’t look like an email address. You can send it anyway.'
const PHONE = 'This doesn’t look like a phone number. You can send it anyway.'

test.each([
  ['email', 'pat@customer.example', null],
  ['email', 'pat@customer.example; kim@customer.example', null],
  ['email', '', null],
  ['email', 'pat.customer.example', EMAIL],
  ['email', 'pat@customer', EMAIL],
  ['checkedEmail', 'pat', null],
  ['phone', '+44 (0)20 7946-0000', null],
  ['phone', '020 7946 0000 ext. 12', null],
  ['phone', '020 7946 0000 x12', null],
  ['phone', '٠٢٠ ٧٩٤٦', null],
  ['phone', '999', null],
  ['phone', 'n/a', PHONE],
  ['phone', 'ask for Kim', PHONE],
  ['phone', '--', PHONE],
  ['name', '李明', null],
  ['latin', 'Łódź & Söhne – “Nr. 1”', null],
  ['latin', '李明 Ltd', 'Xero may drop these characters: 李明. You can send it anyway.'],
  ['ascii', 'Cafe', null],
  ['ascii', 'Café', 'Xero may drop these characters: é. You can send it anyway.'],
])('%s %j: %s', (member, value, expected) => {
  expect(problem(member, value)).toBe(expected)
})
