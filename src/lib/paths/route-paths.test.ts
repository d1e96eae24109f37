import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchPath, pathTo, ROUTE_PATHS } from './route-paths.ts'

const { attachment, companies, customer, home } = ROUTE_PATHS

describe('an address', () => {
  test.each([
    [home, '/', {}],
    [companies, '/companies', {}],
    [companies, '/companies/', {}],
    [customer, '/companies/a/customers/b', { companyId: 'a', customerId: 'b' }],
    [customer, '/companies/a/customers/b%2Fc%20d', { companyId: 'a', customerId: 'b/c d' }],
    [customer, '/companies/a/customers/100%', { companyId: 'a', customerId: '100%' }],
  ])('of the form %s: %s names %j', (path, pathname, params) => {
    expect(matchPath(path, pathname)).toEqual(params)
  })

  test.each([
    [companies, '/'],
    [companies, '/Companies'],
    [companies, '/companies//'],
    [customer, '/companies/a/customers'],
    [customer, '/companies/a/customers/'],
    [customer, '/companies//customers/b'],
    [customer, '/companies/a/customers/b/edit'],
    [customer, '/companies/a/writes/b'],
  ])('%s is not of the form of %s', (path, pathname) => {
    expect(matchPath(path, pathname)).toBeUndefined()
  })
})

test('any ids in an address are read from it again', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(fc.record({ companyId: id, customerId: id, attachmentId: id }), (params) => {
      expect(matchPath(attachment, pathTo(attachment, params))).toEqual(params)
    }),
  )
})

test('half a character does not keep a link from being made', () => {
  expect(pathTo('/companies/:companyId', { companyId: 'a\uD83D' })).toBe('/companies/a%EF%BF%BD')
})
