import { Link } from '../router/Link.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toAttachments, toCustomer, toCustomerHistory } from '../../lib/paths/links.ts'
import styles from './RecordTabs.module.css'

type RecordPart = 'record' | 'attachments' | 'history'

export interface RecordTabsProps {
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
  const parts = [
    { part: 'record', label: 'Record', target: toCustomer(companyId, customerId, from) },
    {
      part: 'attachments',
      label: count === undefined ? 'Attachments' : `Attachments (${count})`,
      target: toAttachments(companyId, customerId, from),
    },
    { part: 'history', label: 'Change history', target: toCustomerHistory(companyId, customerId, from) },
  ] as const
  return (
    <nav className={styles['tabs']} aria-label="Parts of the record">
      {parts.map(({ part, label, target }) =>
        part === current ? (
          <span key={part} aria-current="page">
            {label}
          </span>
        ) : (
          <Link key={part} {...target}>
            {label}
          </Link>
        ),
      )}
    </nav>
  )
}
