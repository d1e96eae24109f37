import { recordMessages } from '../../components/record/messages.ts'
import { Link } from '../../components/router/Link.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { kindOf, resultLabel } from '../../components/write/operation-status.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomerHistory, toWrites } from '../../lib/paths/links.ts'
import { stateMessage } from '../../writes/messages/state-messages.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import styles from './customer.module.css'

const SHOWN = 3

interface LatestChangesProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** "Phone, Status +1". */
function fieldsOf(entry: JournalEntry): string {
  const fields = [...new Set(entry.changes.map(({ label }) => label))]
  if (fields.length === 0 || entry.kind === 'create') return kindOf({ operation: undefined, entry })
  return changeMessages.fields(fields)
}

/**
 * The last changes this device has sent for the record. Those of others are in its history, whose reading costs one of
 * the requests that the company's users share.
 */
export function LatestChanges({ companyId, customerId, from }: LatestChangesProps) {
  const entries = useWritesOfCustomer(companyId, customerId)
    .filter(({ state }) => state !== 'draft')
    .slice(0, SHOWN)
  const now = useNow()
  return (
    <div>
      <h3>{recordMessages.latestChanges}</h3>
      {entries.length === 0 && <p>{recordMessages.noChanges}</p>}
      {entries.length > 0 && (
        <ul className={styles['latest']}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles['change']}>
              <Link {...toWrites(companyId, { write: entry.id })} title={stateMessage(entry, now).detail}>
                {fieldsOf(entry)}
              </Link>
              <span>{`${resultLabel({ operation: entry.operation ?? undefined, entry })} · ${formatAge(entry.times.sent ?? entry.times.created, now)}`}</span>
            </li>
          ))}
        </ul>
      )}
      <Link {...toCustomerHistory(companyId, customerId, from)} className={styles['all']}>
        {recordMessages.allChanges}
      </Link>
    </div>
  )
}
