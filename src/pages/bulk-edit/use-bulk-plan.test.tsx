import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { planTarget } from '../../components/plan/plan-session.fixture.ts'
import { DESK_HEADER } from '../../lib/desk-header.ts'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { newBulkEdit } from '../../writes/bulk-edit/bulk-edit.ts'
import type { Chosen } from '../../writes/bulk-edit/bulk-edit.ts'
import { startRun } from '../../writes/bulk/start-run.ts'
import { useBulkPlan } from './use-bulk-plan.ts'

vi.mock(import('../../writes/bulk/start-run.ts'), () => ({ startRun: vi.fn<typeof startRun>() }))

vi.mock(import('../../components/plan/worker/plan-client.ts'), async (importOriginal) =>
  (await import('../../components/plan/plan-session.fixture.ts')).withLocalWorker(await importOriginal()),
)

afterEach(() => vi.unstubAllGlobals())

const fields: FieldEdit[] = [{ path: 'taxNumber', edit: { kind: 'set', value: 'GB1' } }]

function planOf(chosen: Chosen, respond: () => Response) {
  vi.stubGlobal('fetch', async (url: string) => (url.includes('/dataStatus') ? Response.json({}) : respond()))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const onFreeze = vi.fn<(ids: readonly string[]) => void>()
  const edit = newBulkEdit('one', 'co', chosen, 0)
  const { result } = renderHook(
    () => useBulkPlan({ target: planTarget, edit, fields, name: 'Edit of Tax number', onFreeze }),
    { wrapper },
  )
  return { result, onFreeze }
}

const list = (...ids: string[]) =>
  Response.json(
    { results: ids.map((id) => ({ id, customerName: `Name ${id}` })), totalResults: ids.length },
    { headers: { [DESK_HEADER]: '1' } },
  )
const rule = (total: number): Chosen => ({ kind: 'rule', query: '', except: ['b'], total })

it('freezes a rule by reading it, plans those customers and starts a run of them', async () => {
  const { result, onFreeze } = planOf(rule(3), () => list('a', 'b', 'c'))
  expect(result.current.requests).toBe(3)
  act(() => result.current.compare())
  await vi.waitFor(() => expect(result.current.state.plan?.counts.update).toBe(2))
  expect(onFreeze).toHaveBeenCalledExactlyOnceWith(['a', 'c'])
  vi.mocked(startRun).mockResolvedValue('run-1')
  expect(await result.current.start()).toBe('run-1')
  const [[run] = []] = vi.mocked(startRun).mock.calls
  expect(run).toMatchObject({ companyId: 'co', name: 'Edit of Tax number' })
  expect(run?.rows.map(({ kind, customerId }) => [kind, customerId])).toEqual([
    ['update', 'a'],
    ['update', 'c'],
  ])
})

it('a rule that finds another number is planned only once somebody has said so', async () => {
  const { result, onFreeze } = planOf(rule(3), () => list('a', 'b', 'c', 'd'))
  act(() => result.current.compare())
  await vi.waitFor(() => expect(result.current.foundCount).toBe(3))
  expect(result.current.state.step).toBe('empty')
  expect(onFreeze).not.toHaveBeenCalled()
  act(() => result.current.planFound())
  await vi.waitFor(() => expect(result.current.state.plan?.counts.update).toBe(3))
  expect(onFreeze).toHaveBeenCalledExactlyOnceWith(['a', 'c', 'd'])
  act(() => result.current.restart())
  expect(result.current).toMatchObject({ foundCount: undefined, isBegun: false })
})

it('says why the customers couldn’t be read, and leaves the rule as it is', async () => {
  const { result, onFreeze } = planOf(rule(3), () => new Response('', { status: 403 }))
  act(() => result.current.compare())
  await vi.waitFor(() => expect(result.current.reading.step).toBe('failed'))
  expect(onFreeze).not.toHaveBeenCalled()
})
