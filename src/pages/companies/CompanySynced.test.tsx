import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import type { Company } from '../../api/companies.ts'
import { CompanySynced } from './CompanySynced.tsx'

const now = Date.parse('2026-11-20T12:00:00Z')
const connection = {
  id: 'c',
  platformName: 'Xero',
  status: 'Linked',
  sourceType: 'Accounting',
  lastSync: '2026-11-20T09:00:00Z',
}

let show: (() => void) | undefined
let requested: string[] = []

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  requested = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
        show = () => report([{ isIntersecting: true }])
      }
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url)
    return Promise.resolve(
      Response.json({ customers: { currentStatus: 'Complete', lastSuccessfulSync: '2026-11-10T12:00:00Z' } }),
    )
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  updateAppStatus({ quota: undefined })
})

function mount(dataConnections: Company['dataConnections'] = [connection]) {
  const company = { id: '1', name: 'Acme', dataConnections }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <CompanySynced company={company} nowMs={now} />
    </QueryClientProvider>,
  )
}

async function look() {
  await act(async () => {
    show?.()
    await vi.advanceTimersByTimeAsync(1_000)
  })
}

it('shows the connection’s date, and the customers’ own once its row has been in sight', async () => {
  mount()
  expect(screen.getByText(/^3 hr\.? ago$/)).toBeDefined()
  expect(requested).toEqual([])
  await look()
  await vi.waitFor(() => expect(screen.getByText('10 days ago')).toBeDefined())
  expect(requested).toHaveLength(1)
})

it('requests nothing of a company that can’t be synced', async () => {
  mount([])
  await look()
  expect(screen.getByText('Never')).toBeDefined()
  expect(requested).toEqual([])
})

it('requests nothing while background refresh is paused', async () => {
  updateAppStatus({ quota: { limit: 1000, remaining: 1, resetAt: undefined } })
  mount()
  await look()
  expect(requested).toEqual([])
})
