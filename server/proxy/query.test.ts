import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAMETERS, readQuery, writeQuery } from './query.ts'

const UUID = '11111111-2222-4333-8444-555555555555'

describe('query parameters', () => {
  it.each([
    ['', PARAMETERS.none, ''],
    ['?', PARAMETERS.none, ''],
    [
      '?page=2&pageSize=100&orderBy=-customerName',
      PARAMETERS.paged,
      '?page=2&pageSize=100&orderBy=-customerName',
    ],
    [
      '?query=customerName~a+b%26%26status%3dActive',
      PARAMETERS.paged,
      '?query=customerName~a%20b%26%26status%3DActive',
    ],
    ['?query=', PARAMETERS.paged, '?query='],
    ['?tags=region%3Duk', PARAMETERS.companies, '?tags=region%3Duk'],
    [`?connectionId=${UUID}`, PARAMETERS.refresh, `?connectionId=${UUID}`],
    ['?forceUpdate=true&timeoutInMinutes=5', PARAMETERS.update, '?forceUpdate=true&timeoutInMinutes=5'],
  ])('passes %s on in our own spelling', (search, known, sent) => {
    expect(writeQuery(readQuery(search, known))).toBe(sent)
  })

  it.each([
    ['an unknown one', '?debug=1', PARAMETERS.paged],
    ['one of another route', '?forceUpdate=true', PARAMETERS.create],
    ['any on a route without', '?page=1', PARAMETERS.none],
    ['one given twice', '?page=1&page=2', PARAMETERS.paged],
    ['one in another case', '?Page=1', PARAMETERS.paged],
    ['a page that is no number', '?page=one', PARAMETERS.paged],
    ['a negative page', '?page=-1', PARAMETERS.paged],
    ['an order that is an expression', '?orderBy=name;drop', PARAMETERS.paged],
    ['a query as long as Codat refuses', `?query=${'a'.repeat(2048)}`, PARAMETERS.paged],
    ['a control character', '?query=a%00b', PARAMETERS.paged],
    ['a line break', '?query=a%0d%0aX-Evil:%201', PARAMETERS.paged],
    ['a connection that is no UUID', '?connectionId=1', PARAMETERS.refresh],
    ['a boolean that is none', '?forceUpdate=1', PARAMETERS.update],
    ['a broken escape', '?query=%zz', PARAMETERS.paged],
    ['a name from the prototype', '?constructor=1', PARAMETERS.paged],
    ['a nameless one', '?=1', PARAMETERS.paged],
  ])('refuses %s', (_, search, known) => {
    expect(() => readQuery(search, known)).toThrow(expect.objectContaining({ status: 400 }))
  })

  it('keeps every query text as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        fc.pre(!/\p{Cc}|\p{Cs}/u.test(text))
        const values = readQuery(`?${new URLSearchParams({ query: text }).toString()}`, PARAMETERS.paged)
        expect(new URLSearchParams(writeQuery(values)).get('query')).toBe(text)
      }),
    )
  })
})
