import { lazy, Suspense, useState } from 'react'
import { toWrites } from '../../lib/paths/links.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { writeRows } from '../../writes/rules/write-rows.ts'
import { useNavigate } from '../router/router-context.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ChangesList } from './ChangesList.tsx'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

const StoredData = lazy(() => import('./StoredData.tsx'))

const SHOWN = 8

/** Changes in progress from this device, and the outcome of the last ones, of every company. */
export default function WriteTray({ onClose }: { onClose: () => void }) {
  const { entries, problem, unreadable } = useJournal()
  const navigate = useNavigate()
  const [showsStored, setShowsStored] = useState(false)
  const rows = writeRows([], entries, { readAtMs: 0 }).slice(0, SHOWN)
  const finished = entries.filter(
    ({ state, acknowledged }) => !acknowledged && (state === 'confirmed' || state === 'failed'),
  )

  function clearFinished() {
    for (const entry of finished) void loadedEngine()?.acknowledge(entry.id)
  }

  return (
    <div className={styles['tray']}>
      <h2>{changeMessages.tray}</h2>
      {problem !== null && <Notice tone="warning">{changeMessages.notStored(problem)}</Notice>}
      {unreadable.length > 0 && (
        <Notice tone="warning">{changeMessages.unreadableStored(unreadable.length)}</Notice>
      )}
      <div className={styles['trayList']}>
        <ChangesList
          rows={rows}
          empty={<p className={styles['dim']}>{changeMessages.noneInProgress}</p>}
          onOpen={({ entry }) => {
            if (entry === undefined) return
            onClose()
            navigate(toWrites(entry.companyId, { write: entry.id }))
          }}
        />
      </div>
      <div className={styles['actions']}>
        {finished.length > 0 && <Button onClick={clearFinished}>{changeMessages.clearFinished}</Button>}
        <Button look="quiet" onClick={() => setShowsStored(true)}>
          {changeMessages.showStored}
        </Button>
      </div>
      {showsStored && (
        <Suspense>
          <StoredData onClose={() => setShowsStored(false)} />
        </Suspense>
      )}
    </div>
  )
}
