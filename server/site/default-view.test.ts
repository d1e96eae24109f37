import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultViewOf as view } from '../../src/lib/views/default-view.fixture.ts'
import { writeDefaultViews } from '../../src/lib/views/default-views.ts'
import { defaultViewAddress } from './default-view.ts'

const LIST = '/companies/c%201/customers'
const list = (search = '') => ({ path: LIST, search })

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

it('a company whose own default is the plain list isn’t opened with that of all companies', () => {
  const cookie = writeDefaultViews([view('status=Archived'), view('', { companyId: 'c 1' })])
  expect(defaultViewAddress(list(), cookie)).toBeUndefined()
  expect(defaultViewAddress({ path: '/companies/c2/customers', search: '' }, cookie)).toMatch(/Archived$/)
})

it.each(['?page=1', '?q=x', '?status=Active', '?connection=nonsense'])(
  'an address that says %s is left as it is',
  (search) => {
    expect(defaultViewAddress(list(search), writeDefaultViews([view('q=one')]))).toBeUndefined()
  },
)

it('other pages are left as they are', () => {
  const cookie = writeDefaultViews([view('q=one')])
  for (const path of ['/companies', '/companies/c/customers/1', '/companies/c/audit', '/'])
    expect(defaultViewAddress({ path, search: '' }, cookie)).toBeUndefined()
})

it('whatever a cookie holds, what opens is the same list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const cookie of [text, `*=${text}`, `*=${encodeURIComponent(text)}`, `*=q%3D${text}`])
        expect(defaultViewAddress(list(), cookie) ?? `${LIST}?q=none`).toMatch(
          /^\/companies\/c%201\/customers\?[\w.*+%=&-]+$/,
        )
    }),
    { numRuns: 200 },
  )
})
