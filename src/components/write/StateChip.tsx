import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { stateWords } from '../../lib/writes/state-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './write.module.css'

/** The state of a write in a few words. */
export function StateChip({ entry }: { entry: JournalEntry }) {
  const { label, tone } = stateWords(entry, useNow())
  return (
    <span className={styles['chip']} data-tone={tone}>
      {label}
    </span>
  )
}
