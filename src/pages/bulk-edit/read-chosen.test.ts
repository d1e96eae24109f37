import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import type { CustomerRecord } from '../../api/customers.ts'
import { recordId } from '../../api/customer-title.ts'
import { DESK_HEADER } from '../../lib/desk-header.ts'
import type { Chosen } from '../../writes/bulk-edit/bulk-edit.ts'
import { isSoonRead, readChosen, readingOf } from './read-chosen.ts'

afterEach(() => vi.unstubAllGlobals())

const requested: string[] = []

/** A company whose list holds these records, and that finds some of them by their IDs. */
function serve(records: readonly { id?: string; customerName: string }[]): void {
  requested.length = 0
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://desk.example')
    requested.push(pathname)
    const query = searchParams.get('query') ?? ''
    const wanted = query.includes('id=') ? new Set(query.split('||').map((part) => part.slice(3))) : undefined
    const results = records.filter(({ id }) => wanted === undefined || wanted.has(id ?? ''))
    const body = pathname.endsWith('dataStatus') ? {} : { results, totalResults: results.length }
    return Response.json(body, { headers: { [DESK_HEADER]: '1' } })
  })
}

async function read(chosen: Chosen, allCustomers?: number) {
  const reading = readingOf(chosen, allCustomers)
  let added: CustomerRecord[] = []
  const sink = {
    add: (records: readonly CustomerRecord[]) => void added.push(...records),
    clear: () => {
      added = []
    },
  }
  const found = await readChosen(
    {
      queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
      companyId: 'co',
      chosen,
      reading,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
    sink,
  )
  return { ...found, added: added.flatMap((record) => recordId(record) ?? []), ...reading }
}

const customers = ['a', 'b', 'c', 'd'].map((id) => ({ id, customerName: id }))

it('a rule becomes the IDs that its list has now, without those taken out', async () => {
  serve([...customers, { customerName: 'No ID' }])
  const rule: Chosen = { kind: 'rule', query: 'status=Active', except: ['b'], total: 5 }
  const { ids, added, withoutId, requests } = await read(rule)
  expect(ids).toEqual(['a', 'c', 'd'])
  expect(added).toEqual(ids)
  expect(withoutId).toBe(1)
  expect(requested).toHaveLength(requests)
})

it('chosen IDs stay what they are, also where Codat doesn’t have one any more', async () => {
  serve(customers)
  const byId = await read({ kind: 'ids', ids: ['d', 'gone', 'a'] })
  expect(byId).toMatchObject({ kind: 'by-id', ids: ['d', 'gone', 'a'], added: ['a', 'd'], withoutId: 0 })
  expect(requested).toHaveLength(byId.requests)
})

it('reads all customers where that takes fewer requests than their IDs', async () => {
  serve(customers)
  const ids = ['c', 'a', ...Array.from({ length: 400 }, (_, place) => `gone-${place}`)]
  const chosen: Chosen = { kind: 'ids', ids }
  expect(isSoonRead(chosen)).toBe(false)
  const all = await read(chosen, 404)
  expect(all).toMatchObject({ kind: 'list', ids, added: ['a', 'c'] })
  expect(requested).toHaveLength(all.requests)
})

it('never takes more requests than either way alone', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.option(fc.nat(20_000), { nil: undefined }), (count, all) => {
      const ids = Array.from({ length: count }, (_, place) => `id-${place}`)
      const { requests } = readingOf({ kind: 'ids', ids }, all)
      const toReadAll = all === undefined ? Infinity : Math.max(1, Math.ceil(all / 1000)) + 2
      expect(requests).toBe(Math.min(Math.ceil(count / 45), toReadAll))
    }),
    { numRuns: 50 },
  )
})
