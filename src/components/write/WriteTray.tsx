import { late } from '../ui/late.tsx'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import { companyTitle } from '../../api/company-title.ts'
import { toWrites } from '../../lib/paths/links.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useUnfinishedRuns } from '../../writes/hooks/use-unfinished-runs.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { groupOf } from '../../writes/rules/change-group.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { writeRows } from '../../writes/rules/write-rows.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { useNavigate } from '../router/router-context.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ChangesList } from './ChangesList.tsx'
import { changeMessages } from './messages.ts'
import { TrayRun } from './TrayRun.tsx'
import styles from './write.module.css'

const StoredData = late(() => import('./StoredData.tsx'))

const SHOWN = 8
/** A run of thousands may fail as a whole. */
const MOST_URGENT = 50

const isFinished = ({ state }: JournalEntry) => state === 'confirmed' || state === 'failed'

const isUrgent = (row: WriteRow) => row.entry !== undefined && groupOf(row, null) === 'attention'

/** The changes that need somebody, then the newest others. */
function trayRows(entries: readonly JournalEntry[]) {
  const all = writeRows([], entries, { readAtMs: 0 })
  const urgent = all.filter((row) => isUrgent(row))
  const others = all.filter((row) => !isUrgent(row)).slice(0, Math.max(0, SHOWN - urgent.length))
  return {
    rows: [...urgent.slice(0, MOST_URGENT), ...others],
    left: Math.max(0, urgent.length - MOST_URGENT),
  }
}

/** Names of the companies whose changes are listed, as far as they are known. */
function useCompanyNames(rows: readonly WriteRow[]): ReadonlyMap<string, string> {
  const ids = [...new Set(rows.flatMap(({ entry }) => entry?.companyId ?? []))]
  const queries = useQueries({ queries: ids.map((companyId) => companyQueries.detail(companyId)) })
  return new Map(queries.flatMap(({ data }) => (data ? [[data.id, companyTitle(data)] as const] : [])))
}

/** Changes in progress from this device, and the outcome of the last ones, of every company. */
export default function WriteTray({ onClose }: { onClose: () => void }) {
  const { entries, problem, unreadable } = useJournal()
  const navigate = useNavigate()
  const [showsStored, setShowsStored] = useState(false)
  const runs = useUnfinishedRuns() ?? []
  const { rows, left } = trayRows(entries)
  const companies = useCompanyNames(rows)
  const finished = rows.flatMap((row) =>
    row.entry !== undefined && isFinished(row.entry) && !isUrgent(row) ? row.entry.id : [],
  )

  function clearFinished() {
    for (const id of finished) void loadedEngine()?.acknowledge(id)
  }

  return (
    <div className={styles['tray']}>
      <h2>{changeMessages.tray}</h2>
      {problem !== null && <Notice tone="warning">{changeMessages.notStored(problem)}</Notice>}
      {unreadable.length > 0 && (
        <Notice tone="warning">{changeMessages.unreadableStored(unreadable.length)}</Notice>
      )}
      {/* A link closes the tray it stands in. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={styles['trayList']}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a') !== null) onClose()
        }}
      >
        {runs.length > 0 && (
          <ul className={styles['runs']} aria-label={changeMessages.runs}>
            {runs.map((id) => (
              <TrayRun key={id} id={id} />
            ))}
          </ul>
        )}
        <ChangesList
          rows={rows}
          companies={companies}
          empty={runs.length === 0 && <p className={styles['dim']}>{changeMessages.noneInProgress}</p>}
          onOpen={({ entry }) => {
            if (entry === undefined) return
            onClose()
            navigate(toWrites(entry.companyId, { write: entry.id }))
          }}
        />
      </div>
      {left > 0 && <p className={styles['dim']}>{changeMessages.moreNeedAttention(left)}</p>}
      <div className={styles['actions']}>
        {finished.length > 0 && <Button onClick={clearFinished}>{changeMessages.clearFinished}</Button>}
        <Button look="quiet" onClick={() => setShowsStored(true)}>
          {changeMessages.showStored}
        </Button>
      </div>
      {showsStored && <StoredData onClose={() => setShowsStored(false)} />}
    </div>
  )
}
