import { lazy, Suspense, useState } from 'react'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { WritePanel } from './WritePanel.tsx'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

const StoredData = lazy(() => import('./StoredData.tsx'))

const SHOWN = 8

/** Changes in progress from this device, and the outcome of the last ones. */
export default function WriteTray() {
  const { entries, problem, unreadable } = useJournal()
  const [showsStored, setShowsStored] = useState(false)
  const shown = entries.filter((entry) => !entry.acknowledged).slice(0, SHOWN)
  const finished = shown.filter((entry) => entry.state === 'confirmed' || entry.state === 'failed')

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
      {shown.length === 0 && <p className={styles['dim']}>{changeMessages.noneInProgress}</p>}
      <ul className={styles['list']}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <WritePanel entry={entry} showsTitle />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => setShowsStored(true)}>
        {changeMessages.showStored}
      </Button>
      {showsStored && (
        <Suspense>
          <StoredData onClose={() => setShowsStored(false)} />
        </Suspense>
      )}
      {finished.length > 0 && <Button onClick={clearFinished}>{changeMessages.clearFinished}</Button>}
    </div>
  )
}
