import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { compactSearch, parseSearch, rawSearch } from './parse-search.ts'
import { wholeNumber } from './whole-number.ts'

const members = { page: wholeNumber(10), name: z.string().check(z.maxLength(3)) }
const defaults = { page: 1, name: '' }

describe('parameters of an address', () => {
  it('are plain pairs, the last of a name counting', () => {
    expect(rawSearch('?a=1&b=x+y%26&a=2&c')).toEqual({ a: '2', b: 'x y&', c: '' })
  })

  it.each([
    [{}, { page: 1, name: '' }, []],
    [{ page: '3', name: 'abc' }, { page: 3, name: 'abc' }, []],
    [{ page: '', other: 'x' }, { page: 1, name: '' }, []],
    [{ page: '11', name: 'abcd' }, { page: 1, name: '' }, ['page', 'name']],
  ])('%j', (raw, search, problems) => {
    expect(parseSearch(members, defaults, raw)).toEqual({ search, problems })
  })

  it('are left out where they say nothing new', () => {
    expect(compactSearch(defaults, { page: 1, name: 'x' })).toEqual({ name: 'x' })
  })
})
