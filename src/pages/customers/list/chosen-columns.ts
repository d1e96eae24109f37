import { fieldTitle, isSortField, LISTED_FIELDS, LISTED_NAMES } from '../../../api/listed-fields.ts'
import type { ListedField } from '../../../api/listed-fields.ts'
import { parseColumns } from '../../../lib/table/column-layout.ts'
import type { ColumnLayout } from '../../../lib/table/column-layout.ts'
import type { Column } from '../../../lib/table/row-view.ts'

export type ListLayout = ColumnLayout<ListedField>

/** What the list shows by itself, to begin a choice with: names stay in sight. */
const DEFAULT_LAYOUT: ListLayout = {
  columns: [
    { field: 'customerName' },
    { field: 'contactName' },
    { field: 'emailAddress' },
    { field: 'phone' },
    { field: 'sourceModifiedDate' },
  ],
  pinned: 1,
}

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

export const widthOf = ({ field, width }: ListLayout['columns'][number]): number =>
  width ?? LISTED_FIELDS[field]

/** A column of a table that can be wider than its window. */
export interface ListColumn extends Column {
  /** In px; undefined where columns share the width of the window. */
  widthPx?: number | undefined
  /** Where it stays when the others are scrolled, in px from the left. */
  leftPx?: number | undefined
}

/** The columns of a layout, `startPx` being what stands before the first. The last one takes the room that is left. */
export function listColumns(
  { columns, pinned }: ListLayout,
  { platform, startPx, pins }: { platform: string | undefined; startPx: number; pins: boolean },
): ListColumn[] {
  let leftPx = startPx
  return columns.map((column, place) => {
    const widthPx = widthOf(column)
    const listed: ListColumn = {
      field: column.field,
      title: fieldTitle(column.field, platform),
      isSortable: isSortField(column.field),
      widthPx,
      leftPx: pins && place < pinned ? leftPx : undefined,
    }
    leftPx += widthPx
    return place === columns.length - 1 ? listed : { ...listed, width: `${widthPx}px` }
  })
}

/** How wide the columns are that stay in sight. */
export const pinnedWidth = ({ columns, pinned }: ListLayout): number =>
  columns.slice(0, pinned).reduce((sum, column) => sum + widthOf(column), 0)
