import { describe, expect, it } from 'vitest'
import { customersSchema } from './customers.ts'
import { pageFacts } from './paging.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }))
const link = { href: '/x' }
const asked = { page: 1, pageSize: 100 }

describe('an answer of a list', () => {
  it.each([
    ['null', { pageNumber: null, pageSize: null, totalResults: null, _links: null }],
    ['text', { pageNumber: '1', pageSize: '100', totalResults: '2', _links: 'none' }],
    ['absent', {}],
  ])('keeps its rows when its paging members are %s', (_, paging) => {
    const parsed = customersSchema.parse({ results: rows(2), ...paging })
    expect(parsed.results).toHaveLength(2)
    expect(pageFacts(parsed, asked)).toEqual({ pageSize: 100, total: undefined, hasNext: false })
  })

  it('has a next page when the total says so', () => {
    const answer = { results: rows(100), totalResults: 101 }
    expect(pageFacts(answer, asked)).toEqual({ pageSize: 100, total: 101, hasNext: true })
    expect(pageFacts({ results: rows(1), totalResults: 101 }, { ...asked, page: 2 }).hasNext).toBe(false)
  })

  it('with a total that cannot be is judged by its links', () => {
    const answer = { results: rows(100), totalResults: 0 }
    expect(pageFacts({ ...answer, _links: { next: link } }, asked)).toMatchObject({
      total: undefined,
      hasNext: true,
    })
    expect(pageFacts({ ...answer, _links: {} }, asked).hasNext).toBe(false)
  })

  it('with neither total nor links may go on after a full page', () => {
    expect(pageFacts({ results: rows(100) }, asked).hasNext).toBe(true)
    expect(pageFacts({ results: rows(99) }, asked).hasNext).toBe(false)
    expect(pageFacts({ results: [] }, asked).hasNext).toBe(false)
  })

  it('with smaller pages than asked for has more of them', () => {
    const answer = { results: rows(2000), pageSize: 2000, totalResults: 3000 }
    expect(pageFacts(answer, { page: 1, pageSize: 5000 })).toEqual({
      pageSize: 2000,
      total: 3000,
      hasNext: true,
    })
    expect(pageFacts({ ...answer, results: rows(1000) }, { page: 2, pageSize: 5000 })).toEqual({
      pageSize: 2000,
      total: 3000,
      hasNext: false,
    })
    // A size below the number of rows is none.
    expect(pageFacts({ ...answer, pageSize: 0 }, { page: 1, pageSize: 5000 }).pageSize).toBe(5000)
  })

  it('past the end keeps the total it says', () => {
    expect(pageFacts({ results: [], totalResults: 40 }, { page: 9, pageSize: 100 })).toEqual({
      pageSize: 100,
      total: 40,
      hasNext: false,
    })
  })
})
