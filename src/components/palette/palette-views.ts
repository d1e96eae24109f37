import { useSyncExternalStore } from 'react'
import { toCustomers } from '../../lib/paths/links.ts'
import { savedViews, subscribeToViews } from '../../lib/storage/saved-views.ts'
import { viewsFor } from '../../lib/views/change-views.ts'
import { parseViewQuery } from '../../lib/views/saved-view.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** The views that the company's list of customers offers; none where no company is on the screen. */
export function useViewEntries(companyId: string | undefined): PaletteEntry[] {
  const views = useSyncExternalStore(subscribeToViews, savedViews)
  if (companyId === undefined) return []
  return viewsFor(views, companyId).map(({ id, name, query }) => ({
    key: `view ${id}`,
    title: name,
    icon: 'menu',
    isData: true,
    target: toCustomers(companyId, parseViewQuery(query).search),
  }))
}
