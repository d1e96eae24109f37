import { useSyncExternalStore } from 'react'
import { toCustomers } from '../../lib/paths/links.ts'
import { savedViews, subscribeToViews } from '../../lib/storage/saved-views.ts'
import { viewsFor } from '../../lib/views/change-views.ts'
import { sameQuery } from '../../lib/views/saved-view.ts'
import { viewLink } from '../../lib/views/view-link.ts'
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
    target: { href: viewLink(toCustomers(companyId).href, sameQuery(query)) },
  }))
}
