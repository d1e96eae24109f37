import { MISSING_CODE } from '../api/missing-code-titles.ts'
import { PlainBanner } from '../components/shell/PlainBanner.tsx'
import { EarlyCustomers } from './EarlyCustomers.tsx'
import { earlyPage } from './early-page.ts'
import { firstCustomers } from './first-customers.ts'
import type { CustomersPlace } from './first-customers.ts'
import { formatNumber } from '../lib/format/numbers.ts'
import { pageFacts } from '../api/paging.ts'
import { DESK_HEADER } from '../lib/desk-header.ts'
import { listPosition } from '../lib/storage/list-position.ts'
import type { ListPosition } from '../lib/storage/list-position.ts'
import { CARDS_QUERY } from '../components/ui/table/row-height.ts'
import tableStyles from '../components/ui/table/table.module.css'
import styles from '../pages/customers/customers.module.css'
import { toDom } from './to-dom.ts'

/** After so much scrolling other rows are shown: fewer than those beyond the edges are high. */
const REDRAWN_PX = 200

/** The body of a response that is ours and no error; the response itself stays unread for the application. */
export async function readEarly(response: Response): Promise<unknown> {
  if (!response.ok || !response.headers.has(DESK_HEADER)) return undefined
  return response.clone().json()
}

/**
 * Puts a page of customers into the shell, in the place of its skeleton or of the rows that came with the page. Returns
 * false where there are none that can be shown alone.
 */
export function drawCustomers(shell: Element, place: CustomersPlace, body: unknown): boolean {
  const { search, params } = place
  const customers = firstCustomers(place, body)
  const shown = shell.querySelector<HTMLElement>(`.${styles['skeleton']}, .${tableStyles['scroller']}`)
  if (customers === undefined || shown === null) return false
  const { total } = pageFacts(customers, search)
  if (shell.querySelector(`.${styles['foot']}`) === null) {
    const foot = document.createElement('div')
    foot.className = styles['foot'] ?? ''
    shown.after(foot)
  }
  const position = listPosition(params.companyId + JSON.stringify(search)).read()
  const hasCards = matchMedia(CARDS_QUERY).matches
  const viewPx = Math.min(shown.clientHeight, innerHeight)
  const rowsAt = (at: ListPosition | undefined) =>
    toDom(
      EarlyCustomers({
        companyId: params.companyId,
        search,
        customers,
        position: at,
        viewPx,
        hasCards,
        nowMs: Date.now(),
      }),
    )
  followScrolling(putRows(shell, shown, rowsAt(position)), position, rowsAt)
  const count = shell.querySelector(`.${styles['count']}`)
  if (count !== null && total !== undefined) count.textContent = formatNumber(total)
  return true
}

/** Returns what scrolls. Rows that came with the page stay as they are when they are the same. */
function putRows(shell: Element, shown: HTMLElement, rows: DocumentFragment): Element {
  const scroller = rows.firstElementChild
  if (scroller === null || scroller.isEqualNode(shown)) return shown
  const focused = shown.contains(document.activeElement) ? document.activeElement?.textContent : undefined
  const { scrollTop } = shown
  shown.replaceWith(rows)
  scroller.scrollTop = scrollTop
  carryOver(shell, focused)
  return scroller
}

/** Headings and links are new: one that had the focus or was pressed still has it, or counts as pressed. */
function carryOver(shell: Element, focused: string | null | undefined): void {
  for (const control of shell.querySelectorAll<HTMLElement>('th button, td a')) {
    if (control.textContent === focused) control.focus({ preventScroll: true })
    if (control.textContent === earlyPage.pressed?.textContent) earlyPage.pressed = control
  }
}

/** Begins where the list was left, and shows the rows near the window as it is scrolled. */
function followScrolling(
  scroller: Element,
  position: ListPosition | undefined,
  rowsAt: (at: ListPosition) => DocumentFragment,
): void {
  if (position !== undefined) scroller.scrollTop = position.offsetPx
  let drawnAtPx = scroller.scrollTop
  scroller.addEventListener('scroll', () => {
    const offsetPx = scroller.scrollTop
    if (Math.abs(offsetPx - drawnAtPx) < REDRAWN_PX) return
    drawnAtPx = offsetPx
    const others = rowsAt({ offsetPx, index: position?.index ?? 0 }).querySelector('tbody')
    if (others !== null) scroller.querySelector('tbody')?.replaceWith(others)
  })
}

/** Says that no application comes, in the shell if there is one; what is shown stays readable. */
export function stayAlone(): void {
  earlyPage.isAlone = true
  const shell = earlyPage.element ?? document.body
  const banner = toDom(PlainBanner({ title: MISSING_CODE['not-reached'] }))
  banner.querySelector('button')?.addEventListener('click', () => location.reload())
  const place = shell.querySelector('[role=status]') ?? shell
  place.append(banner)
}
