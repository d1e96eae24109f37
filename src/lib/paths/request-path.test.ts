import { describe, expect, it } from 'vitest'
import { operationPath, withQuery } from './request-path.ts'

describe('request paths', () => {
  it('encode every id as one segment', () => {
    const template = '/companies/{companyId}/data/{customerId}'
    expect(operationPath({ template }, { companyId: 'a/b?c#d%', customerId: '$& {companyId}' })).toBe(
      '/companies/a%2Fb%3Fc%23d%25/data/%24%26%20%7BcompanyId%7D',
    )
    expect(operationPath({ template }, { customerId: 'x', companyId: '{customerId}' })).toBe(
      '/companies/%7BcustomerId%7D/data/x',
    )
  })

  it('leave out absent parameters and encode the others', () => {
    expect(withQuery('/x', { page: 1, query: 'a&&b=c d', orderBy: undefined })).toBe(
      '/x?page=1&query=a%26%26b%3Dc%20d',
    )
    expect(withQuery('/x', { query: undefined })).toBe('/x')
  })
})
