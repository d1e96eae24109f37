import { parseColumns } from '../lib/table/column-layout.ts'
import type { ColumnLayout } from '../lib/table/column-layout.ts'
import { CUSTOMER_COLUMNS } from './customer-columns.ts'
import { LISTED_NAMES } from './listed-fields.ts'
import type { ListedField } from './listed-fields.ts'

export type ListLayout = ColumnLayout<ListedField>

/** What the list shows by itself, to begin a choice with: names stay in sight. */
const DEFAULT_LAYOUT: ListLayout = { columns: CUSTOMER_COLUMNS.map(({ field }) => ({ field })), pinned: 1 }

/** The columns that an address names; undefined where the list's own are meant. The name is always among them: it is the link. */
export function chosenLayout(text: string | undefined): ListLayout | undefined {
  const layout = text === undefined ? undefined : parseColumns(text, LISTED_NAMES)
  if (layout === undefined || layout.columns.some(({ field }) => field === 'customerName')) return layout
  return {
    columns: [{ field: 'customerName' }, ...layout.columns],
    pinned: layout.pinned === 0 ? 0 : layout.pinned + 1,
  }
}

export const layoutToChange = (text: string | undefined): ListLayout => chosenLayout(text) ?? DEFAULT_LAYOUT
