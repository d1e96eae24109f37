import { expect, it } from 'vitest'
import { FACETS, NO_VALUE } from './facet-names.ts'
import { facetValues } from './record-facets.ts'
import { recordsOf } from './records.fixture.ts'

const valuesOf = (customer: object): Record<string, string | undefined> => {
  const [values] = recordsOf(customer).map(facetValues)
  return Object.fromEntries(FACETS.map((facet, place) => [facet, values?.[place]]))
}

it('takes empty texts for none', () => {
  expect(
    valuesOf({ id: '1', status: ' ', defaultCurrency: '', emailAddress: '', phone: null, addresses: [] }),
  ).toEqual({
    status: NO_VALUE,
    currency: NO_VALUE,
    country: NO_VALUE,
    changed: NO_VALUE,
    deleted: 'no',
    email: 'no',
    phone: 'no',
    tax: 'no',
    registration: 'no',
    contacts: 'no',
  })
})

it('counts an email and a phone of a contact', () => {
  const contacts = [{ email: 'a@b.example', phone: [{ number: '1' }] }]
  expect(valuesOf({ id: '1', contacts })).toMatchObject({ email: 'yes', phone: 'yes', contacts: 'yes' })
})

it.each([
  ['2024-12-31T23:30:00-05:00', '2025'],
  ['2024-12-31T23:30:00', '2024'],
  ['0001-01-01T00:00:00', NO_VALUE],
  ['soon', NO_VALUE],
])('a change at %s was in %s', (sourceModifiedDate, year) => {
  expect(valuesOf({ id: '1', sourceModifiedDate })).toMatchObject({ changed: year })
})

it('knows nothing of a record that can’t be read', () => {
  expect(new Set(Object.values(valuesOf({ id: 7 })))).toEqual(new Set(['']))
})
