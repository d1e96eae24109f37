import { useRef } from 'react'
import { planViewMessages } from './messages.ts'
import { PlannedCellView } from './PlannedCellView.tsx'
import { useFocusAfterCorrection } from './use-focus-after-correction.ts'
import type { ShownRow, TableFacts } from './worker/worker-messages.ts'
import styles from './plan.module.css'

interface PlanTableProps {
  table: TableFacts
  rows: readonly ShownRow[]
  onCorrect: (row: number, column: number, text: string) => void
}

/** Rows of the plan: what happens to each, before and after by cell, and why some can't be sent. */
export function PlanTable({ table, rows, onCorrect }: PlanTableProps) {
  const region = useRef<HTMLDivElement>(null)
  const follow = useFocusAfterCorrection(region, rows)

  function correct(row: number, column: number, text: string) {
    follow(row, column)
    onCorrect(row, column, text)
  }

  return (
    <div
      ref={region}
      className={styles['scroller']}
      role="region"
      aria-label={planViewMessages.planTable}
      tabIndex={0}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{planViewMessages.row}</th>
            <th scope="col">{planViewMessages.customer}</th>
            <th scope="col">{planViewMessages.outcome}</th>
            <th scope="col">{planViewMessages.changes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanTableRow key={row.number} row={row} table={table} onCorrect={correct} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={4}>{planViewMessages.none}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface PlanTableRowProps {
  row: ShownRow
  table: TableFacts
  onCorrect: PlanTableProps['onCorrect']
}

function PlanTableRow({ row, table, onCorrect }: PlanTableRowProps) {
  const { number, outcome, title, cells, reasons, warnings, hasMovedOn, candidates } = row
  return (
    <tr data-outcome={outcome}>
      <td className={styles['number']}>{number}</td>
      <th scope="row" translate="no">
        {title}
      </th>
      <td>
        <span className={styles['outcome']} data-outcome={outcome}>
          {planViewMessages.outcomes[outcome]}
        </span>
        {hasMovedOn && <p className={styles['warning']}>{planViewMessages.movedOn}</p>}
        {reasons.map((reason) => (
          <p key={reason} className={styles['problem']}>
            {reason}
          </p>
        ))}
        {warnings.map((warning) => (
          <p key={warning} className={styles['warning']}>
            {warning}
          </p>
        ))}
        {candidates.length > 0 && (
          <p className={styles['dim']}>
            {`${planViewMessages.candidates} ${candidates.map((one) => `${one.title} (${one.id})`).join(', ')}`}
          </p>
        )}
      </td>
      <td>
        {cells.length === 0 ? (
          <span className={styles['dim']}>{planViewMessages.noChange}</span>
        ) : (
          <dl className={styles['cells']}>
            {cells.map((cell) => (
              <PlannedCellView
                key={cell.column}
                cell={cell}
                row={number}
                heading={table.headings[cell.column] ?? planViewMessages.unnamed(cell.column + 1)}
                onCorrect={onCorrect}
              />
            ))}
          </dl>
        )}
      </td>
    </tr>
  )
}
