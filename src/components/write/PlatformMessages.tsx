import { platformMessages } from '../../writes/messages/platform-messages.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { changeMessages } from './messages.ts'
import styles from './write.module.css'

/** Messages from the platform or Codat about a change, at its fields: also about one that succeeded in part. */
export function PlatformMessages(change: Partial<Pick<WriteRow, 'operation' | 'entry'>>) {
  const texts = platformMessages({ operation: change.operation, entry: change.entry })
  if (texts.length === 0) return null
  return (
    <ul className={styles['messages']} aria-label={changeMessages.platformMessages}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
