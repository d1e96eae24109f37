import { memo } from 'react'
import { isPlainRowClick } from '../../../components/ui/table/row-click.ts'
import { content, NameCell } from '../../../components/ui/table/TableRow.tsx'
import type { TableRowProps } from '../../../components/ui/table/TableRow.tsx'
import tableStyles from '../../../components/ui/table/table.module.css'
import type { CellView } from '../../../lib/table/row-view.ts'
import type { ListColumn } from './chosen-columns.ts'
import { useListState } from './list-context.ts'
import { SelectCell } from './SelectCell.tsx'

interface ListCellProps extends Pick<TableRowProps, 'row' | 'renderLink'> {
  cell: CellView
  column: ListColumn
  isTabStop: boolean
}

function ListCell({ row, cell, column, renderLink, isTabStop }: ListCellProps) {
  const isName = column.field === 'customerName'
  return (
    <td
      role="cell"
      translate={cell.isAppText ? undefined : 'no'}
      title={isName ? undefined : cell.title}
      className={cell.look === 'across' ? tableStyles['across'] : undefined}
      data-card={column.card}
      data-secondary={column.isSecondary}
      data-pinned={column.leftPx !== undefined}
      style={{ left: column.leftPx }}
    >
      {isName ? (
        <NameCell row={row} cell={cell} renderLink={renderLink} isTabStop={isTabStop} />
      ) : (
        content(cell)
      )}
    </td>
  )
}

/** A row whose name stands in any of its columns. */
function Row({ row, renderLink, onOpen, rowIndex, isTabStop = true, onFocus }: TableRowProps) {
  const { columns, selection, firstPosition } = useListState()
  // Row 1 is the head.
  const index = (rowIndex ?? 0) - 1 - firstPosition
  const name = row.cells[columns.findIndex(({ field }) => field === 'customerName')]?.text ?? ''
  return (
    // The link in the row is the real thing; a click anywhere in it is an extra.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      role="row"
      className={tableStyles['row']}
      aria-rowindex={rowIndex}
      data-selected={selection?.isSelected(index)}
      onFocus={onFocus}
      onClick={(event) => {
        if (selection && event.shiftKey && event.target instanceof Element && !event.target.closest('input'))
          return selection.extendTo(index)
        if (row.linkId !== undefined && isPlainRowClick(event)) onOpen(row)
      }}
    >
      {selection && (
        <SelectCell
          index={index}
          name={name}
          selection={selection}
          isTabStop={isTabStop}
          isPinned={columns[0]?.leftPx !== undefined}
        />
      )}
      {columns.map((column, place) => {
        const cell = row.cells[place]
        return (
          cell && (
            <ListCell
              key={column.field}
              row={row}
              cell={cell}
              column={column}
              renderLink={renderLink}
              isTabStop={isTabStop}
            />
          )
        )
      })}
    </tr>
  )
}

/** Rendered again only when it shows something else; see `WindowedTable`. */
export const ListRow = memo(
  Row,
  (before, after) =>
    before.columns === after.columns &&
    before.rowIndex === after.rowIndex &&
    before.isTabStop === after.isTabStop &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
)
