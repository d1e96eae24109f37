import { useWindowedRows } from '../../ui/table/use-windowed-rows.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { useElementSize } from '../use-element-size.ts'
import { CELL_PADDING_PX, CHARACTER_PX } from './column-layout.ts'
import styles from './DataGrid.module.css'
import type { GridHit } from './find-in-grid.ts'
import { rowAt, shownColumnCount, shownRowCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'
import { mergesWithin } from './grid-merges.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { stickyLeft } from './sticky-left.ts'
import { useColumnWidths } from './use-column-widths.ts'
import type { GridFind } from './use-grid-find.ts'
import { useShownHit } from './use-shown-hit.ts'

const ROW_HEIGHT_PX = 28
/** More would leave no room for the rest in a small window. */
const MOST_FROZEN = { rows: 6, columns: 4 }

interface DataGridProps {
  label: string
  data: GridData
  find: GridFind
}

function frozenOf({ frozen }: GridData): { rows: number; columns: number } {
  if (frozen === undefined) return { rows: 0, columns: 0 }
  return {
    rows: frozen.rows > MOST_FROZEN.rows ? 0 : frozen.rows,
    columns: frozen.columns > MOST_FROZEN.columns ? 0 : frozen.columns,
  }
}

/** Columns that stay in sight, unless they would leave less than half of it to the others. */
function fittingColumns(
  columns: number,
  widths: readonly number[],
  numberWidth: number,
  frameWidth: number,
): number {
  return stickyLeft(widths, columns, numberWidth) > frameWidth / 2 ? 0 : columns
}

/** A table of texts of any length; only the rows in sight are in the document. */
export function DataGrid({ label, data: given, find }: DataGridProps) {
  const frozen = frozenOf(given)
  const count = shownRowCount(given)
  const fixed = Math.min(frozen.rows, count)
  const { first, end, scroller, setScroller } = useWindowedRows({
    count: count - fixed,
    rowHeightPx: ROW_HEIGHT_PX,
    initialOffsetPx: 0,
  })
  const lastNumber = rowAt(given, Math.max(0, count - 1)) + 1
  const markCharacters = given.hiddenRows?.size ? 7 : 0
  const numberWidth = (String(lastNumber).length + markCharacters) * CHARACTER_PX + CELL_PADDING_PX
  const frameSize = useElementSize(scroller)
  const layout = useColumnWidths(given, frameSize, numberWidth)
  const frozenColumns = fittingColumns(
    frozen.columns,
    layout.widths,
    numberWidth,
    frameSize?.width ?? Number.POSITIVE_INFINITY,
  )
  const data = { ...given, frozen: { rows: frozen.rows, columns: frozenColumns } }
  const columns = shownColumnCount(data)
  const headHeight = (1 + fixed) * ROW_HEIGHT_PX
  const current = useShownHit({
    find,
    scroller,
    shownRows: `${first}-${end}-${find.hits.length}`,
    boxOf: (hit) => ({
      top: hit.row < fixed ? (scroller?.scrollTop ?? 0) + headHeight : (1 + hit.row) * ROW_HEIGHT_PX,
      left: stickyLeft(layout.widths, hit.column, numberWidth),
      width: layout.widths[hit.column] ?? 0,
    }),
    frame: { top: headHeight, left: stickyLeft(layout.widths, frozenColumns, numberWidth) },
  })
  const rowsOf = (from: number, to: number, isFixed: boolean) => {
    const merged = mergesWithin(data.merges ?? [], from, to, fixed)
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
      const row = from + index
      return (
        // A row is its number: rows are only ever added at the end.
        <GridRow
          key={row}
          data={data}
          row={row}
          layout={layout}
          numberWidth={numberWidth}
          merged={merged}
          currentColumn={columnOf(current, row)}
          top={isFixed ? (1 + row) * ROW_HEIGHT_PX : undefined}
        />
      )
    })
  }
  return (
    <ScrollPane ref={setScroller} label={`${label}, scrolls`}>
      <table
        className={styles['grid']}
        aria-label={label}
        aria-rowcount={count + 1}
        style={{ width: stickyLeft(layout.widths, columns, numberWidth) }}
      >
        <colgroup>
          <col style={{ width: numberWidth }} />
          {layout.widths.map((width, column) => (
            // Columns never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <GridHead
            data={data}
            layout={layout}
            numberWidth={numberWidth}
            currentColumn={columnOf(current, -1)}
          />
          {rowsOf(0, fixed, true)}
        </thead>
        <tbody>
          <Spacer rows={first} columns={columns + 1} />
          {rowsOf(fixed + first, fixed + end, false)}
          <Spacer rows={count - fixed - end} columns={columns + 1} />
        </tbody>
      </table>
    </ScrollPane>
  )
}

const columnOf = (hit: GridHit | undefined, row: number): number | undefined =>
  hit?.row === row ? hit.column : undefined

/** Stands for the rows that are out of sight. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden="true">
      {/* Hidden from everybody: it only keeps the room. */}
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT_PX, padding: 0 }} />
    </tr>
  )
}
