import type { TableFrameProps } from '../../../components/ui/table/TableFrame.tsx'
import { TableFrame } from '../../../components/ui/table/TableFrame.tsx'
import tableStyles from '../../../components/ui/table/table.module.css'
import { useListState } from './list-context.ts'
import { ListHead } from './ListHead.tsx'
import { selectByArrows } from './select-by-arrows.ts'
import styles from './list.module.css'

/** The table with headings that can be dragged, wider than its window where its columns are. */
export function ListFrame(props: TableFrameProps<string>) {
  const { columns, isCompact, widthPx, selection, firstPosition } = useListState()
  const onKeyDown: typeof props.onKeyDown = (event) => {
    if (selection === undefined || !selectByArrows(event, firstPosition, selection.extendTo))
      props.onKeyDown?.(event)
  }
  if (props.hasCards) return <TableFrame {...props} onKeyDown={onKeyDown} />
  return (
    // The keys move between the links in the rows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      className={`${tableStyles['table']} ${styles['list']}`}
      role="table"
      aria-label={props.label}
      aria-busy={props.isBusy}
      aria-rowcount={props.rowCount}
      data-cards={false}
      data-compact={isCompact}
      data-wide={widthPx !== undefined}
      style={{ minWidth: widthPx }}
      onKeyDown={onKeyDown}
    >
      <colgroup>
        {selection && <col style={{ width: '48px' }} />}
        {columns.map(({ field, width, isSecondary }) => (
          <col key={field} style={{ width }} data-secondary={isSecondary} />
        ))}
      </colgroup>
      <ListHead order={props.order} onOrder={props.onOrder} />
      {props.children}
    </table>
  )
}
