import { afterEach, expect, it, vi } from 'vitest'
import { searchCompany } from './search-company.ts'

afterEach(() => vi.unstubAllGlobals())

const COMPANY = { id: 'c1' }

function search(body: object, q: string, kind: 'name' | 'phone') {
  const requested: URL[] = []
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(new URL(url, 'http://desk.test'))
    return Promise.resolve(Response.json(body))
  })
  const found = searchCompany(COMPANY, { q, kind }, new AbortController().signal)
  return found.then((result) => ({ result, requested }))
}

it('takes one request, and keeps what is meant of the response', async () => {
  const results = [
    { id: '1', phone: '020 7946 0012' },
    { id: '2', phone: '020 0012 7946' },
    { id: 3, phone: '020 7946 0012' },
  ]
  const { result, requested } = await search({ results, totalResults: 3 }, '+442079460012', 'phone')
  expect(requested).toHaveLength(1)
  expect(requested[0]?.pathname).toBe('/api/companies/c1/data/customers')
  expect(requested[0]?.searchParams.get('pageSize')).toBe('1000')
  expect(result).toMatchObject({
    company: COMPANY,
    matches: [{ customer: { id: '1' }, field: 'phone' }],
    unreadable: 1,
    looked: undefined,
  })
})

it('says how many it has looked at where there are more', async () => {
  const results = [{ id: '1', customerName: 'Acme' }]
  const { result } = await search({ results, totalResults: 231 }, 'acme', 'name')
  expect(result.looked).toBe(1)
})
