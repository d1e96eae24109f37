import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { noWritingReason } from '../../api/access.ts'
import { updateAppStatus } from '../../api/app-status.ts'
import { companyQueries } from '../../api/companies.ts'
import type { Connection } from '../../api/connections.ts'
import { integrationQueries } from '../../api/integrations.ts'
import { readAddress } from '../../lib/paths/read-address.ts'
import { PlaceContext } from '../router/router-context.ts'
import { useNoWriting } from './use-no-writing.ts'

vi.mock(import('../../api/access.ts'), { spy: true })

afterEach(() => {
  vi.mocked(noWritingReason).mockReset()
  updateAppStatus({ viewOnly: undefined })
  vi.unstubAllGlobals()
})

const SAGE_ID = '5a9e0000-0000-4000-8000-000000000001'
const linked: Connection = { id: 'n', integrationKey: 'gbol', platformName: 'Xero', status: 'Linked' }

interface Options {
  states?: [string, string]
  feature?: 'Post' | 'Put'
  search?: string
}

/** In a company with these connections; without any given, they are still on their way. */
function render(dataConnections: Connection[] | undefined, options: Options = {}) {
  const { states, feature = 'Put', search = '' } = options
  const fetch = vi.fn<(url: string) => Promise<Response>>(() => new Promise(() => undefined))
  vi.stubGlobal('fetch', fetch)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  if (dataConnections !== undefined)
    client.setQueryData(companyQueries.detail('c').queryKey, { id: 'c', dataConnections })
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
    <QueryClientProvider client={client}>
      <PlaceContext value={readAddress('/companies/c/customers', search)}>{children}</PlaceContext>
    </QueryClientProvider>
  )
  const { result } = renderHook(() => useNoWriting({ companyId: 'c', feature }), { wrapper })
  return { result, fetch }
}

function reason(dataConnections: Connection[] | undefined, options?: Options) {
  const { result, fetch } = render(dataConnections, options)
  const requests = fetch.mock.calls.map(([url]) => url.replace(/^.*\/(?=[a-z]+\/)/, ''))
  return { text: result.current, requests }
}

it('gives no reason where customers can be changed, or where that isn’t known', () => {
  expect(reason([linked], { states: ['Release', 'Release'] }).text).toBeUndefined()
  expect(reason([linked])).toEqual({ text: undefined, requests: ['integrations/gbol'] })
  expect(reason(undefined)).toEqual({ text: undefined, requests: ['companies/c'] })
})

it('says that there is no platform once it’s known that the company has none', () => {
  const text = 'This company has no accounting platform.'
  const shop: Connection = { ...linked, sourceType: 'Commerce' }
  for (const feature of ['Post', 'Put'] as const) {
    expect(reason([], { feature })).toEqual({ text, requests: [] })
    expect(reason([shop], { feature })).toEqual({ text, requests: [] })
  }
})

it('names what the platform can’t do, by what is wanted', () => {
  const states: [string, string] = ['Release', 'NotSupported']
  expect(reason([linked], { states, feature: 'Post' }).text).toBeUndefined()
  expect(reason([linked], { states }).text).toBe(
    'You can’t update customers in Xero. Not supported by the platform.',
  )
  expect(reason([linked], { states: ['NotImplemented', 'Release'], feature: 'Post' }).text).toBe(
    'You can’t create customers in Xero. Not built by Codat for this platform.',
  )
})

it('is about the connection the address names', () => {
  const sage: Connection = { id: SAGE_ID, integrationKey: 'sage', platformName: 'Sage', status: 'Unlinked' }
  expect(reason([linked, sage], { states: ['Release', 'Release'] }).text).toBeUndefined()
  expect(reason([linked, sage], { search: `?connection=${SAGE_ID}` }).text).toBe(
    'Reconnect Sage to change customers.',
  )
})

it('says that a connection is cut, without a request', () => {
  expect(reason([{ ...linked, status: 'Deauthorized' }])).toEqual({
    text: 'Reconnect Xero to change customers.',
    requests: [],
  })
})

it('follows what a refusal tells of the person’s access', () => {
  const { result } = render([linked])
  expect(result.current).toBeUndefined()
  act(() => updateAppStatus({ viewOnly: 'viewer' }))
  expect(result.current).toBe('You have view-only access.')
})

it('puts the person’s role first', () => {
  vi.mocked(noWritingReason).mockReturnValue('You have view-only access.')
  expect(reason([{ ...linked, status: 'Unlinked' }]).text).toBe('You have view-only access.')
})
