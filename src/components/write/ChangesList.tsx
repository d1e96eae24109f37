import type { ReactNode } from 'react'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { SkeletonBar } from '../ui/SkeletonBar.tsx'
import { moveFocus } from '../ui/table/move-focus.ts'
import { useNow } from '../ui/use-now.ts'
import { changeRow } from './change-row.ts'
import { ChangesListRow } from './ChangesListRow.tsx'
import { changeMessages } from './messages.ts'
import styles from './changes-list.module.css'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

const COLUMNS = ['result', 'customer', 'whatChanged', 'when', 'reason', 'action'] as const
const CELLS = { result: 'result', customer: 'customer', whatChanged: 'changed', when: 'when' } as const
const WIDTHS = [70, 52, 64, 46, 58, 75, 49, 61]

interface ChangesListProps {
  /** Of changes that this device doesn't know; its own name theirs. */
  companyId?: string
  /** Undefined while they load. */
  rows: readonly WriteRow[] | undefined
  isBusy?: boolean
  /** Left out where all are of the record on the screen. */
  showsRecord?: boolean
  lastSync?: number | null
  /** Names of customers by their ID, as far as they are known. */
  names?: ReadonlyMap<string, string>
  /** Names of companies by their ID, where changes of several are listed. */
  companies?: ReadonlyMap<string, string>
  /** The row whose details are open. */
  selected?: string | undefined
  /** In place of the list when there are no changes. */
  empty: ReactNode
  onOpen: (row: WriteRow) => void
}

/** Changes, newest first: on their page, in the history of a record and in the tray. */
export function ChangesList(props: ChangesListProps) {
  const { companyId = '', rows, isBusy = false, showsRecord = true, selected, empty, onOpen } = props
  const { lastSync = null, names = NO_NAMES } = props
  const nowMs = useNow()
  const columns = COLUMNS.filter((column) => showsRecord || column !== 'customer')
  if (rows?.length === 0) return empty
  return (
    <div className={styles['frame']}>
      {/* The keys move between the buttons in the rows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        role="table"
        className={styles['list']}
        aria-label={changeMessages.table}
        aria-busy={isBusy || rows === undefined}
        data-shows-record={showsRecord}
        onKeyDown={(event) => moveFocus(event)}
      >
        <thead role="rowgroup">
          <tr role="row" className={styles['row']}>
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" data-cell={column}>
                {changeMessages[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" aria-hidden={rows === undefined || undefined}>
          {rows === undefined && <Skeleton showsRecord={showsRecord} />}
          {rows?.map((row) => (
            <ChangesListRow
              key={row.id}
              row={changeRow(row, { nowMs, lastSync, names })}
              companyId={row.entry?.companyId ?? companyId}
              entry={row.entry}
              companyName={props.companies?.get(row.entry?.companyId ?? '')}
              showsRecord={showsRecord}
              isSelected={row.id === selected}
              onOpen={() => onOpen(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rows of the real height, so that nothing moves when the real ones come. */
function Skeleton({ showsRecord }: { showsRecord: boolean }) {
  return WIDTHS.map((width) => (
    <tr key={width} className={styles['row']}>
      {Object.values(CELLS).map(
        (cell) =>
          (showsRecord || cell !== 'customer') && (
            <td key={cell} data-cell={cell}>
              <SkeletonBar width={`${width}%`} />
            </td>
          ),
      )}
    </tr>
  ))
}
