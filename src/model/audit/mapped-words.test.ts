import { expect, test } from 'vitest'
import { modelWith } from '../parse-sample.fixture.ts'
import { checkMessages } from '../messages/check-messages.ts'
import { createMappedWords } from './mapped-words.ts'

const type = { type: 'String', options: [{ value: 'Billing' }, { value: 'Delivery' }] }
const model = modelWith({
  status: { type: 'String' },
  addresses: { type: 'Array', properties: { type } },
})
const types = ['Billing', 'Delivery']
const values = { status: 'Unknown', addresses: [{ type: 'Billing' }, { type: 'Unknown' }, { type: 'Home' }] }

const isMapped = (path: string, message: string) =>
  createMappedWords(model)({ path, message, label: '', severity: 'block' }, values)

test('a word of Codat’s own that isn’t offered is mapped; any other, and any other problem, isn’t', () => {
  expect(isMapped('status', checkMessages.notListed('Unknown', ['Active', 'Archived']))).toBe(true)
  expect(isMapped('addresses.1.type', checkMessages.notListed('Unknown', types))).toBe(true)
  expect(isMapped('addresses.2.type', checkMessages.notListed('Home', types))).toBe(false)
  expect(isMapped('addresses.1.type', 'Something else')).toBe(false)
  expect(isMapped('addresses.1.city', checkMessages.notListed('Unknown', types))).toBe(false)
})
