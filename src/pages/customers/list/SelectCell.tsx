import { selectionMessages } from './selection-messages.ts'
import type { RowSelection } from './use-row-selection.ts'
import styles from './selection.module.css'

interface SelectCellProps {
  index: number
  name: string
  selection: RowSelection
  isTabStop: boolean
  isPinned: boolean
}

/** The box of a row. Shift and a click select from the row selected last to this one. */
export function SelectCell({ index, name, selection, isTabStop, isPinned }: SelectCellProps) {
  const isSelected = selection.isSelected(index)
  return (
    <td
      role="cell"
      className={styles['box']}
      data-select="true"
      data-pinned={isPinned}
      style={{ left: isPinned ? 0 : undefined }}
      title={isSelected === undefined ? selectionMessages.noId : undefined}
    >
      <input
        type="checkbox"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={isSelected === undefined ? selectionMessages.noId : selectionMessages.row(name)}
        disabled={isSelected === undefined}
        checked={isSelected ?? false}
        onChange={({ nativeEvent, currentTarget }) => {
          const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
          if (isRange) selection.extendTo(index)
          else selection.toggle(index, currentTarget.checked)
        }}
      />
    </td>
  )
}

/** The box over the boxes: all rows of the page. */
export function SelectPageBox({ selection }: { selection: RowSelection }) {
  const { page } = selection
  return (
    <input
      type="checkbox"
      aria-label={selectionMessages.page}
      checked={page === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = page === 'some'
      }}
      onChange={({ currentTarget }) => selection.togglePage(currentTarget.checked)}
    />
  )
}
