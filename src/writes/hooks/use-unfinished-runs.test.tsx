import { renderHook, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { loadRuns } from '../bulk/load-runs.ts'
import { createRunDeps, runOfCreates } from '../bulk/run-deps.fixture.ts'
import { Runs } from '../bulk/runs.ts'
import { useUnfinishedRuns } from './use-unfinished-runs.ts'

vi.mock(import('../bulk/load-runs.ts'), { spy: true })

it('finds a run that waits for a person, until it is over', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  vi.mocked(loadRuns).mockResolvedValue(runs)
  const id = await runs.start(runOfCreates(['A']))
  const open = renderHook(() => useUnfinishedRuns())
  await waitFor(() => expect(open.result.current).toEqual([id]))
  await browser.pass(1000)
  const later = renderHook(() => useUnfinishedRuns())
  await waitFor(() => expect(later.result.current).toEqual([]))
})

it('finds none where the device can’t be read', async () => {
  vi.mocked(loadRuns).mockRejectedValue(new Error('No code'))
  const { result } = renderHook(() => useUnfinishedRuns())
  await waitFor(() => expect(result.current).toEqual([]))
})
