import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useCancellableTask } from './use-cancellable-task.ts'

interface Started {
  signal: AbortSignal
  report: (progress: number) => void
  resolve: () => void
}

function task() {
  const started: Started[] = []
  const view = renderHook(() => useCancellableTask(0))
  const start = () =>
    act(() =>
      view.result.current.start(
        (signal, report) => new Promise((resolve) => started.push({ signal, report, resolve })),
      ),
    )
  return { started, start, ...view }
}

it('a component sees how far its task is, and that it has ended', async () => {
  const { started, start, result } = task()
  expect(result.current.state).toEqual({ step: 'idle' })
  start()
  expect(result.current.state).toEqual({ step: 'running', progress: 0 })
  act(() => started[0]?.report(5))
  expect(result.current.state).toEqual({ step: 'running', progress: 5 })
  await act(async () => started[0]?.resolve())
  expect(result.current.state).toEqual({ step: 'idle' })
})

it('cancelling, starting again and leaving all abort what runs', () => {
  const { started, start, result, unmount } = task()
  start()
  act(() => result.current.cancel())
  start()
  start()
  expect(started.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
  unmount()
  expect(started[2]?.signal.aborted).toBe(true)
})
