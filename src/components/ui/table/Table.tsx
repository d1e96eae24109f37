import type { ReactNode } from 'react'
import type { RowView } from '../../../lib/table/row-view.ts'
import { moveFocus } from './move-focus.ts'
import { CARDS_QUERY } from './row-height.ts'
import { TableFrame } from './TableFrame.tsx'
import type { TableFrameProps } from './TableFrame.tsx'
import { TableRow } from './TableRow.tsx'
import type { TableRowProps } from './TableRow.tsx'
import { TableSkeleton } from './TableSkeleton.tsx'
import { useMediaQuery } from './use-media-query.ts'
import styles from './table.module.css'

export interface RowGroup {
  /** Undefined for rows that need no heading. */
  title: string | undefined
  rows: readonly RowView[]
}

interface TableProps<Field extends string>
  extends
    Omit<TableFrameProps<Field>, 'children' | 'hasCards' | 'rowCount' | 'onKeyDown'>,
    Pick<TableRowProps, 'renderLink' | 'renderCellLink' | 'onOpen'> {
  /** The rows by group; undefined while they load. */
  groups: readonly RowGroup[] | undefined
  /** In place of the table when it has no rows: why, and what to do next. */
  empty: ReactNode
  /** In place of the table when its rows couldn't be loaded. */
  error?: ReactNode
  /** The `linkId` of the row whose content is shown beside the table. */
  selected?: string | undefined
  /** Cards even in a wide window, because something stands beside the table. */
  hasCards?: boolean
  /** Called for the left and right arrow keys in a row. */
  onPage?: ((step: 1 | -1) => void) | undefined
}

/**
 * A table whose rows are all in the document, with its states. Arrow keys, Home and End move between the rows' links.
 * For hundreds of rows and more there is `WindowedTable`.
 */
export function Table<Field extends string>(props: TableProps<Field>) {
  const {
    groups,
    empty,
    error,
    selected,
    renderLink,
    renderCellLink,
    onOpen,
    hasCards: wantsCards = false,
    onPage,
    ...frame
  } = props
  const isNarrow = useMediaQuery(CARDS_QUERY)
  const hasCards = wantsCards || isNarrow
  if (error !== undefined && error !== null) return error
  if (groups === undefined) return <TableSkeleton {...frame} hasCards={hasCards} />
  if (groups.every(({ rows }) => rows.length === 0)) return empty
  return (
    <TableFrame {...frame} hasCards={hasCards} onKeyDown={(event) => moveFocus(event, onPage)}>
      {groups.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <tbody key={title ?? ''} role="rowgroup">
            {title !== undefined && (
              <tr role="row" className={styles['group']}>
                <th role="rowheader" scope="colgroup" colSpan={frame.columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <TableRow
                key={row.key}
                row={row}
                columns={frame.columns}
                isSelected={selected !== undefined && row.linkId === selected}
                renderLink={renderLink}
                renderCellLink={renderCellLink}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ),
      )}
    </TableFrame>
  )
}
