import { describe, expect, it } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from './customers-search.ts'
import {
  canBeLinked,
  toAttachment,
  toAttachments,
  toCompanies,
  toCustomer,
  toCustomerHistory,
  toCustomers,
  toEditCustomer,
  toNewCustomer,
  toWrites,
} from './links.ts'
import { readAddress } from './read-address.ts'

const CONNECTION = '0a1b2c3d-0000-4000-8000-000000000001'
const list = {
  ...DEFAULT_CUSTOMERS_SEARCH,
  page: 3,
  q: 'café & co',
  orderBy: '-status',
  deleted: true,
} as const

describe('links', () => {
  it.each([
    [toCompanies(), '/companies'],
    [
      toCompanies({ q: 'a b', page: 2, tags: '', attention: false, orderBy: 'name' }),
      '/companies?q=a+b&page=2',
    ],
    [toCompanies({ q: '', page: 1, tags: '', attention: false, orderBy: 'name' }), '/companies'],
    [
      toCompanies({ q: '', page: 1, tags: '', attention: true, orderBy: '-lastSync' }),
      '/companies?attention=true&orderBy=-lastSync',
    ],
    [toCustomers('c1'), '/companies/c1/customers'],
    [toCustomers('c1', DEFAULT_CUSTOMERS_SEARCH), '/companies/c1/customers'],
    [
      toCustomers('c1', list),
      '/companies/c1/customers?page=3&orderBy=-status&q=caf%C3%A9+%26+co&deleted=true',
    ],
    [toCustomer('c1', 'k1'), '/companies/c1/customers/k1'],
    [toCustomer('c1', 'k1', DEFAULT_CUSTOMERS_SEARCH), '/companies/c1/customers/k1?page=1'],
    [toCustomer('c1', 'k1', { connection: 'x' }), '/companies/c1/customers/k1?connection=x'],
    [toAttachments('c1', 'k1', { connection: 'x' }), '/companies/c1/customers/k1/attachments?connection=x'],
    [toCustomerHistory('c1', 'k1'), '/companies/c1/customers/k1/history'],
    [
      toCustomerHistory('c1', 'k1', { ...DEFAULT_CUSTOMERS_SEARCH, status: 'Active' }),
      '/companies/c1/customers/k1/history?status=Active&page=1',
    ],
    [toNewCustomer('c1'), '/companies/c1/customers/new'],
    [
      toNewCustomer('c1', { clone: 'A/B?', connection: CONNECTION }),
      `/companies/c1/customers/new?clone=A%2FB%3F&connection=${CONNECTION}`,
    ],
    [toNewCustomer('c1', { write: 'w1', connection: undefined }), '/companies/c1/customers/new?write=w1'],
    [toEditCustomer('c1', 'k1'), '/companies/c1/customers/k1/edit'],
    [
      toEditCustomer('c1', 'k1', { write: 'w1', connection: CONNECTION }, DEFAULT_CUSTOMERS_SEARCH),
      `/companies/c1/customers/k1/edit?page=1&write=w1&connection=${CONNECTION}`,
    ],
    [toWrites('c1'), '/companies/c1/writes'],
    [toWrites('c1', { operation: 'o 1' }), '/companies/c1/writes?operation=o+1'],
    [toAttachments('c1', 'k1'), '/companies/c1/customers/k1/attachments'],
    [
      toAttachments('c1', 'k1', { ...DEFAULT_CUSTOMERS_SEARCH, page: 4 }, '-size'),
      '/companies/c1/customers/k1/attachments?listPage=4&sort=-size',
    ],
    [
      toAttachment('c1', 'k1', 'f1', DEFAULT_CUSTOMERS_SEARCH, { sort: 'name', page: 7 }),
      '/companies/c1/customers/k1/attachments/f1?listPage=1&sort=name&page=7',
    ],
  ])('%j', ({ href }, expected) => {
    expect(href).toBe(expected)
  })
})

describe('ids in links', () => {
  const written = [
    ['a/b', 'a%2Fb'],
    ['a//b', 'a%2F%2Fb'],
    ['/leading', '%2Fleading'],
    ['%2F', '%252F'],
    ['%', '%25'],
    ['100%', '100%25'],
    ['%E0%A4%A', '%25E0%25A4%25A'],
    ['what?', 'what%3F'],
    ['a?b=c&d=e', 'a%3Fb%3Dc%26d%3De'],
    ['hash#tag', 'hash%23tag'],
    ['..', '..'],
    ['...', '...'],
    ['two words', 'two%20words'],
    [' lead', '%20lead'],
    ['plus+plus', 'plus%2Bplus'],
    ['back\\slash', 'back%5Cslash'],
    ['quote"\'', "quote%22'"],
    [':customerId', '%3AcustomerId'],
    ['$companyId', '%24companyId'],
    ['café-日本', 'caf%C3%A9-%E6%97%A5%E6%9C%AC'],
    ['\u{1F33B}', '%F0%9F%8C%BB'],
    ['attachments', 'attachments'],
    ['edit', 'edit'],
    ['__proto__', '__proto__'],
  ] as const

  it.each(written)('%j', (id, step) => {
    const target = toAttachment(id, id, id)
    expect(target.href).toBe(`/companies/${step}/customers/${step}/attachments/${step}`)
    const place = readAddress(target.href, '')
    expect(place.name).toBe('attachment')
    expect(place.params).toEqual({ companyId: id, customerId: id, attachmentId: id })
  })

  it('says which ids have no address of their own', () => {
    const refused = ['', 'new', '.', '..', '../../companies', '%2e%2e', '\u{D800}', 'a\u{DC00}b']
    expect(refused.filter(canBeLinked)).toEqual([])
    expect(['a/b', '%2F', '...', 'edit', '\u{1F33B}'].filter((id) => !canBeLinked(id))).toEqual([])
  })

  it('makes a link of half a surrogate pair all the same', () => {
    expect(toCustomers('a\u{D800}').href).toBe('/companies/a%EF%BF%BD/customers')
  })
})
