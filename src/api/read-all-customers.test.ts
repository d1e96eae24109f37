import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ApiError } from './errors.ts'
import { customersSchema } from './customers.ts'
import { readAllCustomers } from './read-all-customers.ts'
import type { ListSource, RecordSink } from './read-all-customers.ts'

interface Customer {
  id: string
  status: string
  customerName: string
}
const STATUSES = ['Active', 'Archived', 'Unknown']
/** Customers with three statuses among them; names repeat as well. */
const customersOf = (count: number): Customer[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${(n * 7919) % count}`.padStart(6, '0'),
    status: STATUSES[n % 3] ?? '',
    customerName: `Customer ${n % 97}`,
  }))

/** Equal values come in another order with every request, as a database is free to do. */
function unstable(customers: readonly Customer[], orderBy: string, request: number): Customer[] {
  const field = orderBy.replace('-', '')
  const valueOf = (one: Customer) =>
    field === 'id' ? one.id : field === 'status' ? one.status : one.customerName
  const shuffle = (one: Customer) => (Number(one.id) * 31 + request * 977) % 1009
  return customers.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    return left < right ? -1 : left > right ? 1 : shuffle(a) - shuffle(b)
  })
}

interface Upstream {
  customers: unknown[]
  /** What a request finds; the customers in the order they are in unless said otherwise. */
  find?: (orderBy: string, request: number) => unknown[]
  total?: (request: number) => number | undefined
  version?: (call: number) => string | undefined
  pageSize?: number
}

function upstreamOf({ customers, find, total, version, pageSize = 1000 }: Upstream) {
  const orders: string[] = []
  let requests = 0
  let versions = 0
  const source: ListSource = {
    readPage: async (orderBy, page) => {
      if (orders.at(-1) !== orderBy || page === 1) orders.push(orderBy)
      requests += 1
      const all = find?.(orderBy, requests) ?? customers
      return {
        records: customersSchema.parse({ results: all.slice((page - 1) * pageSize, page * pageSize) })
          .results,
        total: total === undefined ? customers.length : total(requests),
        hasNext: page * pageSize < all.length,
      }
    },
    version: async () => version?.((versions += 1)),
  }
  return { source, orders }
}

/** Everything that was read, as it came. */
async function readWhole({ source }: { source: ListSource }, orderBy: string): Promise<unknown[]> {
  let all: unknown[] = []
  const sink: RecordSink = {
    clear: () => void (all = []),
    add: (records) => void all.push(...records.map((one) => (one.readable ? one.customer : one.raw))),
  }
  const list = await readAllCustomers(source, orderBy, sink, () => undefined)
  expect(all).toHaveLength(list.count)
  return all
}

describe('10,000 customers under an unstable order of equal values', () => {
  const customers = customersOf(10_000)
  const ids = new Set(customers.map(({ id }) => id))

  it.each(['status', '-status', 'customerName'])('are each read once, by %s', async (orderBy) => {
    const upstream = upstreamOf({ customers, find: (order, request) => unstable(customers, order, request) })
    const all = await readWhole(upstream, orderBy)
    expect(upstream.orders).toEqual([orderBy, 'id'])
    expect(all).toHaveLength(10_000)
    expect(new Set(all.map((one) => z.object({ id: z.string() }).parse(one).id))).toEqual(ids)
  })

  it('aren’t accepted when no order is stable, and the reason has the numbers', async () => {
    const upstream = upstreamOf({
      customers,
      // Half of them come again and half of them never.
      find: (_, request) =>
        customers.map((one, place) => customers[(place + 100_000 - request * 500) % 10_000] ?? one),
    })
    await expect(readWhole(upstream, 'status')).rejects.toMatchObject({
      reason: { kind: 'repeated', repeated: 4500, missing: 4500 },
    })
    expect(upstream.orders).toEqual(['status', 'id', 'customerName'])
  })

  it('are read by name where the API refuses to sort by ID', async () => {
    const refused = new ApiError({ kind: 'http', status: 400, request: 'GET customers', at: 0 })
    const upstream = upstreamOf({
      customers,
      find: (order, request) => {
        if (order === 'id') throw refused
        return order === 'status' ? unstable(customers, order, request) : customers
      },
    })
    expect(await readWhole(upstream, 'status')).toHaveLength(10_000)
    expect(upstream.orders).toEqual(['status', 'id', 'customerName'])
  })
})

describe('a list that changes while it is read', () => {
  const customers = customersOf(30)

  it('is read again after a sync', async () => {
    const upstream = upstreamOf({
      customers,
      pageSize: 10,
      version: (call) => (call === 1 ? 'before' : 'after'),
    })
    expect(await readWhole(upstream, 'status')).toHaveLength(30)
    expect(upstream.orders).toEqual(['status', 'status'])
  })

  it('is read again when its length changes', async () => {
    const upstream = upstreamOf({ customers, pageSize: 10, total: (request) => (request === 1 ? 31 : 30) })
    expect(await readWhole(upstream, 'status')).toHaveLength(30)
    expect(upstream.orders).toEqual(['status', 'status'])
  })

  it('isn’t accepted when that goes on', async () => {
    const upstream = upstreamOf({ customers, pageSize: 10, version: String })
    await expect(readWhole(upstream, 'status')).rejects.toMatchObject({ reason: { kind: 'changed' } })
    expect(upstream.orders).toEqual(['status', 'status', 'status'])
  })
})

describe('how many there are', () => {
  const customers = customersOf(30)

  it('isn’t less than the API says', async () => {
    const upstream = upstreamOf({ customers, total: () => 32 })
    await expect(readWhole(upstream, 'status')).rejects.toMatchObject({
      reason: { kind: 'missing', missing: 2, total: 32 },
    })
  })

  it('is read twice where the API doesn’t say', async () => {
    const upstream = upstreamOf({ customers, total: () => undefined, pageSize: 10 })
    expect(await readWhole(upstream, 'status')).toHaveLength(30)
    expect(upstream.orders).toEqual(['status', 'id'])
  })

  it('is not known when two readings differ', async () => {
    const upstream = upstreamOf({
      customers,
      total: () => undefined,
      find: (_, request) => customers.slice(request),
    })
    await expect(readWhole(upstream, 'status')).rejects.toMatchObject({ reason: { kind: 'changed' } })
  })

  it('may be none', async () => {
    expect(await readWhole(upstreamOf({ customers: [], total: () => undefined }), 'status')).toEqual([])
  })
})

describe('records without an ID', () => {
  it('are read as they came, also those that are no customers', async () => {
    const customers = [{ id: '1', status: 'Active' }, { customerName: 'Ada' }, { id: 7, phone: 9 }, null]
    expect(await readWhole(upstreamOf({ customers }), 'status')).toEqual(customers)
  })

  it('aren’t accepted when two of them are the same: one may have come twice', async () => {
    const upstream = upstreamOf({ customers: [{ customerName: 'Ada' }, { customerName: 'Ada' }] })
    await expect(readWhole(upstream, 'status')).rejects.toMatchObject({ reason: { kind: 'no-id', count: 1 } })
  })
})

it('says how far it is', async () => {
  const heard: unknown[] = []
  const { source } = upstreamOf({ customers: customersOf(30), pageSize: 20 })
  const sink = { add: () => undefined, clear: () => undefined }
  await readAllCustomers(source, 'status', sink, (...progress) => heard.push(progress))
  expect(heard).toEqual([
    [20, 30],
    [30, 30],
  ])
})
