import { describe, expect, test } from 'vitest'
import { carryCustomersSearch, parseAttachmentsSearch } from './attachments-search.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from './customers-search.ts'

const connection = '01234567-89ab-cdef-0123-456789abcdef'

describe('the address of a list of files', () => {
  test('says nothing: newest first, and no list to lead back to', () => {
    expect(parseAttachmentsSearch({})).toEqual({
      search: { sort: '-created', page: undefined, connection: undefined },
      from: undefined,
      problems: [],
    })
  })

  test('has the page of the file shown and the page of the customers’ list apart', () => {
    const { search, from, problems } = parseAttachmentsSearch({
      sort: 'size',
      page: '7',
      listPage: '3',
      q: 'acme',
      connection,
    })
    expect(search).toEqual({ sort: 'size', page: 7, connection })
    expect(from).toMatchObject({ page: 3, q: 'acme', connection })
    expect(problems).toEqual([])
  })

  test('names no list where it names a connection alone', () => {
    expect(parseAttachmentsSearch({ connection })).toEqual({
      search: { sort: '-created', page: undefined, connection },
      from: undefined,
      problems: [],
    })
  })

  test('names what cannot be used, each by the name it has there', () => {
    const { search, from, problems } = parseAttachmentsSearch({ sort: 'colour', page: '0', listPage: 'x' })
    expect(search).toMatchObject({ sort: '-created', page: undefined })
    expect(from).toMatchObject({ page: 1 })
    expect(problems).toEqual(['sort', 'page', 'listPage'])
  })
})

describe('the list a page of files was opened from', () => {
  test('is carried with its page under another name, without what goes without saying', () => {
    const list = { ...DEFAULT_CUSTOMERS_SEARCH, page: 3, status: 'Active' as const }
    expect(carryCustomersSearch(list)).toEqual({ status: 'Active', listPage: 3 })
    expect(carryCustomersSearch(DEFAULT_CUSTOMERS_SEARCH)).toEqual({ listPage: 1 })
    expect(carryCustomersSearch({ connection })).toEqual({ connection })
    expect(carryCustomersSearch(undefined)).toEqual({})
  })
})
