import { expect, it } from 'vitest'
import { matchingEntries } from './matching-entries.ts'
import { pageEntries } from './palette-pages.ts'

const find = (text: string, companyId?: string, canWrite = true) =>
  matchingEntries(pageEntries(companyId, canWrite), text).map(({ title }) => title)

it.each([
  [
    '',
    [
      'Customers',
      'Look up',
      'Audit',
      'Duplicates',
      'Changes',
      'New customer',
      'Import customers',
      'All companies',
      'Search all companies',
    ],
  ],
  ['cust', ['Customers', 'New customer', 'Import customers']],
  ['NEW CUST', ['New customer']],
  ['create', ['New customer']],
  ['comp all', ['All companies', 'Search all companies']],
  ['ustomers', []],
])('%j finds %j', (text, titles) => {
  expect(find(text, 'c1')).toEqual(titles)
})

it('offers no pages of a company where there is none, and no form to somebody with view-only access', () => {
  expect(find('')).toEqual(['All companies', 'Search all companies'])
  expect(find('new', 'c1', false)).toEqual([])
})

it('leads to the company on the screen', () => {
  expect(pageEntries('c 1', true)[0]?.target).toEqual({ href: '/companies/c%201/customers' })
})
