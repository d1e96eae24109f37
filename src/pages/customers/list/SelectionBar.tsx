import type { ReactNode } from 'react'
import { isFiltered } from '../../../lib/codat-customers-request.ts'
import { recordId } from '../../../api/customer-title.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { useAnnounceChange } from '../../../components/ui/use-announce-change.ts'
import { selectAll, selectedCount } from '../../../model/selection/selection.ts'
import type { ListPartProps } from '../CustomersRows.tsx'
import { CopyActions } from './CopyActions.tsx'
import { EditSelected } from './EditSelected.tsx'
import { ExportSelected } from './ExportSelected.tsx'
import { listName } from './list-name.ts'
import { selectionMessages, selectionText } from './selection-messages.ts'
import { NOTHING_SELECTED, selectRecords, setSelecting } from './selection-store.ts'
import type { Selecting } from './selection-store.ts'
import styles from './selection.module.css'

interface SelectionBarProps extends ListPartProps {
  selecting: Selecting
  onLeave: () => void
}

/** How many customers are selected, and what can be done with them. Whatever acts on a selection has its button here. */
export function SelectionBar(props: SelectionBarProps) {
  const { companyId, customers, connection, selecting, onLeave } = props
  const { selection, notice } = selecting
  const { shownSearch, total } = customers
  const shown = customers.data?.results ?? []
  const ids = new Set(shown.map(recordId))
  const notHere = selection.kind === 'some' ? [...selection.ids].filter((id) => !ids.has(id)).length : 0
  const text = selectionText(selection, total, notHere)
  useAnnounceChange(text)
  const count = selectedCount(selection, total)
  const isAll = selection.kind === 'all' && count !== undefined && selection.except.size === 0

  return (
    <section role="region" aria-label={selectionMessages.region} className={styles['bar']}>
      <span className={styles['count']}>{text}</span>
      {count !== 0 && (
        <Button look="quiet" onClick={() => setSelecting(companyId, NOTHING_SELECTED)}>
          {selectionMessages.clear}
        </Button>
      )}
      {notice !== undefined && <span className={styles['notice']}>{notice}</span>}
      <span className={styles['choices']}>
        <Button
          className={styles['page']}
          onClick={() => setSelecting(companyId, selectRecords(selecting, shown, true))}
        >
          {selectionMessages.page}
        </Button>
        {total === undefined && <span className={styles['notice']}>{selectionMessages.unknownTotal}</span>}
        {total !== undefined && total > 0 && !isAll && (
          <Button
            onClick={() =>
              setSelecting(companyId, {
                ...NOTHING_SELECTED,
                selection: selectAll(listName(companyId, shownSearch), total),
              })
            }
          >
            {selectionMessages.all(total, isFiltered(shownSearch))}
          </Button>
        )}
      </span>
      <Actions>
        <EditSelected {...props} />
        <ExportSelected {...props} />
        <CopyActions
          companyId={companyId}
          platform={connection?.platformName ?? undefined}
          customers={customers}
          selecting={selecting}
        />
        <Button look="quiet" title="Esc" onClick={onLeave}>
          {selectionMessages.done}
        </Button>
      </Actions>
    </section>
  )
}

/** The place of every action on what is selected. */
function Actions({ children }: { children: ReactNode }) {
  return (
    <div role="group" aria-label={selectionMessages.actions} className={styles['actions']}>
      {children}
    </div>
  )
}
