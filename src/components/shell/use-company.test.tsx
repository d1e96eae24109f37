import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { connectionQueries } from '../../api/connections.ts'
import type { Connection } from '../../api/connections.ts'
import { useCompany } from './use-company.ts'

const XERO = { id: 'x', platformName: 'Xero', status: 'Linked', sourceType: 'Accounting' }
const SAGE = { id: 's', platformName: 'Sage', status: 'Linked', sourceType: 'Accounting' }
const SHOP = { id: 'w', platformName: 'Shop', status: 'Linked', sourceType: 'Commerce' }

/** What is not given is still on its way. */
function company(known: { company?: Company; listed?: Connection[] }, wanted?: string) {
  const fetched = vi.fn<(url: string) => Promise<Response>>(() => new Promise(() => undefined))
  vi.stubGlobal('fetch', fetched)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  if (known.company) client.setQueryData(companyQueries.detail('c').queryKey, known.company)
  if (known.listed) client.setQueryData(connectionQueries.list('c').queryKey, known.listed)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useCompany('c', wanted), { wrapper })
  return { ...result.current, requests: fetched.mock.calls.map(([url]) => url) }
}

it('knows nothing until the company is there', () => {
  const { name, connections, connection } = company({})
  expect([name, connections, connection]).toEqual([undefined, undefined, undefined])
})

it('has the connections that came with the company, and asks for no others', () => {
  const known = company({ company: { id: 'c', name: ' Acme ', dataConnections: [SHOP, XERO] } })
  expect(known.name).toBe('Acme')
  expect(known.connections?.map(({ id }) => id)).toEqual(['x'])
  expect(known.connection?.id).toBe('x')
  expect(known.requests).toEqual([])
})

it('requests them where the company came without', () => {
  const { connections, requests } = company({ company: { id: 'c' } })
  expect(connections).toBeUndefined()
  expect(requests).toEqual([expect.stringContaining('/companies/c/connections')])
  expect(company({ company: { id: 'c' }, listed: [XERO] }).connection?.id).toBe('x')
})

it('works with the connection the address names', () => {
  const known = { company: { id: 'c', dataConnections: [XERO, SAGE] } }
  expect(company(known, 's').connection?.id).toBe('s')
})
