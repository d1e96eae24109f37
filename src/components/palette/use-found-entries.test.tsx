import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pinCompany } from '../../lib/storage/pinned-companies.ts'
import { rememberCompany } from '../../lib/storage/recent-companies.ts'
import { useFoundEntries } from './use-found-entries.ts'

/** For busy machines; what comes in time never waits for it. */
const PATIENT = { timeout: 20_000 }

let requested: string[] = []
let failing = ''

beforeEach(() => {
  requested = []
  failing = ''
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url)
    if (failing !== '' && url.includes(failing)) return Promise.resolve(new Response(null, { status: 403 }))
    const [, id] = /companies\/(\w+)$/.exec(url) ?? []
    if (id !== undefined) return Promise.resolve(Response.json({ id, name: `Company ${id}` }))
    const customers = [
      { id: '7', customerName: 'Acme Ltd', emailAddress: 'a@acme.example' },
      { id: '8', contactName: 'Kim' },
      { id: '..', customerName: 'Not to be linked' },
      { id: 9 },
    ]
    const companies = [{ id: 'x', name: 'Acme Group', dataConnections: [{ id: 'c', platformName: 'Xero' }] }]
    return Promise.resolve(Response.json({ results: url.includes('/data/') ? customers : companies }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

function search(text: string, companyId?: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useFoundEntries(text, companyId), { wrapper }).result
}

it('offers the pinned and recent companies, each once, without those that can’t be read', async () => {
  pinCompany('a', true)
  rememberCompany('gone', 1)
  rememberCompany('a', 2)
  rememberCompany('b', 3)
  failing = 'gone'
  const found = search('')
  await vi.waitFor(
    () => expect(found.current.own.map(({ title }) => title)).toEqual(['Company a', 'Company b']),
    PATIENT,
  )
  expect(requested).toHaveLength(3)
  expect([found.current.companies, found.current.customers, found.current.isSearching]).toEqual([
    [],
    [],
    false,
  ])
})

it('finds companies, and customers of the one on the screen', async () => {
  const found = search('acme', 'c1')
  await vi.waitFor(() => expect(found.current.customers).toHaveLength(2), PATIENT)
  await vi.waitFor(() => expect(found.current.companies).toHaveLength(1), PATIENT)
  expect(found.current.customers).toMatchObject([
    { title: 'Acme Ltd', detail: 'a@acme.example', target: { href: '/companies/c1/customers/7' } },
    { title: 'Kim', detail: '8' },
  ])
  expect(found.current.companies).toMatchObject([
    { title: 'Acme Group', detail: 'Xero', isData: true, target: { href: '/companies/x/customers' } },
  ])
})

it.each([
  ['a', 'c1'],
  ['acme', undefined],
])('searches no customers for %j in %s', async (text, companyId) => {
  const found = search(text, companyId)
  await vi.waitFor(() => expect(found.current.companies).toHaveLength(1), PATIENT)
  expect(requested.filter((url) => url.includes('/data/'))).toEqual([])
})

it('asks nothing for signs alone', () => {
  search('&&', 'c1')
  expect(requested).toEqual([])
})

it('says what couldn’t be searched', async () => {
  failing = '/data/'
  const found = search('acme', 'c1')
  await vi.waitFor(
    () => expect(found.current.failures).toEqual(['Couldn’t search customers: Codat denied access']),
    PATIENT,
  )
  await vi.waitFor(() => expect(found.current.companies).toHaveLength(1), PATIENT)
})
