import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useCancellableTask } from './use-cancellable-task.ts'

interface Started {
  signal: AbortSignal
  onProgress: (progress: number) => void
  resolve: (result: string) => void
  reject: (error: unknown) => void
}

function task() {
  const started: Started[] = []
  const view = renderHook(() => useCancellableTask<number, string>())
  const start = () =>
    act(() =>
      view.result.current.start(
        0,
        (signal, onProgress) =>
          new Promise((resolve, reject) => started.push({ signal, onProgress, resolve, reject })),
      ),
    )
  return { started, start, ...view }
}

it('runs with progress until it is done, and is dismissed', async () => {
  const { started, start, result } = task()
  expect(result.current.state).toEqual({ step: 'idle' })
  start()
  expect(result.current.state).toEqual({ step: 'running', progress: 0 })
  act(() => started[0]?.onProgress(5))
  expect(result.current.state).toEqual({ step: 'running', progress: 5 })
  await act(async () => started[0]?.resolve('saved'))
  expect(result.current.state).toEqual({ step: 'done', result: 'saved' })
  act(() => result.current.dismiss())
  expect(result.current.state).toEqual({ step: 'idle' })
})

it('fails with its error', async () => {
  const { started, start, result } = task()
  const error = new Error('broken')
  start()
  await act(async () => started[0]?.reject(error))
  expect(result.current.state).toEqual({ step: 'failed', error })
})

it('stays cancelled, whatever still comes', async () => {
  const { started, start, result } = task()
  start()
  act(() => result.current.cancel())
  expect(started[0]?.signal.aborted).toBe(true)
  act(() => started[0]?.onProgress(9))
  await act(async () => started[0]?.resolve('late'))
  expect(result.current.state).toEqual({ step: 'cancelled' })
})

it('a dialog that is cancelled cancels the task', async () => {
  const { started, start, result } = task()
  start()
  await act(async () => started[0]?.reject(new DOMException('The user aborted a request.', 'AbortError')))
  expect(result.current.state).toEqual({ step: 'cancelled' })
})

it('starting anew and leaving both abort what runs', () => {
  const { started, start, unmount } = task()
  start()
  start()
  expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false])
  unmount()
  expect(started[1]?.signal.aborted).toBe(true)
})
