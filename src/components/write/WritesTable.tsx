import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { OperationRow } from './OperationRow.tsx'
import { changeMessages } from './messages.ts'
import styles from './writes-table.module.css'

interface WritesTableProps {
  companyId: string
  rows: readonly WriteRow[]
  busy: boolean
  /** Left out where all are of the record on the screen. */
  showsRecord?: boolean
  onOpen: (row: WriteRow) => void
}

/** Changes, newest first. */
export function WritesTable({ companyId, rows, busy, showsRecord = true, onOpen }: WritesTableProps) {
  const { state, record, kind, requested, took, message } = changeMessages
  const columns = [state, ...(showsRecord ? [record] : []), kind, requested, took, message]
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={changeMessages.table} aria-busy={busy}>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OperationRow
              key={row.id}
              companyId={companyId}
              row={row}
              showsRecord={showsRecord}
              onOpen={() => onOpen(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
