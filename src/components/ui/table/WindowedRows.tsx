'use no memo' // A pure function of its rows, which are new at every render; code that runs before React calls it as well.

import type { ComponentType } from 'react'
import type { Column, RowView } from '../../../lib/table/row-view.ts'
import { TableRow } from './TableRow.tsx'
import type { TableRowProps } from './TableRow.tsx'
import styles from './table.module.css'

export interface WindowedRowsProps<Item> extends Pick<TableRowProps, 'renderLink' | 'onOpen'> {
  /** What this page of the list has a row for. */
  items: readonly Item[]
  /** The view of an item, made only when its row comes near the window. */
  rowOf: (item: Item, index: number) => RowView
  /** The rows rendered: the first, and one past the last. */
  first: number
  end: number
  rowHeightPx: number
  columns: readonly Column[]
  /** Place of this page's first row in the whole list, from 1. */
  firstPosition: number
  /** The row that the Tab key leads to. */
  tabStop: number
  onFocus: (index: number) => void
  Row?: ComponentType<TableRowProps>
}

/** The rows near the window, with room for the others. */
export function WindowedRows<Item>(props: WindowedRowsProps<Item>) {
  const {
    items,
    rowOf,
    first,
    end,
    rowHeightPx,
    columns,
    firstPosition,
    tabStop,
    renderLink,
    Row = TableRow,
  } = props
  return (
    <tbody role="rowgroup">
      <Spacer heightPx={first * rowHeightPx} />
      {items.slice(first, end).map((item, place) => {
        const index = first + place
        const row = rowOf(item, index)
        return (
          <Row
            key={row.key}
            row={row}
            columns={columns}
            // Row 1 is the head.
            rowIndex={firstPosition + index + 1}
            isTabStop={index === tabStop}
            renderLink={renderLink}
            onFocus={() => props.onFocus(index)}
            onOpen={(opened) => {
              props.onFocus(index)
              props.onOpen(opened)
            }}
          />
        )
      })}
      <Spacer heightPx={(items.length - end) * rowHeightPx} />
    </tbody>
  )
}

/** In place of the rows that are out of sight. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['spacer']} style={{ height: heightPx }}>
      <td style={{ height: heightPx }} />
    </tr>
  )
}
