'use no memo' // A row's view is new at every render: remembering what was made of it would never pay.

import type { ReactNode } from 'react'
import type { CellView, Column, RowView } from '../../../lib/table/row-view.ts'
import { Icon } from '../Icon.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { isPlainRowClick } from './row-click.ts'
import styles from './table.module.css'

/** What a link in a row has to pass on to its anchor. */
export interface RowLinkProps {
  className: string
  title: string
  tabIndex: 0 | -1
  'data-row-link': true
  children: ReactNode
}

export interface TableRowProps {
  row: RowView
  columns: readonly Column[]
  /** The link of a row; a row without a `linkId` has none. */
  renderLink: (row: RowView, props: RowLinkProps) => ReactNode
  /** The link of a cell with a `linkId` of its own. */
  renderCellLink?: ((linkId: string, text: string, field: string | undefined) => ReactNode) | undefined
  /** Opens what the row stands for, after a click anywhere in it: an extra beside the link. */
  onOpen: (row: RowView) => void
  /** Where the row is in the whole list, from 1 for the head. */
  rowIndex?: number | undefined
  isSelected?: boolean | undefined
  /** False for all but one row of a table in which arrows move the focus. */
  isTabStop?: boolean
  onFocus?: (() => void) | undefined
}

/** A row of any table, rendered from its view. */
export function TableRow(props: TableRowProps) {
  const {
    row,
    columns,
    renderLink,
    renderCellLink,
    onOpen,
    rowIndex,
    isSelected,
    isTabStop = true,
    onFocus,
  } = props
  return (
    // The link in the row is the real thing; a click anywhere in it is an extra.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      role="row"
      className={styles['row']}
      aria-rowindex={rowIndex}
      data-selected={isSelected}
      onFocus={onFocus}
      onClick={(event) => {
        if (row.linkId !== undefined && isPlainRowClick(event)) onOpen(row)
      }}
    >
      {row.cells.map((cell, index) => {
        const column = columns[index]
        return (
          <td
            key={column?.field}
            role="cell"
            translate={cell.isAppText ? undefined : 'no'}
            title={index === 0 ? undefined : cell.title}
            className={cell.look === 'across' ? styles['across'] : undefined}
            data-tone={cell.tone}
            data-card={column?.card}
            data-secondary={column?.isSecondary}
          >
            {index === 0 ? (
              <NameCell row={row} cell={cell} renderLink={renderLink} isTabStop={isTabStop} />
            ) : (
              (cell.linkId && renderCellLink?.(cell.linkId, cell.text, column?.field)) || content(cell)
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface NameProps extends Pick<TableRowProps, 'row' | 'renderLink'> {
  cell: CellView
  isTabStop: boolean
}

function Name({ row, cell, renderLink, isTabStop }: NameProps) {
  const className = `${styles['name']} ${cell.isStruck === true ? styles['struck'] : ''}`
  if (row.linkId === undefined) {
    return (
      <span
        className={className}
        title={cell.title ?? 'This can’t be opened: its ID can’t be used in a link.'}
      >
        {cell.text}
      </span>
    )
  }
  return renderLink(row, {
    className,
    title: cell.title ?? cell.text,
    tabIndex: isTabStop ? 0 : -1,
    'data-row-link': true,
    children: cell.text,
  })
}

/** A name, which gives way, and what must not be cut beside it. */
export function NameCell(props: NameProps) {
  const { mark, look, isStruck } = props.cell
  if (mark === undefined && look !== 'awaiting') return <Name {...props} />
  return (
    <span className={styles['named']}>
      <Name {...props} />
      {look === 'awaiting' && <Clock />}
      {mark !== undefined && <StatusMark status={mark} struck={isStruck ?? false} />}
    </span>
  )
}

/** Beside what was sent and no sync has brought. */
function Clock() {
  return (
    <span className={styles['clock']}>
      <Icon name="clock" size={12} />
    </span>
  )
}

/** What a cell shows that leads nowhere. */
export function content({ text, look, mark, isStruck }: CellView): ReactNode {
  switch (look) {
    case 'status':
      return text === '' ? null : <StatusMark status={text} struck={isStruck ?? false} />
    case 'platform':
      return (
        <span className={styles['platform']}>
          <span className={styles['tile']} aria-hidden="true">
            {text.slice(0, 1)}
          </span>
          <span className={styles['platformName']}>{text}</span>
          {mark !== undefined && <StatusMark status={mark} />}
        </span>
      )
    case 'awaiting':
      return (
        <span className={styles['awaiting']}>
          {text} <Clock />
        </span>
      )
    case 'dim':
    case 'old':
      return <span className={look === 'old' ? styles['old'] : styles['dim']}>{text}</span>
    default:
      return text
  }
}
