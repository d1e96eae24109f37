import { flushSync } from 'react-dom'
import { fieldTitle, LISTED_NAMES } from '../../../api/listed-fields.ts'
import type { ListedField } from '../../../api/listed-fields.ts'
import { announce } from '../../../components/ui/announce.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { CheckField } from '../../../components/ui/CheckField.tsx'
import { SelectField } from '../../../components/ui/SelectField.tsx'
import { CARDS_QUERY } from '../../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../../components/ui/table/use-media-query.ts'
import { usePickedValue } from '../../../components/ui/use-picked-value.ts'
import { hideColumn, moveColumn, pinColumn, showColumn } from '../../../lib/table/change-columns.ts'
import { columnsText } from '../../../lib/table/column-layout.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { layoutToChange } from '../../../api/list-layout.ts'
import type { ListLayout } from '../../../api/list-layout.ts'
import { ColumnItem } from './ColumnItem.tsx'
import { measuredLayout } from './measured-layout.ts'
import { columnMessages } from './messages.ts'
import styles from './columns.module.css'

export interface ColumnsPanelProps {
  search: CustomersSearch
  platform: string | undefined
  /** Another look of the same page. */
  onLook: (look: Pick<Partial<CustomersSearch>, 'columns' | 'density'>) => void
  onClose: () => void
}

/** Which columns the list shows, in which order, and how high its rows are. */
export function ColumnsPanel({ search, platform, onLook, onClose }: ColumnsPanelProps) {
  const hasCards = useMediaQuery(CARDS_QUERY)
  const [text, pick] = usePickedValue(search.columns)
  const layout = layoutToChange(text)
  const hidden = LISTED_NAMES.filter((field) => layout.columns.every((column) => column.field !== field))

  function change(next: ListLayout | undefined) {
    const columns = next && columnsText(next)
    pick(columns)
    onLook({ columns })
  }

  function move(field: ListedField, to: number, control?: HTMLElement) {
    // An element that is moved loses the focus.
    flushSync(() => change(moveColumn(layout, field, to)))
    control?.focus()
    announce(columnMessages.moved(fieldTitle(field, platform), to + 1, layout.columns.length))
  }

  function adjust() {
    change(measuredLayout() ?? layout)
    announce(columnMessages.adjusting)
    onClose()
  }

  return (
    <div className={styles['panel']}>
      <SelectField
        label={columnMessages.density}
        value={search.density ?? ''}
        options={[
          { value: '', label: columnMessages.comfortable },
          { value: 'compact', label: columnMessages.compact },
        ]}
        onChange={(density) => onLook({ density: density === 'compact' ? density : undefined })}
      />
      {hasCards && <p className={styles['hint']}>{columnMessages.cards}</p>}
      <ol className={styles['items']} aria-label={columnMessages.shown}>
        {layout.columns.map(({ field }, place) => (
          <ColumnItem
            key={field}
            field={field}
            title={fieldTitle(field, platform)}
            place={place}
            count={layout.columns.length}
            isPinned={place < layout.pinned}
            onHide={() => change(hideColumn(layout, field))}
            onMove={(to, control) => move(field, to, control)}
            onDropped={(dropped) => move(dropped, place)}
            onPin={(isPinned, control) => {
              flushSync(() => change(pinColumn(layout, field, isPinned)))
              control.focus()
            }}
          />
        ))}
      </ol>
      <ul className={styles['items']} aria-label={columnMessages.hidden}>
        {hidden.map((field) => (
          <li key={field} className={styles['item']}>
            <CheckField
              label={fieldTitle(field, platform)}
              checked={false}
              onChange={() => change(showColumn(layout, field))}
            />
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>{text === undefined ? columnMessages.fits : columnMessages.adjusting}</p>
      <div className={styles['actions']}>
        {text === undefined ? (
          !hasCards && <Button onClick={adjust}>{columnMessages.adjust}</Button>
        ) : (
          <Button
            onClick={() => {
              change(undefined)
              announce(columnMessages.wasReset)
            }}
          >
            {columnMessages.reset}
          </Button>
        )}
      </div>
    </div>
  )
}
