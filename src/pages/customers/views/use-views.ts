import { useEffect, useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { keepDefaultViews } from '../../../lib/storage/default-views-cookie.ts'
import { rememberView, savedViews, subscribeToViews, viewInUse } from '../../../lib/storage/saved-views.ts'
import { defaultView, viewsFor } from '../../../lib/views/change-views.ts'
import { parseViewQuery, sameQuery, viewQuery } from '../../../lib/views/saved-view.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { lastingLink, saysNothing } from '../../../lib/views/view-link.ts'

/** Stands for the list without a view. */
const PLAIN = ''

type Change = (changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => void

/** What a list looks like with a view, or with none; its size and connection stay. */
function lookOf(query: string, { pageSize, connection }: CustomersSearch): CustomersSearch {
  return { ...parseViewQuery(query).search, pageSize, connection }
}

export interface ViewsState {
  views: readonly SavedView[]
  /** The view that the list is shown with, as it is or changed since. */
  current: SavedView | undefined
  isChanged: boolean
  /** What would be saved. */
  query: string
  open: (view: SavedView | undefined) => void
}

interface ListShown {
  companyId: string
  search: CustomersSearch
  /** Its address. */
  href: string
  /** Puts another address in its place. */
  onAddress: (href: string) => void
}

/** The views of a company's list, and the one it is shown with. */
export function useViews({ companyId, search, href, onAddress }: ListShown, onChange: Change): ViewsState {
  const all = useSyncExternalStore(subscribeToViews, savedViews)
  const views = viewsFor(all, companyId)
  const query = viewQuery(search)
  const inUse = useSyncExternalStore(subscribeToViews, () => viewInUse(companyId))
  const alike = views.filter((view) => sameQuery(view.query) === query)
  const exact = alike.find((view) => view.id === inUse) ?? alike[0]
  const current = exact ?? (query === PLAIN ? undefined : views.find((view) => view.id === inUse))

  // Before the rows are painted, where the list is opened from another page.
  const openFirst = useEffectEvent((opened: string) => {
    if (saysNothing(href)) openDefault(opened, search, onChange)
  })
  useLayoutEffect(() => openFirst(companyId), [companyId])
  useEffect(() => {
    if (exact !== undefined) rememberView(companyId, exact.id)
    else if (query === PLAIN) rememberView(companyId, PLAIN)
  }, [companyId, exact, query])
  useEffect(() => keepDefaultViews(all), [all])
  // A reload and a copied link would open the default.
  const lasting = saysNothing(href) && query === PLAIN && hasOtherDefault(all, companyId)
  const stay = useEffectEvent(() => onAddress(lastingLink(href)))
  useEffect(() => {
    if (lasting && viewInUse(companyId) === PLAIN) stay()
  }, [companyId, lasting])

  return {
    views,
    current,
    isChanged: current !== undefined && current !== exact,
    query,
    open: (view) => onChange(lookOf(view?.query ?? PLAIN, search)),
  }
}

/** Whether a list that is opened without saying how is another one than the plain list. */
function hasOtherDefault(all: readonly SavedView[], companyId: string): boolean {
  const view = defaultView(all, companyId)
  return view !== undefined && sameQuery(view.query) !== PLAIN
}

/** A list that is opened without saying how is shown with its default, unless it was shown without one in this tab. */
function openDefault(companyId: string, search: CustomersSearch, onChange: Change): void {
  const view = defaultView(savedViews(), companyId)
  if (view !== undefined && viewInUse(companyId) !== PLAIN)
    onChange(lookOf(view.query, search), { replace: true })
}
