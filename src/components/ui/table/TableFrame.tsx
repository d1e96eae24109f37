'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import type { KeyboardEventHandler, ReactNode } from 'react'
import { TableHead } from './TableHead.tsx'
import type { TableHeadProps } from './TableHead.tsx'
import styles from './table.module.css'

export interface TableFrameProps<Field extends string> extends TableHeadProps<Field> {
  /** The table's accessible name. */
  label: string
  /** The rows shown are about to be replaced, or not there yet. */
  isBusy?: boolean | undefined
  /** Each row as a card of two lines, for where there is no room for columns. */
  hasCards: boolean
  /** Rows of the whole list with the head, where not all are in the document; -1 when not known. */
  rowCount?: number | undefined
  onKeyDown?: KeyboardEventHandler | undefined
  /** One `tbody` or more. */
  children: ReactNode
}

/** The table itself with its head. Its roles are written out, because cards take them away from its elements. */
export function TableFrame<Field extends string>(props: TableFrameProps<Field>) {
  const { label, isBusy, hasCards, rowCount, onKeyDown, columns, order, onOrder, children } = props
  return (
    // The keys move between the links in the rows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      className={styles['table']}
      role="table"
      aria-label={label}
      aria-busy={isBusy}
      aria-rowcount={rowCount}
      data-cards={hasCards}
      onKeyDown={onKeyDown}
    >
      <colgroup>
        {columns.map(({ field, width, isSecondary }) => (
          <col key={field} style={{ width }} data-secondary={isSecondary} />
        ))}
      </colgroup>
      <TableHead columns={columns} order={order} onOrder={hasCards ? undefined : onOrder} />
      {children}
    </table>
  )
}
