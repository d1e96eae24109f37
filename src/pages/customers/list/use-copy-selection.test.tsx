import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { ANNOUNCE_EVENT } from '../../../components/ui/announce.ts'
import { DESK_HEADER } from '../../../lib/desk-header.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import { select, selectAll } from '../../../model/selection/selection.ts'
import { NOTHING_SELECTED, selectRecords } from './selection-store.ts'
import type { Selecting } from './selection-store.ts'
import { useCopySelection } from './use-copy-selection.ts'

const record = (id: string): CustomerRecord => ({ readable: true, customer: { id, customerName: id } })
const search = { ...DEFAULT_CUSTOMERS_SEARCH, columns: 'customerName' }
const written = vi.fn<(text: string) => Promise<void>>()
const requested: string[] = []
let said: unknown[]
const listen = (event: Event): void => void said.push(event instanceof CustomEvent && event.detail)

beforeEach(() => {
  said = []
  requested.length = 0
  written.mockReset().mockResolvedValue(undefined)
  window.addEventListener(ANNOUNCE_EVENT, listen)
  vi.stubGlobal('navigator', { clipboard: { writeText: written } })
  vi.stubGlobal('fetch', async (url: string) => {
    requested.push(url)
    const body = url.includes('/dataStatus')
      ? { customers: {} }
      : { results: ['a', 'b', 'c'].map((id) => ({ id, customerName: id })), totalResults: 3 }
    return Response.json(body, { headers: { [DESK_HEADER]: '1' } })
  })
})
afterEach(() => {
  window.removeEventListener(ANNOUNCE_EVENT, listen)
  vi.unstubAllGlobals()
})

/** A list of three customers of which the page shows `shown`. */
function open(selecting: Selecting, shown: string[]) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const customers = { shownSearch: search, total: 3, data: { results: shown.map(record) } }
  return renderHook(() => useCopySelection({ companyId: 'co', platform: 'Xero', customers, selecting }), {
    wrapper,
  }).result
}

it('copies what was chosen one by one without asking anybody', async () => {
  const result = open(selectRecords(NOTHING_SELECTED, [record('c'), record('a')], true), ['a'])
  await act(async () => result.current.copy('tsv'))
  expect(written).toHaveBeenCalledExactlyOnceWith('Name\nc\na')
  expect(said).toEqual(['Copied 2 customers'])
  expect(requested).toEqual([])
})

const allButB = { ...NOTHING_SELECTED, selection: select(selectAll('list', 3), ['b'], false) }

it('copies a list that is all on the page from there', async () => {
  const result = open(allButB, ['a', 'b', 'c'])
  await act(async () => result.current.copy('tsv'))
  expect(written).toHaveBeenCalledExactlyOnceWith('Name\na\nc')
  expect(requested).toEqual([])
})

it('says what reading costs, and reads only once that is agreed to', async () => {
  const result = open(allButB, ['a'])
  await act(async () => result.current.copy('markdown'))
  expect(result.current.cost).toMatch(/^To copy 2 customers.*3 requests/)
  expect(requested).toEqual([])
  act(() => result.current.read())
  await vi.waitFor(() => expect(written).toHaveBeenCalledExactlyOnceWith('| Name |\n| --- |\n| a |\n| c |'))
  expect(requested).toHaveLength(3)
})

it('asks for another press where the browser lets nothing out', async () => {
  written.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
  const result = open(allButB, ['a', 'b', 'c'])
  await act(async () => result.current.copy('tsv'))
  expect(said).toEqual(['Your browser didn’t allow copying. Press Copy again.'])
  await act(async () => result.current.putKept?.())
  expect(written).toHaveBeenLastCalledWith('Name\na\nc')
  expect(result.current.putKept).toBeUndefined()
})

it('can be called off', async () => {
  const result = open(allButB, ['a'])
  await act(async () => result.current.copy('tsv'))
  act(() => result.current.cancel())
  expect(result.current.cost).toBeUndefined()
  expect(requested).toEqual([])
})
