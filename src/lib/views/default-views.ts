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
