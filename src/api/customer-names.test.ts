import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { customerNames } from './customer-names.ts'

let queries: string[] = []

beforeEach(() => {
  queries = []
  vi.stubGlobal('fetch', (url: string) => {
    queries.push(new URL(url, 'http://desk.example').searchParams.get('query') ?? '')
    return Promise.resolve(Response.json({ results: [{ id: 'a', customerName: 'Acme' }] }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const load = (ids: readonly string[]) => new QueryClient().fetchQuery(customerNames('c', ids))
const uuid = (number: number) => `c0da7000-0000-4000-8000-${String(number).padStart(12, '0')}`

it('asks for each customer once, in one request', async () => {
  expect(await load(['b', 'a', 'b'])).toEqual([{ id: 'a', name: 'Acme' }])
  expect(queries).toEqual(['id=a||id=b'])
})

it('leaves out an ID that would be read as part of the query', async () => {
  await load(['a', 'b||id!=b', 'c&&d'])
  expect(queries).toEqual(['id=a'])
})

it('keeps to the longest query that Codat accepts', async () => {
  await load(Array.from({ length: 50 }, (_, index) => uuid(index)))
  expect(queries[0]).toHaveLength(49 * 'id='.length + 49 * 36 + 48 * '||'.length)
  expect(queries[0]?.length).toBeLessThanOrEqual(2047)
})
