import { describe, expect, it } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from './customers-search.ts'
import { readAddress } from './read-address.ts'

const CONNECTION = '0a1b2c3d-0000-4000-8000-000000000001'

const read = (pathname: string, search: string) => readAddress(`/companies/c1${pathname}`, search)

describe('the route of an address', () => {
  it.each([
    ['/', 'home', {}],
    ['/companies', 'companies', {}],
    ['/companies/', 'companies', {}],
    ['/companies/c1', 'company', { companyId: 'c1' }],
    ['/companies/c1/', 'company', { companyId: 'c1' }],
    ['/companies/c1/customers', 'customers', { companyId: 'c1' }],
    ['/companies/c1/customers/new', 'newCustomer', { companyId: 'c1' }],
    ['/companies/c1/customers/New', 'customer', { companyId: 'c1', customerId: 'New' }],
    ['/companies/c1/customers/k%201', 'customer', { companyId: 'c1', customerId: 'k 1' }],
    ['/companies/c1/customers/a%2Fb', 'customer', { companyId: 'c1', customerId: 'a/b' }],
    ['/companies/c1/customers/%E0%A4%A', 'customer', { companyId: 'c1', customerId: '%E0%A4%A' }],
    ['/companies/c1/customers/k1/edit', 'editCustomer', { companyId: 'c1', customerId: 'k1' }],
    ['/companies/c1/customers/k1/history', 'customerHistory', { companyId: 'c1', customerId: 'k1' }],
    ['/companies/c1/customers/k1/attachments', 'attachments', { companyId: 'c1', customerId: 'k1' }],
    [
      '/companies/c1/customers/k1/attachments/f1',
      'attachment',
      { companyId: 'c1', customerId: 'k1', attachmentId: 'f1' },
    ],
    ['/companies/c1/writes', 'writes', { companyId: 'c1' }],
    ['/companies/c1/runs/r1', 'run', { companyId: 'c1', runId: 'r1' }],
    ['/companies/c1/runs', 'notFound', {}],
    ['/companies//customers', 'notFound', {}],
    ['/companies/c1//customers', 'notFound', {}],
    ['/companies/c1/customers//', 'notFound', {}],
    ['/companies/c1/customers/k1/unknown', 'notFound', {}],
    ['/companies/c1/writes/w1', 'notFound', {}],
    ['/customers', 'notFound', {}],
    ['', 'notFound', {}],
  ])('%s', (pathname, name, params) => {
    const place = readAddress(pathname, '')
    expect([place.name, place.params]).toEqual([name, params])
  })
})

describe('the parameters of an address', () => {
  it('knows a record opened from a list by the page', () => {
    expect(read('/customers/k1', '?page=2&q=x')).toMatchObject({
      from: { ...DEFAULT_CUSTOMERS_SEARCH, page: 2, q: 'x' },
      problems: [],
    })
    expect(read('/customers/k1', '?q=x')).toMatchObject({ from: undefined, search: { q: 'x' } })
  })

  it('keeps the page of a file and the page of the list apart', () => {
    expect(read('/customers/k1/attachments/f1', '?listPage=2&page=7&sort=-size&q=x')).toMatchObject({
      search: { sort: '-size', page: 7, connection: undefined },
      from: { ...DEFAULT_CUSTOMERS_SEARCH, page: 2, q: 'x' },
      problems: [],
    })
    expect(read('/customers/k1/attachments', '?page=7')).toMatchObject({ from: undefined })
    expect(read('/customers/k1/attachments', `?connection=${CONNECTION}`)).toMatchObject({
      search: { sort: '-created', page: undefined, connection: CONNECTION },
      from: undefined,
    })
  })

  it('reads the list behind a form', () => {
    expect(read('/customers/new', '?clone=A%2FB&write=w1')).toMatchObject({
      search: { connection: undefined },
      from: undefined,
    })
    expect(read('/customers/k1/edit', `?page=1&connection=${CONNECTION}`)).toMatchObject({
      search: { connection: CONNECTION },
      from: { ...DEFAULT_CUSTOMERS_SEARCH, connection: CONNECTION },
    })
  })

  it('reads the state of the other lists', () => {
    expect(readAddress('/companies', '?q=a+b&page=2')).toMatchObject({ search: { q: 'a b', page: 2 } })
  })

  it.each([
    ['/customers', '?page=0&currency=gbp&unknown=1', ['page', 'currency']],
    ['/customers/k1', '?deleted=yes', ['deleted']],
    ['/customers/k1/attachments', '?sort=colour&page=x&listPage=y', ['sort', 'page', 'listPage']],
    ['/customers/k1/edit', '?pageSize=9999', ['pageSize']],
    ['/customers', '?page=&status=', []],
  ])('names what it could not use: %s%s', (pathname, search, problems) => {
    expect(read(pathname, search).problems).toEqual(problems)
  })
})
