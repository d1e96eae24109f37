import { Link } from '../router/Link.tsx'
import { useNow } from '../ui/use-now.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { writtenRecordId } from '../../api/push-operation.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { canBeLinked, toCustomer } from '../../lib/paths/links.ts'
import { durationOf, kindOf, rowState } from './operation-status.ts'
import styles from './writes-table.module.css'

interface OperationRowProps {
  companyId: string
  row: WriteRow
  showsRecord: boolean
  onOpen: () => void
}

/** One change in the table. */
export function OperationRow({ companyId, row, showsRecord, onOpen }: OperationRowProps) {
  const { operation, entry } = row
  const { label, tone } = rowState(row, useNow())
  const recordId = (operation && writtenRecordId(operation)) ?? entry?.customerId ?? null
  const title = entry?.title ?? recordId ?? '–'
  const requested = operation?.requestedOnUtc ?? (entry && new Date(entry.times.created).toISOString())
  const message =
    operation?.validation?.errors?.[0]?.message ?? operation?.errorMessage ?? entry?.lastError?.message ?? ''
  return (
    <tr>
      <td>
        <button type="button" className={styles['open']} onClick={onOpen}>
          <span className={styles['state']} data-tone={tone}>
            {label}
          </span>
        </button>
      </td>
      {showsRecord && (
        <td>
          {recordId !== null && canBeLinked(recordId) ? (
            <Link {...toCustomer(companyId, recordId)}>
              <bdi>{title}</bdi>
            </Link>
          ) : (
            <bdi>{title}</bdi>
          )}
        </td>
      )}
      <td className={styles['short']}>
        {kindOf(row)}
        {operation?.dataType != null && operation.dataType !== 'customers' && ` (${operation.dataType})`}
      </td>
      <td className={styles['short']}>{formatCodatDate(parseUtcDate(requested)) || '–'}</td>
      <td className={styles['short']}>{(operation && durationOf(operation)) || '–'}</td>
      <td>{message}</td>
    </tr>
  )
}
