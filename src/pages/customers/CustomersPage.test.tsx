import { createMemoryHistory } from '@tanstack/history'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dataStatusQueries } from '../../api/data-status.ts'
import { NO_FRAMES } from '../../components/router/no-frames.fixture.ts'
import { createRouter } from '../../components/router/router.ts'
import { PageCode } from '../../components/router/page-code.ts'
import { RouterProvider } from '../../components/router/RouterProvider.tsx'
import { DESK_HEADER } from '../../lib/desk-header.ts'
import CustomersPage from './CustomersPage.tsx'

const { rendered } = vi.hoisted(() => ({ rendered: new Array<string>() }))

vi.mock(import('../../components/ui/table/TableRow.tsx'), async (importOriginal) => {
  const { TableRow, ...rest } = await importOriginal()
  return {
    ...rest,
    TableRow: (props) => {
      rendered.push(props.row.key)
      return TableRow(props)
    },
  }
})

const MINUTE = 60_000
// The page's clock has begun when its code was loaded.
const NOW = Date.now()
const changedAgo = (ms: number) => new Date(NOW - ms).toISOString()

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true })
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(
      Response.json(
        url.includes('/data/customers')
          ? {
              results: [
                { id: 'fresh', customerName: 'Fresh', sourceModifiedDate: changedAgo(5.25 * MINUTE) },
                { id: 'old', customerName: 'Old', sourceModifiedDate: changedAgo(90 * 24 * 60 * MINUTE) },
                { id: 'dateless', customerName: 'Dateless' },
              ],
              totalResults: 3,
              pageNumber: 1,
              pageSize: 100,
            }
          : url.includes('/dataStatus')
            ? {
                customers: {
                  dataType: 'customers',
                  lastSuccessfulSync: changedAgo(10 * MINUTE),
                  currentStatus: 'Complete',
                },
              }
            : { id: 'co', name: 'Company', dataConnections: [] },
        { headers: { [DESK_HEADER]: '1' } },
      ),
    ),
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const Crash = () => null

async function open() {
  const page = [{ code: new PageCode(async () => ({ default: CustomersPage }), CustomersPage), Crash }]
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: ['/companies/co/customers'] }),
    frames: { ...NO_FRAMES, customers: page },
    redirect: () => undefined,
    onOpen: () => undefined,
  })
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  await screen.findByRole('link', { name: 'Fresh' })
  await act(() => vi.advanceTimersByTimeAsync(500))
  rendered.length = 0
  return client
}

it('typing in the search renders no row', async () => {
  await open()
  const search = screen.getByRole('searchbox')
  // The first key is searched for at once: the rows stay until the next ones are there.
  fireEvent.input(search, { target: { value: 'f' } })
  fireEvent.input(search, { target: { value: 'fr' } })
  expect(search).toHaveProperty('value', 'fr')
  expect(rendered).toEqual([])
})

it('reading the state of the sync once more renders no row', async () => {
  const client = await open()
  await act(() => client.refetchQueries({ queryKey: dataStatusQueries.customers('co').queryKey }))
  expect(rendered).toEqual([])
})

it('time renders the rows that show another age', async () => {
  await open()
  await act(() => vi.advanceTimersByTimeAsync(MINUTE))
  expect(screen.getByText(/^6 min/)).toBeDefined()
  expect(rendered).toEqual(['fresh'])
})

it('moving through the rows renders the one that is left and the one that is reached', async () => {
  await open()
  const first = screen.getByRole('link', { name: 'Fresh' })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Old' }))
  expect(rendered).toEqual(['fresh', 'old'])
})
