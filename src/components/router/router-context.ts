'use no memo' // What is worth remembering says so: code for the rest would cost the first load more than it saves.

import { createContext, use, useMemo } from 'react'
import type { LinkTarget } from '../../lib/paths/links.ts'
import type { Place } from '../../lib/paths/read-address.ts'
import type { Router } from './router.ts'

export const RouterContext = createContext<Router | undefined>(undefined)
/** The place the page was rendered for, which may be older than the address while the next page's code loads. */
export const PlaceContext = createContext<Place | undefined>(undefined)

export function useRouter(): Router {
  const router = use(RouterContext)
  if (router === undefined) throw new Error('There is no RouterProvider above')
  return router
}

/** The address the page is shown for. */
export function usePlace(): Place {
  const place = use(PlaceContext)
  if (place === undefined) throw new Error('There is no RouterProvider above')
  return place
}

const isOneOf = <Name extends Place['name']>(
  place: Place,
  names: readonly Name[],
): place is Extract<Place, { name: Name }> => names.some((name) => name === place.name)

/** Ids, parsed parameters and what could not be used of them, in a page of the routes named. */
export function useRoute<Name extends Place['name']>(...names: Name[]): Extract<Place, { name: Name }> {
  const place = usePlace()
  if (!isOneOf(place, names)) throw new Error(`A page of ${names.join(', ')} is shown at ${place.name}`)
  return place
}

/**
 * Finds the route with the parameters to change: those of the address, which may be newer than the screen where somebody
 * does two things at once.
 */
export function useNewestRoute<Name extends Place['name']>(name: Name): () => Extract<Place, { name: Name }> {
  const shown = useRoute(name)
  const router = useRouter()
  return () => {
    const newest = router.newest()
    return newest?.pathname === shown.pathname && isOneOf(newest, [name]) ? newest : shown
  }
}

/** Id of the accounting connection the address names. */
export function useWantedConnection(): string | undefined {
  const { search } = usePlace()
  return 'connection' in search ? search.connection : undefined
}

/** Opens a page: `navigate(toCustomer(…))`, or in the place of the current one with `replace: true`. */
export function useNavigate(): (target: LinkTarget & { replace?: boolean }) => void {
  const router = useRouter()
  return useMemo(
    () =>
      ({ href, replace = false }) =>
        router.navigate({ href }, replace),
    [router],
  )
}
