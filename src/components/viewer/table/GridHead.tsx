import { useState } from 'react'
import { ColumnResizer } from '../../ui/table/ColumnResizer.tsx'
import styles from './DataGrid.module.css'
import { columnAt, shownColumnCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'
import { Mark } from './Mark.tsx'
import { stickyLeft } from './sticky-left.ts'
import type { ColumnWidths } from './use-column-widths.ts'

interface GridHeadProps {
  data: GridData
  layout: ColumnWidths
  /** Of the column with the numbers of the rows. */
  numberWidth: number
  currentColumn: number | undefined
}

/** The heads of the columns, which stay in sight. */
export function GridHead({ data, layout, numberWidth, currentColumn }: GridHeadProps) {
  const [tabStop, setTabStop] = useState(0)
  const frozen = data.frozen?.columns ?? 0
  return (
    <tr>
      <th scope="col" className={styles['corner']}>
        <span className="visually-hidden">Row</span>
      </th>
      {Array.from({ length: shownColumnCount(data) }, (_, place) => {
        const column = columnAt(data, place)
        const name = data.head[column] ?? ''
        return (
          <th
            key={`column-${column}`}
            scope="col"
            title={name}
            data-cell={`-1/${place}`}
            data-current={place === currentColumn || undefined}
            data-frozen={place < frozen || undefined}
            style={place < frozen ? { left: stickyLeft(layout.widths, place, numberWidth) } : undefined}
          >
            {name}
            {data.hiddenColumns?.has(column) && <Mark>hidden</Mark>}
            <ColumnResizer
              name={name || `column ${column + 1}`}
              width={layout.widths[place] ?? 0}
              isTabStop={place === tabStop}
              onFocus={() => setTabStop(place)}
              onResize={(width) => layout.resize(place, width)}
            />
          </th>
        )
      })}
    </tr>
  )
}
