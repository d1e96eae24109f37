import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { loadRuns } from '../bulk/load-runs.ts'
import { createRunDeps, runOfCreates } from '../bulk/run-deps.fixture.ts'
import { Runs } from '../bulk/runs.ts'
import { useRun } from './use-run.ts'

vi.mock(import('../bulk/load-runs.ts'), { spy: true })

it('follows a run, and says where there is none', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  vi.mocked(loadRuns).mockResolvedValue(runs)
  const id = await runs.start(runOfCreates(['A']))
  const { result, rerender } = renderHook((shown: string) => useRun(shown), { initialProps: id })
  await waitFor(() => expect(result.current.view?.run.name).toBe('From a file'))
  await act(() => browser.pass(1000))
  expect(result.current.view?.run.state).toBe('done')
  rerender('unknown')
  await waitFor(() => expect(result.current.view).toBeNull())
})

it('says that the device couldn’t be read', async () => {
  vi.mocked(loadRuns).mockRejectedValue(new Error('No code'))
  const { result } = renderHook(() => useRun('run-1'))
  await waitFor(() => expect(result.current.hasFailed).toBe(true))
})
