import { expect, it } from 'vitest'
import { writeDefaultViews } from './default-views.ts'
import type { SavedView } from './saved-view.ts'

const view = (query: string, more: Partial<SavedView> = {}): SavedView => ({
  id: 'v',
  name: 'View',
  query,
  isDefault: true,
  ...more,
})
it('holds default views only, and none that is the plain list', () => {
  expect(writeDefaultViews([view('page=1'), view('q=no', { isDefault: false })])).toBe('')
  expect(writeDefaultViews([view('q=a'), view('q=b', { companyId: 'c 1' })])).toBe('*=q%3Da&c+1=q%3Db')
})

it('has characters that a cookie may hold, and never too many', () => {
  const many = Array.from({ length: 60 }, (_, at) => view(`q=${'ü; '.repeat(30)}`, { companyId: `c${at}` }))
  const cookie = writeDefaultViews([...many, view('q=a', { companyId: 'last' })])
  expect(cookie).toMatch(/^[\w.*+%=&-]+$/)
  expect(cookie.length).toBeLessThan(3600)
  expect(new URLSearchParams(cookie).get('last')).toBe('q=a')
})
