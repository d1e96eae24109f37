import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { OperationRow } from './OperationRow.tsx'
import styles from './writes-table.module.css'

interface WritesTableProps {
  companyId: string
  rows: readonly WriteRow[]
  busy: boolean
  /** Left out where all are of the record on the screen. */
  showsRecord?: boolean
  onOpen: (row: WriteRow) => void
}

/** Write requests, newest first. */
export function WritesTable({ companyId, rows, busy, showsRecord = true, onOpen }: WritesTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Write requests" aria-busy={busy}>
        <thead>
          <tr>
            {['State', ...(showsRecord ? ['Record'] : []), 'Kind', 'Requested', 'Took', 'Message'].map(
              (title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OperationRow key={row.id} {...{ companyId, row, showsRecord }} onOpen={() => onOpen(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
