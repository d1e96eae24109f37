import { describe, expect, it } from 'vitest'
import { addressLines } from './format/address-lines.ts'
import { companyHue } from './format/company-colour.ts'
import { ageLevel, formatAge } from './format/relative-time.ts'
import { apiPath, withQuery } from './paths/request-path.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('ages', () => {
  it.each([
    [-3 * DAY, 'in the future'],
    [-5 * MINUTE, 'just now'],
    [30_000, 'just now'],
    [4 * MINUTE, '4 min ago'],
    [3 * 60 * MINUTE, '3 h ago'],
    [DAY, 'yesterday'],
    [9 * DAY, '9 days ago'],
    [40 * DAY, 'a month ago'],
    [100 * DAY, '3 months ago'],
    [400 * DAY, 'a year ago'],
    [800 * DAY, '2 years ago'],
  ])('%i ms is “%s”', (age, words) => {
    expect(formatAge(0, age)).toBe(words)
  })

  it('grows from fresh to old', () => {
    expect([ageLevel(0, 1), ageLevel(0, 2 * DAY), ageLevel(0, 8 * DAY)]).toEqual(['fresh', 'ageing', 'old'])
  })
})

describe('addresses', () => {
  it('stand as on an envelope, without empty lines', () => {
    expect(
      addressLines({
        line1: '1 High Street',
        line2: ' ',
        city: 'Leeds',
        region: null,
        postalCode: 'LS1 1AA',
        country: 'GB',
      }),
    ).toEqual(['1 High Street', 'Leeds', 'LS1 1AA', 'GB'])
  })
})

describe('companies', () => {
  it('keep their colour', () => {
    expect(companyHue('a')).toBe(companyHue('a'))
    expect(companyHue('a')).not.toBe(companyHue('b'))
  })
})

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
