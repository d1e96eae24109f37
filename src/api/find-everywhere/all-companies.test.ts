import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { allCompaniesQuery } from './all-companies.ts'

afterEach(() => vi.unstubAllGlobals())

/** Sends these pages, as a list that says how many there are or not. */
async function read(pages: readonly (readonly unknown[])[], more: object = {}) {
  const requested: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url)
    const page = Number(/page=(\d+)/.exec(url)?.[1])
    const next = page < pages.length ? { href: '/next' } : undefined
    return Promise.resolve(Response.json({ results: pages[page - 1] ?? [], _links: { next }, ...more }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const all = await client.fetchQuery(allCompaniesQuery)
  return { requested: requested.length, ids: all.companies.map(({ id }) => id), missing: all.missing }
}

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

it('reads every page, and each company once', async () => {
  expect(await read([rows('a', 'b'), rows('b', 'c'), rows('d')])).toEqual({
    requested: 3,
    ids: ['a', 'b', 'c', 'd'],
    missing: 0,
  })
})

it('reads one page where there is one', async () => {
  expect(await read([rows('a')], { totalResults: 1 })).toMatchObject({ requested: 1, ids: ['a'] })
  expect(await read([[]], { totalResults: 0 })).toMatchObject({ requested: 1, ids: [] })
})

it('counts what it can’t read and what didn’t come', async () => {
  expect(await read([[{ id: 'a' }, { name: 'no ID' }]])).toMatchObject({ ids: ['a'], missing: 1 })
  const short = await read([rows('a', 'b')], { totalResults: 3, pageSize: 500 })
  expect(short).toMatchObject({ ids: ['a', 'b'], missing: 1 })
})

it('ends where a page is empty', async () => {
  expect(await read([rows('a'), []], { totalResults: 9000, pageSize: 1 })).toMatchObject({ requested: 2 })
})

it('fails when a page fails', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 500 })))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await expect(client.fetchQuery(allCompaniesQuery)).rejects.toThrow('http failure of GET /companies')
})
