import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { useLastSync } from '../../api/use-last-sync.ts'
import { entryOfRow, updateRow } from '../../writes/bulk/row.fixture.ts'
import { createRunDeps, runOfCreates } from '../../writes/bulk/run-deps.fixture.ts'
import { Runs } from '../../writes/bulk/runs.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import { useCompareSynced } from './use-compare-synced.ts'

vi.mock('../../api/use-last-sync.ts', () => ({ useLastSync: vi.fn<() => number | null>() }))

afterEach(() => updateAppStatus({ quota: undefined }))

async function open(lastSync: number | null, state: 'done' | 'running' = 'done') {
  vi.mocked(useLastSync).mockReturnValue(lastSync)
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  const id = await runs.start(runOfCreates(['A']))
  await browser.settle()
  const known = runs.view(id)
  if (known == null) throw new Error('There is no run')
  const row = updateRow()
  const times = { ...entryOfRow(row).times, completed: 1_000 }
  const entry = entryOfRow(row, { state: 'confirmed', customerId: 'C-1', readBack: null, times })
  const view: RunView = {
    ...known,
    run: { ...known.run, state },
    where: 'nowhere',
    rows: [{ row, entry, outcome: { kind: 'confirmed' } }],
  }
  const compare = vi.spyOn(runs, 'compareSynced').mockResolvedValue()
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { rerender } = renderHook(() => useCompareSynced(view, runs), { wrapper })
  return { compare, rerender }
}

it('compares once after each sync', async () => {
  const { compare, rerender } = await open(2_000)
  await waitFor(() => expect(compare).toHaveBeenCalledOnce())
  expect(compare.mock.calls[0]?.slice(0, 3)).toEqual(['company-1', ['C-1'], 2_000])
  rerender()
  expect(compare).toHaveBeenCalledOnce()
  vi.mocked(useLastSync).mockReturnValue(3_000)
  rerender()
  await waitFor(() => expect(compare).toHaveBeenCalledTimes(2))
})

it('reads nothing before a sync, during a run, or when few requests are left', async () => {
  expect((await open(500)).compare).not.toHaveBeenCalled()
  expect((await open(2_000, 'running')).compare).not.toHaveBeenCalled()
  updateAppStatus({ quota: { limit: 1000, remaining: 50, resetAt: undefined } })
  expect((await open(2_000)).compare).not.toHaveBeenCalled()
})
