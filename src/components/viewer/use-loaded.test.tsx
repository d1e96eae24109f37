import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLoaded } from './use-loaded.ts'

/** What a test holds in its hands of each loading that began. */
interface Started {
  signal: AbortSignal
  onProgress: (progress: string) => void
  resolve: (result: string) => void
  reject: (error: unknown) => void
}

function load() {
  const started: Started[] = []
  const view = renderHook(
    ({ key }) =>
      useLoaded<string, string>(
        key,
        (signal, onProgress) =>
          new Promise((resolve, reject) => started.push({ signal, onProgress, resolve, reject })),
      ),
    { initialProps: { key: 'first' } },
  )
  return { started, ...view }
}

it('goes from loading, with progress, to its result', async () => {
  const { started, result } = load()
  expect(result.current).toEqual({ step: 'loading', progress: undefined })
  act(() => started[0]?.onProgress('half'))
  expect(result.current).toEqual({ step: 'loading', progress: 'half' })
  await act(async () => started[0]?.resolve('whole'))
  expect(result.current).toEqual({ step: 'ready', result: 'whole' })
})

it('keeps what had arrived when it fails', async () => {
  const { started, result } = load()
  const error = new Error('broken')
  act(() => started[0]?.onProgress('half'))
  await act(async () => started[0]?.reject(error))
  expect(result.current).toEqual({ step: 'failed', error, progress: 'half' })
})

it('starts over for another key, aborts the old one and never shows its result', async () => {
  const { started, result, rerender } = load()
  rerender({ key: 'second' })
  expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false])
  await act(async () => started[0]?.resolve('old'))
  expect(result.current).toEqual({ step: 'loading', progress: undefined })
  await act(async () => started[1]?.resolve('new'))
  expect(result.current).toEqual({ step: 'ready', result: 'new' })
})

it('does not start over for the same key, and aborts at the end', () => {
  const { started, rerender, unmount } = load()
  rerender({ key: 'first' })
  expect(started).toHaveLength(1)
  unmount()
  expect(started[0]?.signal.aborted).toBe(true)
})
