import { describe, expect, test } from 'vitest'
import { ApiError } from '../codat/errors.ts'
import { pageOf, readPageRequest } from './paging.ts'

const read = (query: string) => readPageRequest(new URLSearchParams(query))

describe('the page a request wants', () => {
  test.each([
    ['', { page: 1, pageSize: 100 }],
    ['page=3', { page: 3, pageSize: 100 }],
    ['pageSize=5000', { page: 1, pageSize: 5000 }],
    ['page=2147483647&pageSize=1', { page: 2_147_483_647, pageSize: 1 }],
    ['page=007', { page: 7, pageSize: 100 }],
  ])('of "%s" is %o', (query, expected) => expect(read(query)).toEqual(expected))

  test.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=1e3',
    'page=',
    'page=+1',
    'page=2147483648',
    'pageSize=0',
    'pageSize=5001',
    'pageSize=all',
  ])('of "%s" is a bad request', (query) => {
    expect(() => read(query)).toThrow(ApiError)
  })
})

describe('a page', () => {
  const items = ['a', 'b', 'c', 'd', 'e']
  const links = (page: number) => pageOf('/list', items, { page, pageSize: 2 })['_links']

  test('holds its part of the list, and says how long the list is', () => {
    expect(pageOf('/list', items, { page: 2, pageSize: 2 })).toMatchObject({
      results: ['c', 'd'],
      pageNumber: 2,
      pageSize: 2,
      totalResults: 5,
    })
  })

  test('links to its neighbours, as far as there are any', () => {
    const [current, next, previous] = ['2', '3', '1'].map((page) => ({
      href: `/list?page=${page}&pageSize=2`,
    }))
    expect(links(2)).toEqual({ current, self: { href: '/list' }, next, previous })
    expect(links(1)).not.toHaveProperty('previous')
    expect(links(3)).not.toHaveProperty('next')
  })

  test('has no next page when it is full to the last item', () => {
    expect(pageOf('/list', items, { page: 1, pageSize: 5 })['_links']).not.toHaveProperty('next')
  })

  test('past the end is empty and leads back', () => {
    const page = pageOf('/list', items, { page: 9, pageSize: 2 })
    expect(page.results).toEqual([])
    expect(page['_links'].previous).toEqual({ href: '/list?page=8&pageSize=2' })
  })
})
