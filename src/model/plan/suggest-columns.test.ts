import { expect, it } from 'vitest'
import { modelWith, sample } from '../parse-sample.fixture.ts'
import { suggestColumns } from './suggest-columns.ts'

it.each([
  ['customerName', 'customerName'],
  [' Customer name ', 'customerName'],
  ['CUSTOMER_NAME', 'customerName'],
  ['Company', 'customerName'],
  ['E-mail', 'emailAddress'],
  ['VAT No.', 'taxNumber'],
  ['Street', 'addresses[0].line1'],
  ['Address 2, line 1', 'addresses[1].line1'],
  ['addresses[7].country', 'addresses[7].country'],
  ['ID', 'id'],
  ['Codat ID', 'id'],
  ['modifiedDate', 'modifiedDate'],
  ['Favourite colour', null],
  ['metadata.isDeleted', null],
  ['', null],
])('a heading of “%s” means %s', (heading, path) => {
  expect(suggestColumns(sample, [heading])).toEqual([path])
})

it('each field is suggested once, for the column that names it best', () => {
  expect(suggestColumns(sample, ['Name', 'Company', 'customerName', 'Email', 'Email'])).toEqual([
    null,
    null,
    'customerName',
    'emailAddress',
    null,
  ])
})

it('a usual word means the field that the platform has', () => {
  const model = modelWith({ contacts: { type: 'Array', properties: { email: { type: 'String' } } } })
  expect(suggestColumns(model, ['Email', 'Phone'])).toEqual(['contacts[0].email', null])
})
