import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { customerQueries } from './customer-queries.ts'
import { dataStatusQueries } from './data-status.ts'
import { useCustomersDataStatus } from './use-data-status.ts'

let client: QueryClient
let invalidate: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  invalidate = vi.spyOn(client, 'invalidateQueries')
})

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
)
/** What Codat says of the last sync. */
const say = (lastSuccessfulSync?: string) =>
  act(async () => {
    client.setQueryData(dataStatusQueries.customers('co').queryKey, {
      ...(lastSuccessfulSync !== undefined && { lastSuccessfulSync }),
      currentStatus: 'Complete',
    })
    // Observers are told in a task of their own.
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
  })
const render = () => renderHook(() => useCustomersDataStatus('co'), { wrapper })

test('customers are reloaded once for each sync that ends, however many parts of the page show its status', async () => {
  await say('2026-11-23T12:00:00Z')
  render()
  render()
  expect(invalidate).not.toHaveBeenCalled()
  await say('2026-11-23T13:00:00Z')
  expect(invalidate).toHaveBeenCalledExactlyOnceWith({ queryKey: customerQueries.ofCompany('co') })
  await say('2026-11-23T14:00:00Z')
  expect(invalidate).toHaveBeenCalledTimes(2)
})

test('the first sync of a company brings something too', async () => {
  await say()
  render()
  await say('2026-11-23T12:00:00Z')
  expect(invalidate).toHaveBeenCalledTimes(1)
})

test('a status that says nothing of a sync brings nothing', async () => {
  await say('2026-11-23T12:00:00Z')
  render()
  await say()
  expect(invalidate).not.toHaveBeenCalled()
})
