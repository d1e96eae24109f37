import { Link } from '../router/Link.tsx'
import { useWantedConnection } from '../router/router-context.ts'
import { openedFrom } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { partLink } from './record-part.ts'
import type { RecordPart } from './record-part.ts'
import styles from './RecordTabs.module.css'

interface RecordTabsProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  current: RecordPart
  /** Files, when their number is known; nothing waits for it. */
  count: number | undefined
}

/** The parts of a record. */
export function RecordTabs({ companyId, customerId, from, current, count }: RecordTabsProps) {
  const place = openedFrom(from, useWantedConnection())
  const parts = [
    { part: 'record', label: 'Record' },
    { part: 'attachments', label: count === undefined ? 'Attachments' : `Attachments (${count})` },
    { part: 'history', label: 'Change history' },
  ] as const
  return (
    <nav className={styles['tabs']} aria-label="Parts of the record">
      {parts.map(({ part, label }) =>
        part === current ? (
          <span key={part} data-part={part} aria-current="page">
            {label}
          </span>
        ) : (
          <Link key={part} data-part={part} {...partLink(part, companyId, customerId, place)}>
            {label}
          </Link>
        ),
      )}
    </nav>
  )
}
