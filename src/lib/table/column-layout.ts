/** A column as somebody has chosen it. */
export interface ChosenColumn<Field extends string = string> {
  field: Field
  /** In px; a column without one has its field's own. */
  width?: number
}

/** Which columns a table shows, in their order. */
export interface ColumnLayout<Field extends string = string> {
  columns: readonly ChosenColumn<Field>[]
  /** How many of them, from the first, stay in sight when the table is scrolled sideways. */
  pinned: number
}

export const MIN_WIDTH_PX = 56
export const MAX_WIDTH_PX = 1200

export const withinWidths = (px: number): number =>
  Math.round(Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, px)))

/** `taxNumber`, `taxNumber-160`, and `*` behind the last column that is pinned. */
const COLUMN = /^([A-Za-z]+)(?:[-:](\d{1,5}))?(\*)?$/

/**
 * Reads columns as an address has them: `customerName-280*.taxNumber.status-112`, of signs that an address can hold as they
 * are. What isn't known or stands there twice is left out. Undefined when nothing is left.
 */
export function parseColumns<Field extends string>(
  text: string,
  known: readonly Field[],
): ColumnLayout<Field> | undefined {
  const columns: ChosenColumn<Field>[] = []
  let pinned = 0
  for (const part of text.split(/[.,]/)) {
    const [, name, width, pin] = COLUMN.exec(part) ?? []
    const field = known.find((one) => one === name)
    if (field !== undefined && columns.every((column) => column.field !== field))
      columns.push(width === undefined ? { field } : { field, width: withinWidths(Number(width)) })
    // A pin behind a column that isn't there any more is one for those before it.
    if (pin !== undefined) pinned = columns.length
  }
  return columns.length === 0 ? undefined : { columns, pinned }
}

export function columnsText({ columns, pinned }: ColumnLayout): string {
  return columns
    .map(
      ({ field, width }, place) =>
        `${field}${width === undefined ? '' : `-${width}`}${place === pinned - 1 ? '*' : ''}`,
    )
    .join('.')
}
