import { byPlace } from '../../../lib/by-place.ts'
import { useWindowedRows } from '../../ui/table/use-windowed-rows.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from './DataGrid.module.css'

const ROW_HEIGHT_PX = 28
/** Digits and capitals at 13 px in a wide font. */
const CHARACTER_PX = 8.6
const CELL_PADDING_PX = 22
const WIDEST_CHARACTERS = 44
const NARROWEST_CHARACTERS = 5
/** Rows looked at to find how wide columns should be. */
const SAMPLED_ROWS = 200

interface DataGridProps {
  label: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

function columnWidths(head: readonly string[], rows: DataGridProps['rows']): number[] {
  const sample = [head, ...rows.slice(0, SAMPLED_ROWS)]
  const columns = sample.reduce((most, row) => Math.max(most, row.length), 1)
  return Array.from({ length: columns }, (_, column) => {
    const longest = sample.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0)
    const characters = Math.min(WIDEST_CHARACTERS, Math.max(NARROWEST_CHARACTERS, longest))
    return Math.round(characters * CHARACTER_PX + CELL_PADDING_PX)
  })
}

const isNumber = (cell: string): boolean => /^[-+]?[\d.,\s]+%?$/.test(cell) && /\d/.test(cell)

/** A table of texts of any length; only the rows in sight are in the document. */
export function DataGrid({ label, head, rows }: DataGridProps) {
  const { first, end, setScroller } = useWindowedRows({
    count: rows.length,
    rowHeightPx: ROW_HEIGHT_PX,
    initialOffsetPx: 0,
  })
  const widths = columnWidths(head, rows)
  const numberWidth = String(rows.length).length * CHARACTER_PX + CELL_PADDING_PX
  const columns = widths.map((width, column) => ({ key: `column-${column}`, width, column }))
  return (
    <ScrollPane
      ref={setScroller}

      label={`${label}, scrolls`}
    >
      <table
        className={styles['grid']}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        style={{ width: widths.reduce((sum, width) => sum + width, numberWidth) }}
      >
        <colgroup>
          <col style={{ width: numberWidth }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Row</span>
            </th>
            {columns.map(({ key, column }) => (
              <th key={key} scope="col" title={head[column]}>
                {head[column] ?? ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} columns={widths.length + 1} />
          {byPlace(rows.slice(first, end)).map(({ number, item: row }) => (
            // A row is its number: rows are only ever added at the end.
            <tr key={first + number} aria-rowindex={first + number + 1}>
              <th scope="row">{first + number}</th>
              {columns.map(({ key, column }) => {
                const cell = row[column] ?? ''
                return (
                  <td
                    key={key}
                    title={cell.length > WIDEST_CHARACTERS ? cell : undefined}
                    data-number={isNumber(cell)}
                  >
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
          <Spacer rows={rows.length - end} columns={widths.length + 1} />
        </tbody>
      </table>
    </ScrollPane>
  )
}

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
