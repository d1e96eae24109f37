import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { companyQueries } from '../../api/companies.ts'
import type { Connection } from '../../api/connections.ts'
import { useAuditedCompany } from './use-audited-company.ts'

afterEach(() => vi.unstubAllGlobals())

const xero: Connection = { id: 'n', integrationKey: 'gbol', platformName: 'Xero', status: 'Linked' }

/** In a company with this connection, whose create/update model is requested and answered so. */
function render(connection: Connection, respond: () => Response) {
  const fetch = vi.fn<() => Promise<Response>>(async () => respond())
  vi.stubGlobal('fetch', fetch)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  client.setQueryData(companyQueries.detail('c').queryKey, {
    id: 'c',
    name: 'Acme',
    dataConnections: [connection],
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useAuditedCompany('c', undefined), { wrapper })
  return { result, fetch }
}

const platform = { integrationKey: 'gbol', platformName: 'Xero' }

it('compares with the model that Codat serves', async () => {
  const served = { type: 'Object', properties: {} }
  const { result } = render(xero, () => Response.json(served))
  expect(result.current).toMatchObject({
    name: 'Acme',
    platformName: 'Xero',
    platform: undefined,
    error: null,
  })
  await waitFor(() => expect(result.current.platform).toEqual({ platform, served }))
  expect(result.current.hasModel).toBe(true)
})

it('does without one where there is none, or nobody can be asked', async () => {
  const { result } = render(xero, () => Response.json({ error: 'None' }, { status: 404 }))
  await waitFor(() => expect(result.current.platform).toEqual({ platform, served: null }))
  expect([result.current.hasModel, result.current.error]).toEqual([false, null])

  const unlinked = render({ ...xero, status: 'Deauthorized' }, () => Response.json({}))
  expect(unlinked.result.current.platform).toEqual({ platform, served: null })
  expect(unlinked.fetch).not.toHaveBeenCalled()
})

it('never takes a failure for there being none', async () => {
  const { result } = render(xero, () => Response.json({}, { status: 500 }))
  await waitFor(() => expect(result.current.error).not.toBeNull())
  expect([result.current.platform, result.current.hasModel]).toEqual([undefined, true])
})
