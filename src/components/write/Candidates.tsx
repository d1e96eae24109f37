import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { Button } from '../ui/Button.tsx'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

/** A change of unknown outcome with possible matches in the push history: a person says which one it is, or none. */
export function Candidates({ entry }: { entry: JournalEntry }) {
  if (entry.state !== 'unknown' || entry.resolution?.status !== 'ambiguous') return null
  return (
    <>
      <ul className={styles['list']} aria-label={changeMessages.candidates}>
        {entry.resolution.candidates.map((key) => (
          <li key={key} className={styles['actions']}>
            <code>{key}</code>
            <Button onClick={() => void loadedEngine()?.claimOperation(entry.id, key)}>
              {changeMessages.isThis}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => void loadedEngine()?.rejectCandidates(entry.id)}>
        {changeMessages.noneOfThese}
      </Button>
    </>
  )
}
