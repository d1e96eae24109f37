import { lazy, Suspense, useState } from 'react'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { WritePanel } from './WritePanel.tsx'
import styles from './write.module.css'

const StoredData = lazy(() => import('./StoredData.tsx'))

const SHOWN = 8

/** What is under way from this device, and how the last writes ended. */
export default function WriteTray() {
  const { entries, problem, unreadable } = useJournal()
  const [showsStored, setShowsStored] = useState(false)
  const shown = entries.filter((entry) => !entry.acknowledged).slice(0, SHOWN)
  const ended = shown.filter((entry) => entry.state === 'confirmed' || entry.state === 'failed')

  function clearEnded() {
    for (const entry of ended) void loadedEngine()?.acknowledge(entry.id)
  }

  return (
    <div className={styles['tray']}>
      <h2>Writes from this device</h2>
      {problem !== null && <Notice tone="warning">Writes cannot be kept on this device: {problem}</Notice>}
      {unreadable.length > 0 && (
        <Notice tone="warning">
          {unreadable.length} stored {unreadable.length === 1 ? 'write was' : 'writes were'} made by another
          version of the desk and cannot be read. They are kept.
        </Notice>
      )}
      {shown.length === 0 && <p className={styles['dim']}>Nothing is under way.</p>}
      <ul className={styles['list']}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <WritePanel entry={entry} showsTitle />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => setShowsStored(true)}>
        What is stored on this device
      </Button>
      {showsStored && (
        <Suspense>
          <StoredData onClose={() => setShowsStored(false)} />
        </Suspense>
      )}
      {ended.length > 0 && <Button onClick={clearEnded}>Clear what has ended</Button>}
    </div>
  )
}
