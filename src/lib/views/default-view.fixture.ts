import type { SavedView } from './saved-view.ts'

/** A view that opens in the place of a plain list. */
export const defaultViewOf = (query: string, more: Partial<SavedView> = {}): SavedView => ({
  id: 'v',
  name: 'View',
  query,
  isDefault: true,
  ...more,
})
