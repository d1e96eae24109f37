import { useCallback, useEffect } from 'react'
import { RawJson } from '../../components/record/RawJson.tsx'
import { Link } from '../../components/router/Link.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { MarkedText } from '../../components/ui/MarkedText.tsx'
import { changeRow } from '../../components/write/change-row.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import { filledIn } from '../../writes/rules/stored-differences.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { ChangeElsewhere } from './ChangeElsewhere.tsx'
import { SupportDetails } from './SupportDetails.tsx'
import { SyncAction } from './SyncAction.tsx'
import { Timeline } from './Timeline.tsx'
import { timelineOf } from '../../writes/messages/timeline.ts'
import { UndoAction } from './UndoAction.tsx'
import styles from './change-details.module.css'

interface ChangeDetailsProps {
  companyId: string
  change: WriteRow
  lastSync: number | null
  names: ReadonlyMap<string, string>
  /** Whether a person just opened it, who wants to read it: it takes the focus. */
  takesFocus: boolean
  onClose: () => void
}

/** One change in full, beside the list: its result, what happened when, what changed, and what support asks for. */
export function ChangeDetails(props: ChangeDetailsProps) {
  const { companyId, change, lastSync, names, takesFocus, onClose } = props
  const { entry } = change
  const operation = change.operation ?? entry?.operation ?? undefined
  const row = changeRow(change, { nowMs: useNow(), lastSync, names })
  useFocusRowAfter(change.id)
  // The same function each time: another one would take the focus at every render.
  const focusFirst = useCallback(
    (heading: HTMLHeadingElement | null) => {
      if (takesFocus) heading?.focus({ preventScroll: true })
    },
    [takesFocus],
  )
  const title = row.isNamed ? row.customer : row.changed
  return (
    // Esc is an extra beside the button that closes it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles['details']}
      aria-label={changeMessages.change}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles['head']}>
        <h2 tabIndex={-1} ref={focusFirst}>
          {row.customerId === undefined ? (
            <bdi translate="no">{title}</bdi>
          ) : (
            <Link {...toCustomer(companyId, row.customerId)} className={styles['name']}>
              <bdi translate="no">{title}</bdi>
            </Link>
          )}
        </h2>
        <IconButton icon="close" label={changeMessages.closeDetails} onClick={onClose} />
      </div>
      {entry === undefined ? (
        <ChangeElsewhere companyId={companyId} row={row} operation={operation} />
      ) : (
        <div className={styles['part']}>
          <WritePanel entry={entry} isInDetails>
            {row.group === 'awaiting-sync' && <SyncAction companyId={companyId} entry={entry} />}
            <UndoAction companyId={companyId} entry={entry} />
          </WritePanel>
        </div>
      )}
      <div className={styles['part']}>
        <Timeline steps={timelineOf(change, lastSync)} />
      </div>
      {entry !== undefined && <Fields entry={entry} />}
      <div className={styles['part']}>
        <SupportDetails companyId={companyId} operation={operation} entry={entry} lastSync={lastSync} />
        {operation !== undefined && <RawJson value={operation} />}
      </div>
    </section>
  )
}

/** Back to where the person was in the list, which a narrow window shows again only now. */
function useFocusRowAfter(id: string): void {
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return
      document.querySelector<HTMLElement>(`[data-row-link="${CSS.escape(id)}"]`)?.focus()
    },
    [id],
  )
}

/** What this device sent, and what the platform added to it. */
function Fields({ entry }: { entry: NonNullable<WriteRow['entry']> }) {
  const filled = filledIn(entry)
  if (entry.changes.length === 0 && filled.length === 0) return null
  return (
    <div className={styles['part']}>
      {entry.changes.length > 0 && <ChangesTable changes={entry.changes} />}
      {filled.length > 0 && (
        <>
          <h3>{changeMessages.filledIn}</h3>
          <ul className={styles['filled']}>
            {filled.map(({ path, label, stored }) => (
              <li key={path}>
                <MarkedText text={changeMessages.filledInField(label, stored)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
