import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { sampleModel } from '../../model/sample-model.fixture.ts'
import { planViewMessages } from './messages.ts'
import { usePlanTarget } from './use-plan-target.ts'

afterEach(() => vi.unstubAllGlobals())

const connection = {
  id: 'c1',
  integrationKey: 'gbol',
  platformName: 'Xero',
  status: 'Linked',
  sourceType: 'Accounting',
}
const features = [
  { datatype: 'customers', supportedFeatures: [{ featureType: 'Post', featureState: 'NotSupported' }] },
]

/** What the hook says of a company that is served so. */
function targetOf({
  connections = [connection],
  model = () => Response.json(sampleModel),
  company = 200,
} = {}) {
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/options/')) return model()
    if (url.includes('/integrations/')) return Response.json({ key: 'gbol', datatypeFeatures: features })
    if (company !== 200) return new Response('', { status: company })
    return Response.json({ id: 'co', name: 'Acme', dataConnections: connections })
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => usePlanTarget('co', undefined), { wrapper }).result
}

it('knows where changes go and what the platform can do', async () => {
  const result = targetOf()
  expect(result.current.kind).toBe('loading')
  await vi.waitFor(() =>
    expect(result.current).toMatchObject({
      kind: 'ready',
      target: {
        companyName: 'Acme',
        platformName: 'Xero',
        canCreate: false,
        canUpdate: true,
        noWriting: undefined,
      },
    }),
  )
})

it('stops where nothing can be sent', async () => {
  const unlinked = targetOf({ connections: [{ ...connection, status: 'Unlinked' }] })
  await vi.waitFor(() =>
    expect(unlinked.current).toEqual({ kind: 'stopped', reason: planViewMessages.noConnection }),
  )
  const without = targetOf({ model: () => new Response('{}', { status: 404 }) })
  const noModel = { kind: 'stopped', reason: planViewMessages.noModel('Xero') }
  await vi.waitFor(() => expect(without.current).toEqual(noModel))
  const odd = targetOf({ model: () => Response.json('nothing') })
  await vi.waitFor(() => expect(odd.current).toEqual(noModel))
})

it('says what couldn’t be loaded', async () => {
  const failed = targetOf({ company: 403 })
  await vi.waitFor(() => expect(failed.current.kind).toBe('failed'))
  const noModel = targetOf({ model: () => new Response('', { status: 403 }) })
  await vi.waitFor(() => expect(noModel.current.kind).toBe('failed'))
})
