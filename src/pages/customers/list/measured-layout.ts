import { CUSTOMER_COLUMNS } from '../../../api/customer-columns.ts'
import type { ListLayout } from '../../../api/list-layout.ts'

/** The columns that the list shows by itself, as wide as they are now; undefined where no headings are in sight. */
export function measuredLayout(page: ParentNode = document): ListLayout | undefined {
  const headings = page.querySelectorAll<HTMLElement>('[aria-label="Customers"] [role="columnheader"]')
  const columns = [...headings].flatMap((heading) => {
    const column = CUSTOMER_COLUMNS.find(({ title }) => title === heading.textContent)
    // Out of sight where the window has no room for it.
    if (column === undefined || heading.offsetWidth === 0) return []
    return [{ field: column.field, width: Math.round(heading.offsetWidth) }]
  })
  return columns.length === 0 ? undefined : { columns, pinned: 1 }
}
