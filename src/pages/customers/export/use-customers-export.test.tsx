import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readXlsx } from '../../../lib/files/read-xlsx.fixture.ts'
import { saveBlob } from '../../../api/attachment-download.ts'
import { ANNOUNCE_EVENT } from '../../../components/ui/announce.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import { inProcessWorker } from '../../../lib/in-process-worker.fixture.ts'
import { createMessageHandler } from './handle-messages.ts'
import type { ExportFormat } from './export-format.ts'
import { useCustomersExport } from './use-customers-export.ts'
import type { Chosen } from './use-customers-export.ts'

// Saving needs a browser.
vi.mock(import('../../../api/attachment-download.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  saveBlob: vi.fn<typeof saveBlob>(),
}))

// So does a worker.
vi.mock(import('./table-writer.ts'), async (importOriginal) => {
  const original = await importOriginal()
  return {
    ...original,
    startTableWriter: (choice) => original.startTableWriter(choice, inProcessWorker(createMessageHandler)),
  }
})

let said: unknown[]
const listen = (event: Event): void => void said.push(event instanceof CustomEvent && event.detail)

beforeEach(() => {
  said = []
  window.addEventListener(ANNOUNCE_EVENT, listen)
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12), toFake: ['Date'] })
})
afterEach(() => {
  window.removeEventListener(ANNOUNCE_EVENT, listen)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

/** Exports the customers that a search of the list's third page finds; `respond` serves a page of the export. */
function exportFrom(
  respond: (page: number) => Response | Promise<Response>,
  {
    format = 'csv',
    only,
    sync = () => '2026-11-01T00:00:00Z',
  }: { format?: ExportFormat; only?: Chosen; sync?: () => string } = {},
) {
  const requested: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/dataStatus')) return Response.json({ customers: { lastSuccessfulSync: sync() } })
    const parameters = new URLSearchParams(url.split('?')[1])
    requested.push(`${parameters.get('page')} of ${parameters.get('pageSize')}: ${parameters.get('query')}`)
    return respond(Number(parameters.get('page')))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const search = { ...DEFAULT_CUSTOMERS_SEARCH, page: 3, status: 'Active' as const }
  const { result } = renderHook(
    () => useCustomersExport({ companyId: 'co', companyName: 'Books Ltd', search, only }),
    { wrapper },
  )
  act(() => result.current.start({ format }))
  // The code of an export comes with the first of them.
  const step = (expected: string) =>
    vi.waitFor(() => expect(result.current.state.step).toBe(expected), { timeout: 30_000 })
  return { client, result, requested, step }
}

const customers = (names: string[], totalResults: number) =>
  Response.json({
    pageSize: 2,
    totalResults,
    results: names.map((name) => ({ id: name, customerName: name })),
  })

it('saves every page of what the list finds in one file, and says so', async () => {
  const { requested, step } = exportFrom((page) =>
    page === 1 ? customers(['Ada', 'Bo'], 3) : customers(['Cem'], 3),
  )
  await step('idle')
  expect(requested).toEqual([
    '1 of 1000: metadata.isDeleted!=true&&status=Active',
    '2 of 1000: metadata.isDeleted!=true&&status=Active',
  ])
  const [file, name] = vi.mocked(saveBlob).mock.calls[0] ?? []
  expect(name).toBe('Customers of Books Ltd 2026-11-23.csv')
  const lines = (await file?.text())?.split('\r\n').map((line) => line.split(',', 2).join(' '))
  expect(lines).toEqual(['id customerName', 'Ada Ada', 'Bo Bo', 'Cem Cem', ''])
  expect(said).toEqual(['Saved 3 customers as Customers of Books Ltd 2026-11-23.csv'])
})

it('saves a workbook as well', async () => {
  const { step } = exportFrom(() => customers(['01', '=1'], 2), { format: 'xlsx' })
  await step('idle')
  const [file = new Blob(), name] = vi.mocked(saveBlob).mock.calls[0] ?? []
  expect(name).toBe('Customers of Books Ltd 2026-11-23.xlsx')
  const { rows } = await readXlsx(file)
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['id', 'customerName'],
    ['01', '01'],
    ['=1', '=1'],
  ])
})

