import { expect, it } from 'vitest'
import { changeView, defaultView, freeName, moveView, putBack, setDefault, viewsFor } from './change-views.ts'
import type { SavedView } from './saved-view.ts'

const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  name: id,
  query: '',
  isDefault: false,
  ...more,
})
const ids = (views: readonly SavedView[]) => views.map(({ id }) => id).join('')

const views = [view('a'), view('b', { companyId: 'one' }), view('c', { companyId: 'two' }), view('d')]

it('a company has its own views and those of all companies', () => {
  expect(ids(viewsFor(views, 'one'))).toBe('abd')
  expect(ids(viewsFor(views, 'three'))).toBe('ad')
})

it('a company’s own default comes before that of all companies', () => {
  const all = setDefault(views, 'a', true)
  expect(defaultView(all, 'one')?.id).toBe('a')
  const own = setDefault(all, 'b', true)
  expect(defaultView(own, 'one')?.id).toBe('b')
  expect(defaultView(own, 'two')?.id).toBe('a')
  expect(defaultView(setDefault(own, 'd', true), 'two')?.id).toBe('d')
  expect(defaultView(setDefault(all, 'a', false), 'one')).toBeUndefined()
})

it('moves past the next view that is shown', () => {
  expect(ids(moveView(views, 'b', 1, 'one'))).toBe('acdb')
  expect(ids(moveView(views, 'd', -1, 'one'))).toBe('adbc')
  expect(ids(moveView(views, 'a', -1, 'one'))).toBe('abcd')
  expect(ids(moveView(views, 'gone', 1, 'one'))).toBe('abcd')
})

it('a deleted view comes back where it was, and a newer default stays', () => {
  const gone = view('x', { isDefault: true })
  expect(ids(putBack(views, gone, 1))).toBe('axbcd')
  expect(putBack(views, gone, 0)[0]?.isDefault).toBe(true)
  expect(putBack(setDefault(views, 'a', true), gone, 0)[0]?.isDefault).toBe(false)
})

it('changes one view, and finds a name nobody has', () => {
  expect(changeView(views, 'b', { name: 'B' }).map(({ name }) => name)).toEqual(['a', 'B', 'c', 'd'])
  expect(freeName([view('a'), view('b', { name: 'a (2)' })], 'a')).toBe('a (3)')
})
