import { expect, it } from 'vitest'
import { contentOf, firstReads } from './first-reads.ts'
import { readAddress } from '../../src/lib/paths/read-address.ts'

const readsOf = (pathname: string, search = '') =>
  firstReads(readAddress(pathname, search)).map(decodeURIComponent)

const SHELL = ['/companies/co', '/companies/co/dataStatus']

it('the companies', () => {
  expect(readsOf('/companies', '?page=2')).toEqual(['/companies?page=2&pageSize=100&orderBy=name'])
})

it('the customers of a company, as the address filters them', () => {
  expect(readsOf('/companies/co/customers', '?status=Active')).toEqual([
    '/companies/co/data/customers?page=1&pageSize=100&query=metadata.isDeleted!=true&&status=Active&orderBy=customerName',
    ...SHELL,
  ])
})

it.each(['', '/edit', '/history', '/attachments', '/attachments/7'])('a customer, at …/42%s', (step) => {
  expect(readsOf(`/companies/co/customers/42${step}`)).toEqual(['/companies/co/data/customers/42', ...SHELL])
})

it.each(['/companies/co', '/companies/co/customers/new', '/companies/co/writes'])(
  'the company alone at %s',
  (pathname) => {
    expect(readsOf(pathname)).toEqual(SHELL)
  },
)

it.each(['/', '/nowhere'])('nothing at %s', (pathname) => {
  expect(readsOf(pathname)).toEqual([])
})

const contentAt = (path: string) => contentOf(readAddress(`/companies/c%2F/customers${path}`, ''))

it('a form with its model, once its company has told the connection, and a record with the company', () => {
  const company = '/companies/c%2F'
  const model = '/companies/c%2F/connections/{connectionId}/options/customers'
  for (const path of ['/new', '/42/edit']) expect(contentAt(path)).toEqual({ is: 'form', company, model })
  expect(contentAt('/42')).toEqual({ is: 'record', company })
  for (const path of ['', '/42/history']) expect(contentAt(path)).toBeUndefined()
})
