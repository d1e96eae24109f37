import { customersSchema } from '../api/customers.ts'
import { MISSING_CODE } from '../api/missing-code-titles.ts'
import { PlainBanner } from '../components/shell/PlainBanner.tsx'
import { EarlyCustomers } from './EarlyCustomers.tsx'
import { earlyPage } from './early-page.ts'
import { isUnsearchable } from '../lib/codat-query.ts'
import { formatNumber } from '../lib/format/numbers.ts'
import { pageFacts } from '../api/paging.ts'
import { DESK_HEADER } from '../lib/desk-header.ts'
import type { Place } from '../lib/paths/read-address.ts'
import { listPosition } from '../lib/storage/list-position.ts'
import type { ListPosition } from '../lib/storage/list-position.ts'
import { CARDS_QUERY } from '../components/ui/table/row-height.ts'
import styles from '../pages/customers/customers.module.css'
import { toDom } from './to-dom.ts'

/** After so much scrolling other rows are shown: fewer than those beyond the edges are high. */
const REDRAWN_PX = 200

type CustomersPlace = Extract<Place, { name: 'customers' }>

/** The body of a response that is ours and no error; the response itself stays unread for the application. */
export async function readEarly(response: Response): Promise<unknown> {
  if (!response.ok || !response.headers.has(DESK_HEADER)) return undefined
  return response.clone().json()
}

/**
 * Puts a page of customers into the shell in the place of its skeleton. Returns false where the application has more to say
 * than the rows, such as a notice above them: then it shows both.
 */
export function drawCustomers(shell: Element, place: CustomersPlace, body: unknown): boolean {
  const { search, problems, params } = place
  const read = customersSchema.safeParse(body)
  const skeleton = shell.querySelector<HTMLElement>(`.${styles['skeleton']}`)
  if (!read.success || read.data.results.length === 0 || skeleton === null) return false
  if (problems.length > 0 || isUnsearchable(search.q)) return false
  const { total } = pageFacts(read.data, search)
  const foot = document.createElement('div')
  foot.className = styles['foot'] ?? ''
  skeleton.after(foot)
  const position = listPosition(params.companyId + JSON.stringify(search)).read()
  const hasCards = matchMedia(CARDS_QUERY).matches
  const viewPx = Math.min(skeleton.clientHeight, innerHeight)
  const rowsAt = (at: ListPosition | undefined) =>
    toDom(
      EarlyCustomers({
        companyId: params.companyId,
        search,
        customers: read.data,
        position: at,
        viewPx,
        hasCards,
        nowMs: Date.now(),
      }),
    )
  const heading = skeleton.contains(document.activeElement) ? document.activeElement?.textContent : undefined
  const rows = rowsAt(position)
  const scroller = rows.firstElementChild
  skeleton.replaceWith(rows)
  carryOver(shell, heading)
  if (scroller !== null) followScrolling(scroller, position, rowsAt)
  const count = shell.querySelector(`.${styles['count']}`)
  if (count !== null && total !== undefined) count.textContent = formatNumber(total)
  return true
}

/** The headings are new: one that had the focus or was pressed still has it, or counts as pressed. */
function carryOver(shell: Element, focused: string | null | undefined): void {
  for (const button of shell.querySelectorAll<HTMLElement>('th button')) {
    if (button.textContent === focused) button.focus()
    if (button.textContent === earlyPage.pressed?.textContent) earlyPage.pressed = button
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

/** Says in the shell that the application can't be loaded; what is shown stays readable. */
export function showMissingCode(shell: Element): void {
  const banner = toDom(PlainBanner({ title: MISSING_CODE['not-reached'] }))
  banner.querySelector('button')?.addEventListener('click', () => location.reload())
  const place = shell.querySelector('[role=status]') ?? shell
  place.append(banner)
}