const chosen = (...ids: string[]): Chosen => ({ count: ids.length, has: (id) => ids.includes(id) })
const three = () => customers(['Ada', 'Bo', 'Cem'], 3)

it('saves the selected customers alone, or says that some aren’t in the list any more', async () => {
  const some = exportFrom(three, { only: chosen('Cem', 'Ada') })
  await some.step('idle')
  const [file] = vi.mocked(saveBlob).mock.calls[0] ?? []
  expect((await file?.text())?.match(/^\w+/gm)).toEqual(['id', 'Ada', 'Cem'])
  expect(said).toEqual(['Saved 2 customers as Customers of Books Ltd 2026-11-23.csv'])
  const gone = exportFrom(three, { only: chosen('Cem', 'Dee') })
  await gone.step('failed')
  expect(gone.result.current.state).toMatchObject({
    error: { reason: { kind: 'missing', missing: 1, total: 2 } },
  })
  const more = exportFrom(three, { only: { count: 2, has: () => true } })
  await more.step('failed')
  expect(more.result.current.state).toMatchObject({ error: { reason: { kind: 'changed' } } })
})

it('saves nothing when customers come twice, however the list is read, and tries again when told to', async () => {
  let pages: string[][] = [['Ada', 'Bo'], ['Bo']]
  const { result, requested, step } = exportFrom((page) => customers(pages[page - 1] ?? [], 3))
  await step('failed')
  expect(result.current.state).toMatchObject({
    error: { reason: { kind: 'repeated', repeated: 1, missing: 1 } },
  })
  expect(requested).toHaveLength(6)
  expect(saveBlob).not.toHaveBeenCalled()
  pages = [['Ada', 'Bo'], ['Cem']]
  act(() => result.current.retry())
  await step('idle')
  expect(said).toEqual(['Saved 3 customers as Customers of Books Ltd 2026-11-23.csv'])
})

it('reads the list again when a sync ended meanwhile', async () => {
  const syncs = ['2026-11-01T00:00:00Z']
  const { requested, step } = exportFrom(() => customers(['Ada', 'Bo'], 2), {
    sync: () => syncs.pop() ?? '2026-11-23T12:00:00Z',
  })
  await step('idle')
  expect(requested).toHaveLength(2)
  expect(saveBlob).toHaveBeenCalledOnce()
})

it('tells how far it is', async () => {
  const { result } = exportFrom((page) =>
    page === 1 ? customers(['Ada', 'Bo'], 3) : new Promise(() => undefined),
  )
  await vi.waitFor(() =>
    expect(result.current.state).toEqual({
      step: 'running',
      progress: { step: 'reading', done: 2, total: 3 },
    }),
  )
})

it('saves nothing when a page couldn’t be read', async () => {
  const { result, step } = exportFrom((page) =>
    page === 1 ? customers(['Ada', 'Bo'], 3) : new Response('', { status: 403 }),
  )
  await step('failed')
  expect(result.current.state).toMatchObject({ error: { status: 403 } })
  expect(saveBlob).not.toHaveBeenCalled()
})

it('saves nothing once it was cancelled', async () => {
  let finish: ((response: Response) => void) | undefined
  const { client, result, requested } = exportFrom(() => new Promise((resolve) => (finish = resolve)))
  await vi.waitFor(() => expect(requested).toHaveLength(1))
  act(() => result.current.cancel())
  await act(async () => finish?.(customers(['Ada', 'Bo'], 3)))
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  expect(result.current.state).toEqual({ step: 'idle' })
  expect(requested).toHaveLength(1)
  expect(saveBlob).not.toHaveBeenCalled()
  expect(said).toEqual(['Export cancelled'])
})
