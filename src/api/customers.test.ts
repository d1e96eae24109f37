import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../lib/paths/customers-search.ts'
import { customerQueries } from './customer-queries.ts'
import { customersSchema } from './customers.ts'

const read = (...results: unknown[]) => customersSchema.parse({ results }).results

const list = (companyId: string, page: number) => ({
  ...customerQueries.list(companyId, { ...DEFAULT_CUSTOMERS_SEARCH, page }),
  enabled: false,
})

describe('a page of customers', () => {
  test('keeps members this version does not know', () => {
    const customer = { id: 'C-1', customerName: null, loyalty: { points: 3 }, addresses: [{ floor: 2 }] }
    expect(read(customer)).toEqual([{ readable: true, customer }])
  })

  test.each([
    [{ id: 7, customerName: 'Acme' }, '7'],
    [{ id: 'C-1', customerName: { first: 'Kim' } }, 'C-1'],
    [{ id: { odd: true } }, undefined],
    ['text', undefined],
    [null, undefined],
  ])('keeps %j, which it cannot read, under what id it has', (raw, id) => {
    expect(read({ id: 'C-0' }, raw)).toMatchObject([{ readable: true }, { readable: false, id, raw }])
  })

  test('that is no page is none', () => {
    expect(customersSchema.safeParse({ results: 'none' }).success).toBe(false)
  })
})

test('while another page loads the rows stay, but only those of the same company', () => {
  const client = new QueryClient()
  const rows = { results: [] }
  client.setQueryData(list('company-1', 1).queryKey, rows)
  const observer = new QueryObserver(client, list('company-1', 1))
  observer.setOptions(list('company-1', 2))
  expect(observer.getCurrentResult()).toMatchObject({ data: rows, isPlaceholderData: true })
  observer.setOptions(list('company-2', 1))
  expect(observer.getCurrentResult().data).toBeUndefined()
})
