import { expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { isLockedOnUpdate, widgetFor } from './widget.ts'

const properties = { a: { type: 'String' } }
const rule = (details: string) => ({ validation: { warnings: [{ details }] } })
const options = [{ value: 'One' }, { value: 'Two' }]

test.each([
  ['anything', { type: 'String' }, 'text'],
  ['emailAddress', { type: 'String' }, 'email'],
  ['Fax', { type: 'String' }, 'phone'],
  ['defaultCurrency', { type: 'String' }, 'currency'],
  ['countryCode', { type: 'String' }, 'country'],
  ['notes', { type: 'String' }, 'textarea'],
  ['anything', { type: 'String', ...rule('Max length of 999 characters') }, 'text'],
  ['anything', { type: 'String', ...rule('Max length of 1000 characters') }, 'textarea'],
  ['anything', { type: 'String', ...rule('Must be a valid email') }, 'email'],
  ['notes', { type: 'String', ...rule('Must be a two letter country code') }, 'country'],
  ['anything', { type: 'String', options }, 'select'],
  ['city', { type: 'String', options }, 'combo'],
  ['anything', { type: 'Number', options }, 'select'],
  ['anything', { type: 'Number' }, 'number'],
  ['anything', { type: 'Boolean' }, 'switch'],
  ['anything', { type: 'DateTime' }, 'date-time'],
  ['anything', { type: 'Array', properties }, 'list'],
  ['anything', { type: 'Object', properties }, 'group'],
  ['anything', { type: 'Array' }, 'json'],
  ['anything', { type: 'Tree' }, 'json'],
  ['anything', { type: 'File' }, 'file'],
])('%s, %j: %s', (name, raw, widget) => {
  const model = modelWith({ [name]: raw })
  expect(widgetFor(nodeAt(model, name) ?? model)).toBe(widget)
})

test('a number is a phone number where it is one of a phone', () => {
  const number = { type: 'String' }
  const model = modelWith({
    number,
    phone: { type: 'Array', properties: { number } },
    contacts: { type: 'Array', properties: { phone: { type: 'Array', properties: { number } } } },
  })
  const widgets = ['number', 'phone.number', 'contacts.phone.number'].map((path) =>
    widgetFor(nodeAt(model, path) ?? model),
  )
  expect(widgets).toEqual(['text', 'phone', 'phone'])
})

test('only the id of the record is locked once it exists', () => {
  const model = modelWith({
    id: { type: 'String' },
    group: { type: 'Object', properties: { id: { type: 'String' } } },
  })
  const locked = ['id', 'group.id', ''].map((path) => isLockedOnUpdate(nodeAt(model, path) ?? model))
  expect(locked).toEqual([true, false, false])
})
