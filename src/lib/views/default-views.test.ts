import { expect, it } from 'vitest'
import { defaultViewOf as view } from './default-view.fixture.ts'
import { writeDefaultViews } from './default-views.ts'

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

it('never opens a company with the view of all of them where the company has a default of its own', () => {
  const everywhere = view('status=Archived')
  // The plain list is a choice as well.
  expect(writeDefaultViews([everywhere, view('', { companyId: 'c' })])).toBe('*=status%3DArchived&c=')
  expect(writeDefaultViews([view('page=1', { companyId: 'c' })])).toBe('')
  // Nor where there is no room for what the company has.
  const long = `q=${'ü'.repeat(500)}`
  const cookie = writeDefaultViews([
    everywhere,
    ...['a', 'b', 'c'].map((companyId) => view(long, { companyId })),
  ])
  expect(new URLSearchParams(cookie).get('b')).toBe('')
  const ids = Array.from({ length: 60 }, (_, at) => String(at).padEnd(100, '0'))
  const crowded = writeDefaultViews([everywhere, ...ids.map((companyId) => view('q=a', { companyId }))])
  expect(new URLSearchParams(crowded).has('*')).toBe(false)
  expect(crowded.length).toBeLessThan(3600)
})
