import { expect, it } from 'vitest'
import { parseFormSearch } from './form-search.ts'
import { toEditCustomer, toNewCustomer } from './links.ts'

it('reads what a form starts from', () => {
  expect(parseFormSearch(toNewCustomer('c1', { clone: 'A/B', write: 'w1' }).href)).toEqual({
    clone: 'A/B',
    write: 'w1',
    undo: undefined,
  })
  expect(parseFormSearch(toEditCustomer('c1', 'k1', { undo: 'w2' }).href)).toMatchObject({ undo: 'w2' })
})

it('leaves out what is no ID', () => {
  expect(parseFormSearch(`/companies/c1/customers/new?clone=&write=${'x'.repeat(401)}`)).toEqual({
    clone: undefined,
    write: undefined,
    undo: undefined,
  })
})
