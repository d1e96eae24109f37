import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultViewAddress, writeDefaultViews } from './default-views.ts'
import type { SavedView } from './saved-view.ts'

const view = (query: string, more: Partial<SavedView> = {}): SavedView => ({
  id: 'v',
  name: 'View',
  query,
  isDefault: true,
  ...more,
})
const list = (search = '') => ({ path: '/companies/c%201/customers', search })

it('a plain list opens with its own default, else with that of all companies', () => {
  const cookie = writeDefaultViews([
    view('status=Archived'),
    view('q=one', { companyId: 'c 1' }),
    view('q=two', { companyId: 'other' }),
    view('q=no', { isDefault: false, companyId: 'c 1' }),
  ])
  expect(defaultViewAddress(list(), cookie)).toBe('/companies/c%201/customers?q=one')
  expect(defaultViewAddress({ path: '/companies/c2/customers', search: '' }, cookie)).toBe(
    '/companies/c2/customers?status=Archived',
  )
  const connection = '00000000-0000-4000-8000-000000000001'
  expect(defaultViewAddress(list(`?connection=${connection}`), cookie)).toBe(
    `/companies/c%201/customers?q=one&connection=${connection}`,
  )
})

it.each(['?page=1', '?q=x', '?status=Active', '?connection=nonsense'])(
  'an address that says %s is left as it is',
  (search) => {
    expect(defaultViewAddress(list(search), writeDefaultViews([view('q=one')]))).toBeUndefined()
  },
)

it('other pages are left as they are, and a default that is the plain list as well', () => {
  const cookie = writeDefaultViews([view('q=one')])
  for (const path of ['/companies', '/companies/c/customers/1', '/companies/c/audit', '/'])
    expect(defaultViewAddress({ path, search: '' }, cookie)).toBeUndefined()
  expect(writeDefaultViews([view('page=1')])).toBe('')
})

it('whatever a cookie holds, what opens is the same list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const cookie of [text, `*=${text}`, `*=${encodeURIComponent(text)}`]) {
        const address = defaultViewAddress(list(), cookie)
        if (address !== undefined) expect(address).toMatch(/^\/companies\/c%201\/customers\?[\w.*+%=&-]+$/)
      }
    }),
    { numRuns: 200 },
  )
})

it('has characters that a cookie may hold, and never too many', () => {
  const many = Array.from({ length: 60 }, (_, at) => view(`q=${'ü; '.repeat(30)}`, { companyId: `c${at}` }))
  const cookie = writeDefaultViews([...many, view('q=a', { companyId: 'last' })])
  expect(cookie).toMatch(/^[\w.*+%=&-]+$/)
  expect(cookie.length).toBeLessThan(3600)
  expect(new URLSearchParams(cookie).get('last')).toBe('q=a')
})
