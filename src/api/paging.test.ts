import { describe, expect, it } from 'vitest'
import { customersSchema } from './customers.ts'
import { pageFacts } from './paging.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }))
const link = { href: '/x' }
const requested = { page: 1, pageSize: 100 }

describe('a response of a list', () => {
  it.each([
    ['null', { pageNumber: null, pageSize: null, totalResults: null, _links: null }],
    ['text', { pageNumber: '1', pageSize: '100', totalResults: '2', _links: 'none' }],
    ['absent', {}],
  ])('keeps its rows when its paging members are %s', (_, paging) => {
    const parsed = customersSchema.parse({ results: rows(2), ...paging })
    expect(parsed.results).toHaveLength(2)
    expect(pageFacts(parsed, requested)).toEqual({ pageSize: 100, total: undefined, hasNext: false })
  })

  it('has a next page when the total says so', () => {
    const response = { results: rows(100), totalResults: 101 }
    expect(pageFacts(response, requested)).toEqual({ pageSize: 100, total: 101, hasNext: true })
    expect(pageFacts({ results: rows(1), totalResults: 101 }, { ...requested, page: 2 }).hasNext).toBe(false)
  })

  it('with a total that cannot be is judged by its links', () => {
    const response = { results: rows(100), totalResults: 0 }
    expect(pageFacts({ ...response, _links: { next: link } }, requested)).toMatchObject({
      total: undefined,
      hasNext: true,
    })
    expect(pageFacts({ ...response, _links: {} }, requested).hasNext).toBe(false)
  })

  it('with neither total nor links may go on after a full page', () => {
    expect(pageFacts({ results: rows(100) }, requested).hasNext).toBe(true)
    expect(pageFacts({ results: rows(99) }, requested).hasNext).toBe(false)
    expect(pageFacts({ results: [] }, requested).hasNext).toBe(false)
  })

  it('with smaller pages than requested has more of them', () => {
    const response = { results: rows(2000), pageSize: 2000, totalResults: 3000 }
    expect(pageFacts(response, { page: 1, pageSize: 5000 })).toEqual({
      pageSize: 2000,
      total: 3000,
      hasNext: true,
    })
    expect(pageFacts({ ...response, results: rows(1000) }, { page: 2, pageSize: 5000 })).toEqual({
      pageSize: 2000,
      total: 3000,
      hasNext: false,
    })
    // A size below the number of rows is none.
    expect(pageFacts({ ...response, pageSize: 0 }, { page: 1, pageSize: 5000 }).pageSize).toBe(5000)
  })

  it('past the end keeps the total it says', () => {
    expect(pageFacts({ results: [], totalResults: 40 }, { page: 9, pageSize: 100 })).toEqual({
      pageSize: 100,
      total: 40,
      hasNext: false,
    })
  })
})
