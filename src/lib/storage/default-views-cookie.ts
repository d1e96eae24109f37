import { DEFAULT_VIEWS_COOKIE, writeDefaultViews } from '../views/default-views.ts'
import type { SavedView } from '../views/saved-view.ts'

/** Sent with the pages of companies, and neither with requests for data nor with files. */
const PATH = '/companies'
/** As long as browsers keep a cookie. */
const KEPT_FOR_S = 400 * 24 * 60 * 60

function keep(value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  try {
    document.cookie = `${DEFAULT_VIEWS_COOKIE}=${value}; Path=${PATH}; SameSite=Lax; Max-Age=${seconds}${secure}`
  } catch {
    // Where a browser blocks storage, a default view comes after the plain list has been shown.
  }
}

/** Lets the server open lists with their default views. */
export function keepDefaultViews(views: readonly SavedView[]): void {
  // The demo has one page for all, and a host that may serve others.
  if (!location.pathname.startsWith(PATH)) return
  const value = writeDefaultViews(views)
  if (value === '') clearDefaultViews()
  else keep(value, KEPT_FOR_S)
}

export function clearDefaultViews(): void {
  keep('', 0)
}
