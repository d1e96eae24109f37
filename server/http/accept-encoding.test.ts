import { describe, expect, it } from 'vitest'
import { chooseCoding, type Coding } from './accept-encoding.ts'

describe('the coding of a response', () => {
  it.each<[string | undefined, Coding | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    [' gzip ;  q=0.5 , br ; Q=0.4', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', undefined],
    ['gzip;q=0.8, br;q=0.8', 'br'],
    ['gzip;q=0.2, br;q=0.8', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity;q=0', undefined],
    ['br;q=high', undefined],
    ['br;q=2', undefined],
    ['br;q=-1, gzip', 'gzip'],
    ['br;level=4', 'br'],
    ['brotli, xgzip', undefined],
    [',;,=,;q', undefined],
  ])('for Accept-Encoding %j is %j', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding)
  })

  it('is one of those there are', () => {
    expect(chooseCoding('br, gzip;q=0.1', ['gzip'])).toBe('gzip')
    expect(chooseCoding('br', ['gzip'])).toBeUndefined()
    expect(chooseCoding('*', [])).toBeUndefined()
  })
})
