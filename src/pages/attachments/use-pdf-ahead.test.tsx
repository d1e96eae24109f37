import { renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { usePdfAhead } from './use-pdf-ahead.ts'

const { calls } = vi.hoisted(() => ({ calls: Array<string>() }))
vi.mock('./prepare-ahead.ts', () => ({
  preparePdfAhead: (signal: AbortSignal) => {
    calls.push('prepare')
    signal.addEventListener('abort', () => calls.push('no longer'))
    return Promise.resolve()
  },
}))
vi.mock('../../components/viewer/pdf/start-pdf-worker.ts', () => ({
  endSpareWorker: () => calls.push('end'),
}))

it('prepares for a PDF once one is listed, keeps that while it is open, and lets go when the files are left', async () => {
  const { rerender, unmount } = renderHook(({ isLikely }) => usePdfAhead(isLikely), {
    initialProps: { isLikely: false },
  })
  expect(calls).toEqual([])
  rerender({ isLikely: true })
  await vi.waitFor(() => expect(calls).toEqual(['prepare']))
  rerender({ isLikely: false })
  expect(calls).toEqual(['prepare', 'no longer'])
  unmount()
  expect(calls).toEqual(['prepare', 'no longer', 'end'])
})
