import { Link } from '@tanstack/react-router'
import { useAttachmentCount } from '../../api/use-attachments.ts'
import type { Connection } from '../../api/connections.ts'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { toAttachments } from '../../paths.ts'
import styles from './RecordTabs.module.css'

interface RecordTabsProps {
  companyId: string
  customerId: string
  connection: Connection | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** The parts of a record; the number of files comes when it is known and nothing waits for it. */
export function RecordTabs({ companyId, customerId, connection, from }: RecordTabsProps) {
  const count = useAttachmentCount(companyId, customerId, connection)
  return (
    <nav className={styles['tabs']} aria-label="Parts of the record">
      <span aria-current="page">Record</span>
      <Link {...toAttachments(companyId, customerId, from)}>
        Attachments{count !== undefined && ` (${count})`}
      </Link>
    </nav>
  )
}
