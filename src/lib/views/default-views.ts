import { toCustomers } from '../paths/links.ts'
import { readAddress } from '../paths/read-address.ts'
import { parseViewQuery, sameQuery } from './saved-view.ts'
import type { SavedView } from './saved-view.ts'
import { saysNothing } from './view-link.ts'

/** The cookie that tells the server which views open in the place of plain lists. */
export const DEFAULT_VIEWS_COOKIE = 'desk-default-views'

/** Browsers keep a cookie of 4,096 bytes with its name and attributes. */
const LONGEST = 3_500

/** Stands for the view of all companies; no company's ID is a lone asterisk. */
const EVERY_COMPANY = '*'

/**
 * The default views as the cookie has them, in characters that cookies may hold. One that has no room is left out, and then comes after the
 * plain list has been shown.
 */
export function writeDefaultViews(views: readonly SavedView[]): string {
  const kept = new URLSearchParams()
  for (const { isDefault, companyId = EVERY_COMPANY, query } of views) {
    if (!isDefault || sameQuery(query) === '') continue
    kept.set(companyId, query)
    if (kept.toString().length > LONGEST) kept.delete(companyId)
  }
  return kept.toString()
}

/**
 * The address of the view that opens in the place of a plain list; undefined where there is none, or where the address is another one. What
 * the cookie holds is only a look of the same list, whoever wrote it.
 */
export function defaultViewAddress(
  { path, search }: { path: string; search: string },
  cookie: string,
): string | undefined {
  const place = readAddress(path, search)
  if (
    place.name !== 'customers' ||
    place.problems.length > 0 ||
    !saysNothing(`?${search.replace(/^\?/, '')}`)
  )
    return undefined
  const { companyId } = place.params
  const views = new URLSearchParams(cookie)
  const query = views.get(companyId) ?? views.get(EVERY_COMPANY)
  if (query === null || sameQuery(query) === '') return undefined
  const { page, pageSize, connection } = place.search
  return toCustomers(companyId, { ...parseViewQuery(query).search, page, pageSize, connection }).href
}
