import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { platformMessages } from '../../writes/messages/platform-messages.ts'
import styles from './write.module.css'

/** What the platform or Codat said of a write, in their own words: also of one that succeeded in part. */
export function PlatformMessages({ entry }: { entry: JournalEntry }) {
  const texts = platformMessages(entry)
  if (texts.length === 0) return null
  return (
    <ul className={styles['messages']} aria-label="What was said of it">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
