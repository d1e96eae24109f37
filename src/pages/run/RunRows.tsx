import { useLastSync } from '../../api/use-last-sync.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { ResultMark } from '../../components/write/ResultMark.tsx'
import { toCustomer, toWrites } from '../../lib/paths/links.ts'
import { RUN_PAGE_SIZE } from '../../lib/paths/run-search.ts'
import type { OutcomeKind } from '../../writes/bulk/row-outcome.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import { runMessages } from './messages.ts'
import { shownRow } from './run-rows.ts'
import type { ShownRow } from './run-rows.ts'
import styles from './run.module.css'

const COLUMNS = ['result', 'customer', 'changed', 'reason', 'reference'] as const

interface RunRowsProps {
  view: RunView
  shown: OutcomeKind | undefined
  page: number
  onPage: (page: number) => void
  onShowAll: () => void
}

/** The rows of a run, a page of them at a time. */
export function RunRows({ view, shown, page, onPage, onShowAll }: RunRowsProps) {
  const nowMs = useNow()
  const { companyId } = view.run
  const lastSync = useLastSync(companyId)
  const rows = view.rows.filter(({ outcome }) => shown === undefined || outcome.kind === shown)
  const last = Math.max(1, Math.ceil(rows.length / RUN_PAGE_SIZE))
  // Rows move on to another outcome while their page is open.
  const current = Math.min(page, last)
  const onPageRows = rows.slice((current - 1) * RUN_PAGE_SIZE, current * RUN_PAGE_SIZE)
  if (rows.length === 0)
    return (
      <div className={styles['state']}>
        <EmptyState
          title={runMessages.noneShown}
          action={<Button onClick={onShowAll}>{runMessages.showAll}</Button>}
        />
      </div>
    )
  return (
    <>
      {/* A part that scrolls has to be reachable by keyboard. */}
      <div className={styles['scroller']} tabIndex={0} role="group" aria-label={runMessages.table}>
        <table role="table" className={styles['table']} aria-label={runMessages.table}>
          <thead role="rowgroup">
            <tr role="row" className={styles['row']}>
              {COLUMNS.map((column) => (
                <th key={column} role="columnheader" scope="col" data-cell={column}>
                  {runMessages[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {onPageRows.map((row) => (
              <Row key={row.row.index} companyId={companyId} row={shownRow(row, nowMs, lastSync)} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={current}
        pageSize={RUN_PAGE_SIZE}
        shown={onPageRows.length}
        total={rows.length}
        hasNext={current < last}
        isLoading={false}
        onPage={onPage}
      />
    </>
  )
}

function Row({ companyId, row }: { companyId: string; row: ShownRow }) {
  const mark = <ResultMark label={row.result} tone={row.tone} />
  return (
    <tr role="row" className={styles['row']}>
      <td role="cell" data-cell="result">
        {row.entryId === undefined ? (
          mark
        ) : (
          <Link {...toWrites(companyId, { write: row.entryId })} className={styles['open']}>
            {mark}
          </Link>
        )}
      </td>
      <td role="cell" data-cell="customer" translate="no" title={row.title}>
        {row.customerId === undefined ? (
          <bdi>{row.title}</bdi>
        ) : (
          <Link {...toCustomer(companyId, row.customerId)} className={styles['customer']}>
            <bdi>{row.title}</bdi>
          </Link>
        )}
      </td>
      <td role="cell" data-cell="changed" title={row.changedInFull || undefined}>
        {row.changed}
      </td>
      <td role="cell" data-cell="reason" title={row.reason || undefined} dir="auto">
        {row.reason}
      </td>
      <td role="cell" data-cell="reference" translate="no" title={row.correlationId || undefined}>
        {row.correlationId}
      </td>
    </tr>
  )
}
