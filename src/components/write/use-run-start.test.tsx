import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { RunRefused } from '../../writes/bulk/run-refused.ts'
import { RouterContext } from '../router/router-context.ts'
import type { Router } from '../router/router.ts'
import { useRunStart } from './use-run-start.ts'

const navigate = vi.fn<Router['navigate']>()
const onClose = vi.fn<() => void>()
// What it renders needs nothing else of it.
const router: Partial<Router> = { navigate }

beforeEach(() => {
  vi.clearAllMocks()
})

const wrapper = ({ children }: { children: ReactNode }) => (
  <RouterContext value={router as Router}>{children}</RouterContext>
)
const show = () => renderHook(() => useRunStart(onClose), { wrapper }).result

it('leads to the run once it’s started, and can’t be closed until then', async () => {
  const hook = show()
  let started: (() => void) | undefined
  const run = () =>
    new Promise<{ href: string; replace: boolean }>((resolve) => {
      started = () => resolve({ href: '/run', replace: true })
    })
  act(() => void hook.current.start(run))
  expect(hook.current.isStarting).toBe(true)
  hook.current.close()
  expect(onClose).not.toHaveBeenCalled()
  await act(async () => started?.())
  expect(navigate).toHaveBeenCalledExactlyOnceWith({ href: '/run' }, true)
})

it('says why it wasn’t started, until it is tried again', async () => {
  const hook = show()
  await act(() => hook.current.start(() => Promise.reject(new RunRefused('offline'))))
  expect(hook.current).toMatchObject({
    isStarting: false,
    problem: expect.stringContaining('You’re offline'),
  })
  expect(navigate).not.toHaveBeenCalled()
  act(() => void hook.current.start(() => new Promise(() => undefined)))
  expect(hook.current).toMatchObject({ isStarting: true, problem: undefined })
})

it('can be closed before', () => {
  show().current.close()
  expect(onClose).toHaveBeenCalledTimes(1)
})
