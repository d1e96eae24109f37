import { labelInItem } from '../../model/member-label.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { changeMessages } from './messages.ts'
import { SentValue } from './SentValue.tsx'
import styles from './sent-value.module.css'

interface SentChangesProps {
  changes: readonly SentChange[]
  /** Whether the list is beside its item of a list, such as "Address 1", which its labels need not repeat. */
  isInItem?: boolean
}

/** Values that were sent for one part of a record, where they have no line of their own. */
export function SentChanges({ changes, isInItem = false }: SentChangesProps) {
  if (changes.length === 0) return null
  return (
    <ul className={styles['list']} aria-label={changeMessages.sent}>
      {changes.map((change) => (
        <li key={`${change.path} ${change.kind} ${change.label}`}>
          <SentValue change={change} label={isInItem ? labelInItem(change.label) : change.label} />
        </li>
      ))}
    </ul>
  )
}
