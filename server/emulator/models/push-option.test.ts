import { describe, expect, test } from 'vitest'
import { choice, group, list, model, required, text, fieldText } from './field.ts'
import { pushOption } from './push-option.ts'
import { advice, countryCode, hintAsWarning, maxLength } from './rules.ts'

const NAME = fieldText('Name', 'Who it is')

describe('a model as it is served', () => {
  test('has a root that describes a customer', () => {
    expect(pushOption(model({}))).toEqual({
      type: 'Object',
      displayName: 'Customer',
      description: 'Somebody who buys goods or services from the company',
      required: true,
      properties: {},
    })
  })

  test('describes a text without what it does not have', () => {
    expect(pushOption(model({ name: required(text(NAME)) })).properties).toEqual({
      name: { type: 'String', displayName: 'Name', description: 'Who it is', required: true },
    })
  })

  test('lists options, each with the type of its value', () => {
    const options = [
      { value: 'GBP', label: 'Pound' },
      { value: '1', label: 'One', type: 'Number' },
    ]
    expect(pushOption(model({ currency: choice(NAME, options) })).properties?.['currency']?.options).toEqual([
      { value: 'GBP', type: 'String', displayName: 'Pound', required: false },
      { value: '1', type: 'Number', displayName: 'One', required: false },
    ])
  })

  test('nests the members of objects and of list entries alike', () => {
    const { properties } = pushOption(
      model({ metadata: group(NAME, { note: text(NAME) }), contacts: list(NAME, { name: text(NAME) }) }),
    )
    expect(properties?.['metadata']).toMatchObject({
      type: 'Object',
      properties: { note: { type: 'String' } },
    })
    expect(properties?.['contacts']).toMatchObject({
      type: 'Array',
      properties: { name: { type: 'String' } },
    })
  })
})

describe('the rules of a model as they are served', () => {
  const deep = {
    phone: list(NAME, { number: text(NAME, [maxLength(30)]) }),
  }
  const validationOf = (fieldNames: 'Pascal' | 'camel') =>
    pushOption(model({ contacts: list(NAME, deep) }, { fieldNames })).properties?.['contacts']?.properties?.[
      'phone'
    ]?.properties?.['number']?.validation

  test('are warnings and information, in two lists', () => {
    const field = text(NAME, [maxLength(5), advice('Shown on letters'), hintAsWarning('With area code')])
    expect(pushOption(model({ phone: field })).properties?.['phone']?.validation).toEqual({
      warnings: [
        { field: 'Phone', details: 'Max length of 5 characters' },
        { field: 'Phone', details: 'With area code' },
      ],
      information: [{ field: 'Phone', details: 'Shown on letters' }],
    })
  })

  test('name the field by its last two names, in the case of the platform', () => {
    expect(validationOf('Pascal')?.warnings[0]?.field).toBe('Phone.Number')
    expect(validationOf('camel')?.warnings[0]?.field).toBe('phone.number')
  })

  test('may leave out which field they belong to', () => {
    const field = text(NAME, [countryCode('A known code', { unaddressed: true })])
    expect(pushOption(model({ code: field })).properties?.['code']?.validation?.warnings).toEqual([
      { details: 'A known code' },
    ])
  })

  test('do not give away what is enforced without being announced', () => {
    const silent = text(NAME, [{ kind: 'warning', check: () => 'never' }])
    expect(pushOption(model({ phone: silent })).properties?.['phone']).not.toHaveProperty('validation')
  })

  test('can be about the record as a whole', () => {
    expect(pushOption(model({}, { rules: [advice('Needs version 22')] })).validation).toEqual({
      warnings: [],
      information: [{ field: 'Customer', details: 'Needs version 22' }],
    })
  })
})
