import { expect, it } from 'vitest'
import { toLookup } from './lookup-link.ts'
import { compactLookupSearch, parseLookupSearch } from './lookup-search.ts'
import { readAddress } from './read-address.ts'

it('a look-up leads back to itself through its address', () => {
  const { search } = parseLookupSearch({ q: 'zoë & co', country: 'côte d’ivoire', email: 'no', page: '3' })
  const { href } = toLookup('c 1', compactLookupSearch(search))
  const [path = '', query = ''] = href.split('?')
  const place = readAddress(path, `?${query}`)
  expect(place).toMatchObject({ name: 'lookup', params: { companyId: 'c 1' } })
  expect(parseLookupSearch(Object.fromEntries(new URLSearchParams(query)))).toEqual({ search, problems: [] })
  expect(toLookup('c1', compactLookupSearch(parseLookupSearch({}).search)).href).toBe('/companies/c1/lookup')
})

it('what can’t be used is named and left out', () => {
  const { search, problems } = parseLookupSearch({ mode: 'x', email: 'maybe', page: '0', show: 'none' })
  expect(problems).toEqual(['mode', 'page', 'email'])
  expect(search).toMatchObject({ mode: 'search', page: 1, show: 'none', email: undefined })
})
