import type { DragEvent } from 'react'
import { isListedField } from '../../../api/listed-fields.ts'
import type { ListedField } from '../../../api/listed-fields.ts'
import { buttonClass } from '../../../components/ui/button-class.ts'
import { CheckField } from '../../../components/ui/CheckField.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { columnMessages } from './messages.ts'
import styles from './columns.module.css'

/** A type of its own, so that nothing else that is dragged counts as a column. */
const DRAGGED = 'application/x-desk-column'

function allow(event: DragEvent): void {
  if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
}

interface ColumnItemProps {
  field: ListedField
  title: string
  place: number
  count: number
  isPinned: boolean
  onHide: () => void
  onMove: (to: number, control: HTMLElement) => void
  /** Called with the column that was dropped here. */
  onDropped: (field: ListedField) => void
  onPin: (isPinned: boolean, control: HTMLElement) => void
}

/** A column that is shown, with what can be done with it. */
export function ColumnItem(props: ColumnItemProps) {
  const { field, title, place, count, isPinned, onHide, onMove, onDropped, onPin } = props
  return (
    <li>
      <div
        className={styles['item']}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, field)}
        onDragEnter={allow}
        onDragOver={allow}
        onDrop={(event) => {
          event.preventDefault()
          const dropped = event.dataTransfer.getData(DRAGGED)
          if (isListedField(dropped) && dropped !== field) onDropped(dropped)
        }}
      >
        <span className={styles['handle']} aria-hidden="true">
          ⠿
        </span>
        {field === 'customerName' ? (
          <span className={styles['fixed']} title={columnMessages.nameStays}>
            {title}
          </span>
        ) : (
          <CheckField label={title} checked onChange={onHide} />
        )}
        <span className={styles['controls']}>
          <IconButton
            small
            icon="up"
            label={columnMessages.up(title)}
            aria-disabled={place === 0 || undefined}
            onClick={({ currentTarget }) => place > 0 && onMove(place - 1, currentTarget)}
          />
          <IconButton
            small
            icon="down"
            label={columnMessages.down(title)}
            aria-disabled={place === count - 1 || undefined}
            onClick={({ currentTarget }) => place < count - 1 && onMove(place + 1, currentTarget)}
          />
          <button
            type="button"
            className={`${buttonClass('quiet', 'small-icon')} ${isPinned ? styles['pinned'] : ''}`}
            title={columnMessages.pin(title)}
            aria-label={columnMessages.pin(title)}
            aria-pressed={isPinned}
            onClick={({ currentTarget }) => onPin(!isPinned, currentTarget)}
          >
            <Icon name="pin" size={14} />
          </button>
        </span>
      </div>
    </li>
  )
}
