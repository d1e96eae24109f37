import { useNavigate, useNewestRoute, useRoute } from '../../components/router/router-context.ts'
import { toLookup } from '../../lib/paths/lookup-link.ts'
import { compactLookupSearch, parseLookupSearch } from '../../lib/paths/lookup-search.ts'
import type { LookupSearch } from '../../lib/paths/lookup-search.ts'

export type ChangeLookup = (changes: Partial<LookupSearch>, options?: { replace?: boolean }) => void

/** The look-up's state as the URL has it, and the way to change it. */
export function useLookupSearch() {
  const { params, search: raw } = useRoute('lookup')
  const { companyId } = params
  const { search, problems } = parseLookupSearch(raw)
  const navigate = useNavigate()
  const newestRoute = useNewestRoute('lookup')

  /** A change of anything but the page starts at page one. */
  const change: ChangeLookup = (changes, { replace = false } = {}) => {
    const newest = parseLookupSearch(newestRoute().search).search
    navigate({ ...toLookup(companyId, compactLookupSearch({ ...newest, page: 1, ...changes })), replace })
  }

  return { companyId, search, problems, change }
}
