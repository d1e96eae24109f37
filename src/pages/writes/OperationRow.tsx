import { Link } from '@tanstack/react-router'
import { formatCodatDate, parseCodatDate } from '../../lib/codat-date.ts'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { operationStatus, writtenRecordId } from '../../lib/writes/push-operation.ts'
import type { PushOperation } from '../../lib/writes/push-operation.ts'
import { canBeLinked, toCustomer } from '../../paths.ts'
import { durationOf, kindOf, STATUS_WORDS } from './operation-words.ts'
import styles from './writes.module.css'

interface OperationRowProps {
  companyId: string
  operation: PushOperation
  /** This device's own note of it. */
  entry: JournalEntry | undefined
  onOpen: () => void
}

export function OperationRow({ companyId, operation, entry, onOpen }: OperationRowProps) {
  const status = operationStatus(operation)
  const recordId = writtenRecordId(operation) ?? entry?.customerId ?? null
  const firstError = operation.validation?.errors?.[0]?.message ?? operation.errorMessage ?? ''
  return (
    <tr>
      <td>
        <button type="button" className={styles['open']} onClick={onOpen}>
          <span className={styles['state']} data-status={status}>
            {STATUS_WORDS[status]}
          </span>
        </button>
      </td>
      <td>
        {recordId !== null && canBeLinked(recordId) ? (
          <Link {...toCustomer(companyId, recordId)}>
            <bdi>{entry?.title ?? recordId}</bdi>
          </Link>
        ) : (
          <bdi>{entry?.title ?? recordId ?? '–'}</bdi>
        )}
      </td>
      <td>
        {kindOf(operation)}
        {operation.dataType != null && operation.dataType !== 'customers' && ` (${operation.dataType})`}
      </td>
      <td>{formatCodatDate(parseCodatDate(operation.requestedOnUtc)) || '–'}</td>
      <td>{durationOf(operation) || '–'}</td>
      <td>{firstError}</td>
    </tr>
  )
}
