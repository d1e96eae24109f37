import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { pushQueries } from '../../api/push-operations.ts'
import type { PushList } from '../../api/push-operations.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, draftEntry, unknownEntry } from '../../writes/rules/entry.fixture.ts'
import { useCustomerHistory } from './use-customer-history.ts'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

beforeEach(() => {
  vi.mocked(useWrites).mockReturnValue([])
})

const operationOf = (customerId: string, key: string) => ({
  readable: true as const,
  operation: operation('Success', {
    pushOperationKey: key,
    changes: [{ type: 'Modified', recordRef: { id: customerId } }],
  }),
})

function historyOf(customerId: string, list: PushList) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(pushQueries.list('c', { page: 1, pageSize: 500 }).queryKey, list)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useCustomerHistory('c', customerId), { wrapper }).result.current
}

it('has the operations that name the record, and no others', () => {
  const results = [
    operationOf('a', 'push-a'),
    operationOf('b', 'push-b'),
    { readable: false as const, raw: 1 },
  ]
  const { rows, searched, isPartial } = historyOf('a', { results })
  expect(rows.map(({ id }) => id)).toEqual(['push-a'])
  expect([searched, isPartial]).toEqual([3, false])
})

it('has an operation of this device that names no record, and what Codat does not list', () => {
  const failed = entryWithResponse('Failed', { id: 'failed', customerId: 'a' })
  const unknown = unknownEntry({ id: 'unknown', customerId: 'a' })
  const ofOther = draftEntry({ id: 'other', customerId: 'b' })
  vi.mocked(useWrites).mockReturnValue([failed, unknown, ofOther])
  const results = [{ readable: true as const, operation: operation('Failed', { changes: [] }) }]
  const { rows } = historyOf('a', { results })
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['push-1', 'unknown'])
})

it('says that older changes were not searched', () => {
  expect(historyOf('a', { results: [operationOf('a', 'push-a')], totalResults: 2 }).isPartial).toBe(true)
})
