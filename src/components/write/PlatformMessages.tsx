import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { platformMessages } from '../../writes/messages/platform-messages.ts'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

/** Messages from the platform or Codat about a change, as they came: also about one that succeeded in part. */
export function PlatformMessages({ entry }: { entry: JournalEntry }) {
  const texts = platformMessages(entry)
  if (texts.length === 0) return null
  return (
    <ul className={styles['messages']} aria-label={changeMessages.platformMessages}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
