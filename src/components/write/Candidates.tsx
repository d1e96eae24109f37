import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { Button } from '../ui/Button.tsx'
import styles from './write.module.css'

/** An unknown write that several operations of the push history could be: a person says which, or that none is. */
export function Candidates({ entry }: { entry: JournalEntry }) {
  if (entry.state !== 'unknown' || entry.resolution?.status !== 'ambiguous') return null
  return (
    <>
      <ul className={styles['list']} aria-label="Operations it could be">
        {entry.resolution.candidates.map((key) => (
          <li key={key} className={styles['actions']}>
            <code>{key}</code>
            <Button onClick={() => void loadedEngine()?.claimOperation(entry.id, key)}>It is this one</Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => void loadedEngine()?.rejectCandidates(entry.id)}>None of these</Button>
    </>
  )
}
