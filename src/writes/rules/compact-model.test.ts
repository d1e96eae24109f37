import { expect, test } from 'vitest'
import { sampleModel } from '../../model/sample-model.fixture.ts'
import { compactModel } from './compact-model.ts'

test('keeps types, labels and nesting, and leaves rule texts and descriptions out', () => {
  const model = {
    type: 'Object',
    displayName: 'Customer',
    description: 'A customer is …',
    required: true,
    validation: { warnings: [], information: [{ field: 'name', details: 'At most 50 characters' }] },
    properties: {
      name: { type: 'String', displayName: 'Name', required: false, description: 'The name' },
      addresses: { type: 'Array', properties: { city: { type: 'String' } } },
      nothing: null,
    },
  }
  expect(compactModel(model)).toEqual({
    type: 'Object',
    displayName: 'Customer',
    required: true,
    properties: {
      name: { type: 'String', displayName: 'Name', required: false },
      addresses: { type: 'Array', properties: { city: { type: 'String' } } },
    },
  })
})

const choices = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    value: `v${place}`,
    displayName: 'Shown',
    type: 'String',
  }))

test('keeps the values of up to 20 choices', () => {
  expect(compactModel({ options: [...choices(2), { value: 7 }, 'odd'] })).toEqual({
    options: [{ value: 'v0' }, { value: 'v1' }],
  })
  expect(compactModel({ options: choices(20) })).toHaveProperty('options.19')
  expect(compactModel({ options: choices(21) })).toEqual({})
})

test.each([[null], ['text'], [[]], [{ type: 7, required: null, options: 'none', properties: [] }]])(
  'makes an empty model of %j',
  (odd) => {
    expect(compactModel(odd)).toEqual({})
  },
)

test('keeps members with odd names as data, and stops at forty levels', () => {
  const odd: unknown = JSON.parse('{"properties":{"__proto__":{"type":"String"}}}')
  expect(JSON.stringify(compactModel(odd))).toBe('{"properties":{"__proto__":{"type":"String"}}}')
  let deep: object = {}
  for (let level = 0; level < 1000; level++) deep = { properties: { a: deep } }
  expect(JSON.stringify(compactModel(deep)).match(/properties/g)).toHaveLength(40)
})
test('a compact model keeps what the comparison needs and drops texts and long lists', () => {
  const compact = compactModel(sampleModel)
  const text = JSON.stringify(compact)
  expect(text).not.toMatch(/validation|description|Name on invoices/)
  expect(compact).toMatchObject({
    properties: { status: { type: 'String', options: [{ value: 'Active' }, { value: 'InActive' }] } },
  })
  const long = { type: 'String', options: Array.from({ length: 300 }, (_, place) => ({ value: `${place}` })) }
  expect(compactModel({ properties: { country: long } })).toEqual({
    properties: { country: { type: 'String' } },
  })
  expect(compactModel('no model')).toEqual({})
})
