import { expect, test } from 'vitest'
import { modelWith } from '../parse-sample.fixture.ts'
import { createPlatformRules } from './platform-rules.ts'

const warns = (details: string) => ({ type: 'String', validation: { warnings: [{ details }] } })

test('what is rejected is named with its value, and a name that must be unique with the others that have it', () => {
  const model = modelWith({
    customerName: warns('Names must be unique among customers'),
    addresses: { type: 'Array', properties: { city: warns('Max length of 5 characters') } },
  })
  const records = [
    { id: '1', customerName: 'Acme', addresses: [{}, { city: 'Edinburgh' }] },
    { id: '2', customerName: ' ACME' },
    { id: '3', customerName: 'Other' },
  ]
  const rules = createPlatformRules(model, 'Xero', records)
  expect(records.map((record) => rules(record))).toEqual([
    [
      {
        rule: 'platform-rejects',
        path: 'addresses.1.city',
        field: 'addresses.1.city',
        label: 'Address 2, city',
        value: 'Edinburgh',
        problem: 'Xero will probably reject this: 9 characters; maximum 5.',
      },
      expect.objectContaining({ path: 'customerName', problem: expect.stringContaining('ID 2') }),
    ],
    [
      expect.objectContaining({
        path: 'customerName',
        value: ' ACME',
        problem: expect.stringContaining('ID 1'),
      }),
    ],
    [],
  ])
})

test('a list that has too many items isn’t called empty', () => {
  const model = modelWith({
    addresses: {
      type: 'Array',
      properties: { city: { type: 'String' } },
      validation: { warnings: [{ details: 'Only one address is supported.' }] },
    },
  })
  const rules = createPlatformRules(model, 'Sage 50', [])
  expect(rules({ id: '1', customerName: 'A', addresses: [{ city: 'Leeds' }, { city: 'York' }] })).toEqual([
    expect.objectContaining({ path: 'addresses', value: '2 items' }),
  ])
})
