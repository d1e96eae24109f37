import type { SentChange } from '../../writes/rules/overlay.ts'
import { changeMessages } from './messages.ts'
import { SentValue } from './SentValue.tsx'
import styles from './sent-value.module.css'

interface SentChangesProps {
  changes: readonly SentChange[]
  /** What the list is beside, such as "Addresses 1", which its labels need not repeat. */
  within?: string
}

/** Values that were sent for one part of a record, where they have no line of their own. */
export function SentChanges({ changes, within }: SentChangesProps) {
  if (changes.length === 0) return null
  const start = `${within} › `
  return (
    <ul className={styles['list']} aria-label={changeMessages.sent}>
      {changes.map((change) => (
        <li key={`${change.path} ${change.kind} ${change.label}`}>
          <SentValue
            change={change}
            label={change.label.startsWith(start) ? change.label.slice(start.length) : change.label}
          />
        </li>
      ))}
    </ul>
  )
}
