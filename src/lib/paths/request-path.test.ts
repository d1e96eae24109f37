import { describe, expect, it } from 'vitest'
import { apiPath, withQuery } from './request-path.ts'

describe('request paths', () => {
  it('encode every id as one segment', () => {
    expect(apiPath`/companies/${'a/b?c#d%'}/data`).toBe('/companies/a%2Fb%3Fc%23d%25/data')
  })

  it('leave out absent parameters and encode the others', () => {
    expect(withQuery('/x', { page: 1, query: 'a&&b=c d', orderBy: undefined })).toBe(
      '/x?page=1&query=a%26%26b%3Dc%20d',
    )
    expect(withQuery('/x', { query: undefined })).toBe('/x')
  })
})
