import { sameQuery } from './saved-view.ts'
import type { SavedView } from './saved-view.ts'

/** The cookie that tells the server which views open in the place of plain lists. */
export const DEFAULT_VIEWS_COOKIE = 'desk-default-views'

/** Browsers keep a cookie of 4,096 bytes with its name and attributes. */
const LONGEST = 3_500

/** Stands for the view of all companies; no company's ID is a lone asterisk. */
export const EVERY_COMPANY = '*'

/**
 * The default views as the cookie has them, in characters that cookies may hold. One that has no room is left out, and then comes after the
 * plain list has been shown. A company whose own default isn't in it has an empty one, so that it's not opened with the view of all companies.
 */
export function writeDefaultViews(views: readonly SavedView[]): string {
  const kept = new URLSearchParams()
  const defaults = views.filter(({ isDefault }) => isDefault)
  for (const { companyId = EVERY_COMPANY, query } of defaults) {
    if (sameQuery(query) === '') continue
    kept.set(companyId, query)
    if (isTooLong(kept)) kept.delete(companyId)
  }
  if (!kept.has(EVERY_COMPANY)) return kept.toString()
  const withOwn = new URLSearchParams(kept)
  for (const { companyId } of defaults)
    if (companyId !== undefined && !withOwn.has(companyId)) withOwn.set(companyId, '')
  if (!isTooLong(withOwn)) return withOwn.toString()
  kept.delete(EVERY_COMPANY)
  return kept.toString()
}

const isTooLong = (kept: URLSearchParams): boolean => kept.toString().length > LONGEST
