import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { planTarget } from '../../components/plan/plan-session.fixture.ts'
import { startRun } from '../../writes/bulk/start-run.ts'
import { useImport } from './use-import.ts'

vi.mock(import('../../writes/bulk/start-run.ts'), () => ({ startRun: vi.fn<typeof startRun>() }))

vi.mock(import('../../components/plan/worker/plan-client.ts'), async (importOriginal) =>
  (await import('../../components/plan/plan-session.fixture.ts')).withLocalWorker(await importOriginal()),
)

afterEach(() => vi.unstubAllGlobals())

function importOf(respond: () => Response) {
  vi.stubGlobal('fetch', async (url: string) =>
    url.includes('/dataStatus') ? Response.json({ customers: { lastSuccessfulSync: null } }) : respond(),
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useImport(planTarget), { wrapper }).result
}

const list = () =>
  Response.json({
    pageNumber: 1,
    pageSize: 1000,
    totalResults: 1,
    results: [{ id: '1', customerName: 'Ada' }],
  })

it('reads a table, compares it with all customers and starts a run of what differs', async () => {
  const result = importOf(list)
  act(() => result.current.paste('id,name\n1,Bo\n', 'Pasted cells'))
  await vi.waitFor(() => expect(result.current.state.step).toBe('read'))
  act(() => result.current.plan({ columns: ['id', 'customerName'], clearToken: '[clear]' }))
  await vi.waitFor(() => expect(result.current.state.plan?.counts.update).toBe(1))
  vi.mocked(startRun).mockResolvedValue('run-1')
  expect(await result.current.start()).toBe('run-1')
  expect(vi.mocked(startRun).mock.calls[0]?.[0]).toMatchObject({
    companyId: 'co',
    connection: { id: 'c1', platformName: 'Xero' },
    name: 'Pasted cells',
    rows: [{ kind: 'update', customerId: '1', payload: { customerName: 'Bo' } }],
  })
})

it('says why the customers couldn’t be read, and can go back', async () => {
  const result = importOf(() => new Response('', { status: 403 }))
  act(() => result.current.paste('id,name\n1,Bo\n', 'Pasted cells'))
  await vi.waitFor(() => expect(result.current.state.step).toBe('read'))
  act(() => result.current.plan({ columns: ['id', 'customerName'], clearToken: '[clear]' }))
  await vi.waitFor(() => expect(result.current.reading.step).toBe('failed'))
  act(() => result.current.restart())
  expect(result.current.state.step).toBe('empty')
  await expect(result.current.start()).rejects.toThrow('nothing is planned')
})

it('what was chosen for the columns of a file is kept on the way back, and is no other file’s', async () => {
  const result = importOf(list)
  act(() => result.current.paste('id,name\n1,Bo\n', 'Pasted cells'))
  await vi.waitFor(() => expect(result.current.state.step).toBe('read'))
  const choice = { columns: ['id', 'customerName'], clearToken: '-' }
  act(() => result.current.choose(choice))
  act(() => result.current.plan(choice))
  await vi.waitFor(() => expect(result.current.state.step).toBe('planned'))
  act(() => result.current.backToTable())
  expect(result.current.choice).toEqual(choice)
  act(() => result.current.paste('id,name\n1,Bo\n', 'Pasted cells'))
  expect(result.current.choice).toBeUndefined()
})
