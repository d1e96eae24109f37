import { afterEach, expect, it } from 'vitest'
import type { SavedView } from '../views/saved-view.ts'
import { clearDefaultViews, keepDefaultViews } from './default-views-cookie.ts'

const view: SavedView = { id: 'v', name: 'Secret name', query: 'status=Archived', isDefault: true }

afterEach(() => {
  history.replaceState(null, '', '/companies')
  clearDefaultViews()
  history.replaceState(null, '', '/')
})

it('is there on the pages of companies only, and goes with the default', () => {
  history.replaceState(null, '', '/companies/c/customers')
  keepDefaultViews([view])
  expect(document.cookie).toBe('desk-default-views=*=status%3DArchived')
  history.replaceState(null, '', '/find')
  expect(document.cookie).toBe('')
  history.replaceState(null, '', '/companies/c/customers')
  keepDefaultViews([{ ...view, isDefault: false }])
  expect(document.cookie).toBe('')
})

it('is never written by the demo, whose host may serve other pages', () => {
  history.replaceState(null, '', '/demo/')
  keepDefaultViews([view])
  history.replaceState(null, '', '/companies')
  expect(document.cookie).toBe('')
})
