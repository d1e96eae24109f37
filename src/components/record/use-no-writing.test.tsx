import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { noWritingReason } from '../../api/access.ts'
import type { Connection } from '../../api/connections.ts'
import { integrationQueries } from '../../api/integrations.ts'
import { useNoWriting } from './use-no-writing.ts'

vi.mock(import('../../api/access.ts'), { spy: true })

afterEach(() => {
  vi.mocked(noWritingReason).mockReset()
  vi.unstubAllGlobals()
})

const linked: Connection = { id: 'n', integrationKey: 'gbol', platformName: 'Xero', status: 'Linked' }

function reason(
  connection: Connection | undefined,
  { states, ...options }: { states?: [string, string]; feature?: 'Post' | 'Put'; mayFetch?: boolean } = {},
) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => new Promise(() => undefined))
  vi.stubGlobal('fetch', fetch)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  if (states !== undefined) {
    const [post, put] = states
    client.setQueryData(integrationQueries.detail('gbol').queryKey, {
      key: 'gbol',
      datatypeFeatures: [
        {
          datatype: 'customers',
          supportedFeatures: [
            { featureType: 'Post', featureState: post },
            { featureType: 'Put', featureState: put },
          ],
        },
      ],
    })
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useNoWriting({ connection, feature: 'Put', ...options }), { wrapper })
  return { text: result.current, requests: fetch.mock.calls.length }
}

it('gives no reason where customers can be changed, or where that isn’t known', () => {
  expect(reason(linked, { states: ['Release', 'Release'] }).text).toBeUndefined()
  expect(reason(linked).text).toBeUndefined()
  expect(reason(undefined)).toEqual({ text: undefined, requests: 0 })
})

it('names what the platform can’t do, by what is wanted', () => {
  const states: [string, string] = ['Release', 'NotSupported']
  expect(reason(linked, { states, feature: 'Post' }).text).toBeUndefined()
  expect(reason(linked, { states }).text).toBe(
    'You can’t update customers in Xero. Not supported by the platform.',
  )
  expect(reason(linked, { states: ['NotImplemented', 'Release'], feature: 'Post' }).text).toBe(
    'You can’t create customers in Xero. Not built by Codat for this platform.',
  )
})

it('says that a connection is cut, without a request', () => {
  expect(reason({ ...linked, status: 'Deauthorized' })).toEqual({
    text: 'Reconnect Xero to change customers.',
    requests: 0,
  })
})

it('requests nothing before it may', () => {
  expect(reason(linked, { mayFetch: false }).requests).toBe(0)
  expect(reason(linked).requests).toBe(1)
})

it('puts the person’s role first', () => {
  vi.mocked(noWritingReason).mockReturnValue('You have view-only access.')
  expect(reason({ ...linked, status: 'Unlinked' }).text).toBe('You have view-only access.')
})
