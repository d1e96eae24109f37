import { fieldTitle, isSortField, LISTED_FIELDS } from '../../../api/listed-fields.ts'
import type { ListLayout } from '../../../api/list-layout.ts'
import type { Column } from '../../../lib/table/row-view.ts'

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
