import { afterEach, expect, it, vi } from 'vitest'

const { loaded } = vi.hoisted(() => ({ loaded: new Array<string>() }))

vi.mock(import('./pages/companies/CompaniesPage.tsx'), () => {
  loaded.push('CompaniesPage')
  return {}
})
vi.mock(import('./pages/customers/CustomersPage.tsx'), () => {
  loaded.push('CustomersPage')
  return {}
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
  loaded.length = 0
})

/** What the script asks for at an address, and the page's code it has loaded. */
async function open(pathname: string, search = '') {
  const requests: string[] = []
  history.replaceState(null, '', pathname + search)
  vi.stubGlobal('fetch', (url: string) => {
    requests.push(decodeURIComponent(url))
    return Promise.resolve(new Response('{}'))
  })
  await import('./early-request.ts')
  await vi.dynamicImportSettled()
  return { requests, loaded: [...loaded] }
}

const SHELL = ['/api/companies/co', '/api/companies/co/dataStatus']

it('the companies', async () => {
  expect(await open('/companies', '?page=2')).toEqual({
    requests: ['/api/companies?page=2&pageSize=100&orderBy=name'],
    loaded: ['CompaniesPage'],
  })
})

it('the customers of a company, as the address filters them', async () => {
  expect(await open('/companies/co/customers', '?status=Active')).toEqual({
    requests: [
      '/api/companies/co/data/customers?page=1&pageSize=100&query=metadata.isDeleted!=true&&status=Active&orderBy=customerName',
      ...SHELL,
    ],
    loaded: ['CustomersPage'],
  })
})

it('a customer', async () => {
  expect(await open('/companies/co/customers/42')).toEqual({
    requests: ['/api/companies/co/data/customers/42', ...SHELL],
    loaded: [],
  })
})

it('a new customer', async () => {
  expect(await open('/companies/co/customers/new')).toEqual({ requests: SHELL, loaded: [] })
})

it.each(['/companies/co/writes', '/nowhere'])('nothing at %s', async (pathname) => {
  expect(await open(pathname)).toEqual({ requests: [], loaded: [] })
})
