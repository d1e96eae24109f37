import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { useFreshConnection } from './use-fresh-connection.ts'

it('reads a connection again once a run finds it cut, and once more when the run goes on', () => {
  const client = new QueryClient()
  const invalidate = vi.spyOn(client, 'invalidateQueries')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { rerender } = renderHook(({ cut }) => useFreshConnection('company-1', cut), {
    wrapper,
    initialProps: { cut: false },
  })
  expect(invalidate).not.toHaveBeenCalled()
  const keys = () => invalidate.mock.calls.map(([filters]) => filters?.queryKey)
  rerender({ cut: true })
  rerender({ cut: true })
  const both = [
    ['companies', 'company-1', 'detail'],
    ['companies', 'company-1', 'connections'],
  ]
  expect(keys()).toEqual(both)
  rerender({ cut: false })
  expect(keys()).toEqual([...both, ...both])
})
