import { toWrites } from '../../lib/paths/links.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { Link } from '../router/Link.tsx'
import { changeMessages } from './messages.ts'
import { SentValue } from './SentValue.tsx'
import styles from './sent-value.module.css'

interface SentLineProps {
  /** Leads to the change, where nothing beside the line does. */
  companyId?: string
  changes: readonly SentChange[]
}

/** In one line, what was sent for a record and Codat's copy doesn't hold yet: the same on every page of the record. */
export function SentLine({ companyId, changes }: SentLineProps) {
  const [first] = changes.toSorted((a, b) => b.at - a.at)
  if (first === undefined) return null
  return (
    <p className={styles['line']} aria-label={changeMessages.sent} role="group">
      <SentValue change={first} label={first.label} />
      {changes.length > 1 && (
        <span className={styles['more']}>{changeMessages.moreFields(changes.length - 1)}</span>
      )}
      {companyId !== undefined && (
        <Link {...toWrites(companyId, { write: first.entryId })}>{changeMessages.details}</Link>
      )}
    </p>
  )
}
