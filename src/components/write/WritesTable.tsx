import type { ReactNode } from 'react'
import { toCustomer } from '../../lib/paths/links.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { Link } from '../router/Link.tsx'
import { Table } from '../ui/table/Table.tsx'
import { useNow } from '../ui/use-now.ts'
import { CHANGE_COLUMNS, changeRow, RECORD_CHANGE_COLUMNS } from './change-row.ts'
import { changeMessages } from './messages.ts'

interface WritesTableProps {
  companyId: string
  /** Undefined while they load. */
  rows: readonly WriteRow[] | undefined
  isBusy: boolean
  /** Left out where all are of the record on the screen. */
  showsRecord?: boolean
  /** In place of the table when there are no changes. */
  empty: ReactNode
  onOpen: (row: WriteRow) => void
}

/** Changes, newest first. */
export function WritesTable(props: WritesTableProps) {
  const { companyId, rows, isBusy, showsRecord = true, empty, onOpen } = props
  const nowMs = useNow()
  const columns = showsRecord ? CHANGE_COLUMNS : RECORD_CHANGE_COLUMNS
  function open(key: string) {
    const row = rows?.find(({ id }) => id === key)
    if (row !== undefined) onOpen(row)
  }
  return (
    <Table
      label={changeMessages.table}
      columns={columns}
      isBusy={isBusy}
      groups={rows && [{ title: undefined, rows: rows.map((row) => changeRow(row, columns, nowMs)) }]}
      empty={empty}
      renderLink={({ key }, button) => <button type="button" {...button} onClick={() => open(key)} />}
      renderCellLink={(customerId, title) => <Link {...toCustomer(companyId, customerId)}>{title}</Link>}
      onOpen={({ key }) => open(key)}
    />
  )
}
