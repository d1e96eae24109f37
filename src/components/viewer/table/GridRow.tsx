import { Mark } from './Mark.tsx'
import { padOf } from './column-layout.ts'
import { cellAt, kindAt, rowAt, shownColumnCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'
import { placeKey } from './grid-merges.ts'
import type { MergedCell } from './grid-merges.ts'
import { stickyLeft } from './sticky-left.ts'
import type { ColumnWidths } from './use-column-widths.ts'

/** Longer ones, and those of several lines, have all of their text in a tooltip. */
const LONG_CELL = 44

interface GridRowProps {
  data: GridData
  /** Among the rows shown. */
  row: number
  layout: ColumnWidths
  numberWidth: number
  merged: ReadonlyMap<string, MergedCell>
  /** The column of the current hit, where it is in this row. */
  currentColumn: number | undefined
  /** For a row that stays in sight. */
  top: number | undefined
}

/** One row of a table. */
export function GridRow({ data, row, layout, numberWidth, merged, currentColumn, top }: GridRowProps) {
  const number = rowAt(data, row)
  const frozen = data.frozen?.columns ?? 0
  return (
    <tr aria-rowindex={row + 2} data-frozen={top === undefined ? undefined : true} style={{ top }}>
      <th scope="row">
        {number + 1}
        {data.hiddenRows?.has(number) && <Mark>hidden</Mark>}
      </th>
      {Array.from({ length: shownColumnCount(data) }, (_, column) => {
        const span = merged.get(placeKey(row, column))
        if (span === 'covered') return null
        const text = span?.text ?? cellAt(data, row, column)
        return (
          <GridCell
            key={`column-${column}`}
            text={text}
            kind={kindAt(data, row, column)}
            tail={layout.tails[column] ?? ''}
            place={placeKey(row, column)}
            span={span}
            isCurrent={column === currentColumn}
            left={column < frozen ? stickyLeft(layout.widths, column, numberWidth) : undefined}
          />
        )
      })}
    </tr>
  )
}

interface GridCellProps {
  text: string
  kind: string
  tail: string
  place: string
  span: Exclude<MergedCell, 'covered'> | undefined
  isCurrent: boolean
  left: number | undefined
}

const NUMBERS = new Set(['n', 'r'])

function GridCell({ text, kind, tail, place, span, isCurrent, left }: GridCellProps) {
  const plain = kind.toLowerCase()
  const isNumber = NUMBERS.has(plain)
  const isLong = text.length > LONG_CELL || text.includes('\n')
  const redTitle = plain === 'r' ? `${text}, in red` : undefined
  return (
    <td
      title={isLong ? text : redTitle}
      rowSpan={span?.rows}
      colSpan={span?.columns}
      data-cell={place}
      data-number={isNumber}
      data-kind={plain}
      data-struck={(kind !== plain && text !== '') || undefined}
      data-pad={isNumber ? padOf(text, tail) : undefined}
      data-current={isCurrent || undefined}
      data-frozen={left === undefined ? undefined : true}
      style={{ left }}
    >
      {text}
      {plain === 'f' && <Mark>not calculated</Mark>}
    </td>
  )
}
