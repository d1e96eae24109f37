import { withinWidths } from './column-layout.ts'
import type { ChosenColumn, ColumnLayout } from './column-layout.ts'

/** Shows a column behind the others. */
export function showColumn<Field extends string>(
  layout: ColumnLayout<Field>,
  field: Field,
): ColumnLayout<Field> {
  if (layout.columns.some((column) => column.field === field)) return layout
  return { ...layout, columns: [...layout.columns, { field }] }
}

export function hideColumn<Field extends string>(
  { columns, pinned }: ColumnLayout<Field>,
  field: Field,
): ColumnLayout<Field> {
  const place = columns.findIndex((column) => column.field === field)
  if (place === -1) return { columns, pinned }
  return { columns: columns.toSpliced(place, 1), pinned: place < pinned ? pinned - 1 : pinned }
}

/** Puts a column at another place. It becomes pinned or loses its pin with the side it comes to. */
export function moveColumn<Field extends string>(
  { columns, pinned }: ColumnLayout<Field>,
  field: Field,
  to: number,
): ColumnLayout<Field> {
  const from = columns.findIndex((column) => column.field === field)
  const column = columns[from]
  if (column === undefined || to < 0 || to >= columns.length) return { columns, pinned }
  return { columns: columns.toSpliced(from, 1).toSpliced(to, 0, column), pinned }
}

/** A pinned column stands behind the others that are, one without a pin right behind them. */
export function pinColumn<Field extends string>(
  layout: ColumnLayout<Field>,
  field: Field,
  isPinned: boolean,
): ColumnLayout<Field> {
  const place = layout.columns.findIndex((column) => column.field === field)
  if (place === -1 || place < layout.pinned === isPinned) return layout
  const pinned = layout.pinned + (isPinned ? 1 : -1)
  return { ...moveColumn(layout, field, isPinned ? pinned - 1 : pinned), pinned }
}

/** Undefined gives the column its field's own width again. */
export function resizeColumn<Field extends string>(
  layout: ColumnLayout<Field>,
  field: Field,
  width: number | undefined,
): ColumnLayout<Field> {
  const resized: ChosenColumn<Field> = width === undefined ? { field } : { field, width: withinWidths(width) }
  return {
    ...layout,
    columns: layout.columns.map((column) => (column.field === field ? resized : column)),
  }
}
