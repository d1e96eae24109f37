import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { useCustomerNames } from './use-customer-names.ts'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

beforeEach(() => {
  vi.mocked(useWrites).mockReturnValue([])
})
afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ quota: undefined })
})

const of = (id: string): WriteRow => ({
  id: `push-${id}`,
  operation: operation('Success', { changes: [{ type: 'Modified', recordRef: { id } }] }),
  entry: undefined,
})

function show(rows: readonly WriteRow[], results: readonly unknown[] = []) {
  const queries: (string | null)[] = []
  vi.stubGlobal('fetch', (url: string) => {
    queries.push(new URL(url, 'https://desk.example').searchParams.get('query'))
    return Promise.resolve(Response.json({ results }))
  })
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useCustomerNames('co', rows), { wrapper })
  return { result, queries }
}

it('asks for the names it doesn’t know, of all customers at once', async () => {
  const { result, queries } = show(
    [of('a'), of('b'), of('a')],
    [
      { id: 'a', customerName: 'Anchor Ltd' },
      { id: 'b', customerName: '', contactName: 'Bea' },
    ],
  )
  await waitFor(() => expect(result.current.get('a')).toBe('Anchor Ltd'))
  expect(result.current.get('b')).toBe('Bea')
  expect(queries).toEqual(['id=a||id=b'])
})

it('knows those that this device sent changes for, by their last name', () => {
  const sent = entryWithResponse('Success', { customerId: 'a', title: 'Anchor Ltd' })
  const earlier = { ...sent, id: 'earlier', title: 'Anchor' }
  vi.mocked(useWrites).mockReturnValue([sent, earlier])
  const { result, queries } = show([of('a')])
  expect(result.current.get('a')).toBe('Anchor Ltd')
  expect(queries).toEqual([])
})

it('takes no name from a change that was not confirmed', async () => {
  const renamed = entryWithResponse('Failed', { kind: 'update', customerId: 'a', title: 'Wrong Ltd' })
  vi.mocked(useWrites).mockReturnValue([
    { ...renamed, opened: { customerName: 'Anchor Ltd' } },
    { ...renamed, customerId: 'b' },
  ])
  const { result } = show([of('a'), of('b')], [{ id: 'b', customerName: 'Beacon Ltd' }])
  expect(result.current.get('a')).toBe('Anchor Ltd')
  await waitFor(() => expect(result.current.get('b')).toBe('Beacon Ltd'))
})

it('looks up the names of customers whose changes from this device don’t say', async () => {
  const entry = entryWithResponse('Failed', { kind: 'update', customerId: 'a', title: 'Wrong Ltd' })
  vi.mocked(useWrites).mockReturnValue([entry])
  const { result, queries } = show(
    [{ id: 'push-1', operation: undefined, entry }],
    [{ id: 'a', customerName: 'Anchor Ltd' }],
  )
  await waitFor(() => expect(result.current.get('a')).toBe('Anchor Ltd'))
  expect(queries).toEqual(['id=a'])
})

it('puts no ID into a query that would be read as something else', () => {
  expect(show([of('a||status=Active'), of('')]).queries).toEqual([])
})

it('asks for nothing with little left of the day’s requests', () => {
  updateAppStatus({ quota: { limit: 1000, remaining: 10, resetAt: undefined } })
  expect(show([of('a')]).queries).toEqual([])
})
