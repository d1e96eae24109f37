import { useEffect, useState } from 'react'
import { announce } from '../../components/ui/announce.ts'
import { Button } from '../../components/ui/Button.tsx'
import { FilterChoices } from '../../components/ui/FilterChoices.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { OUTCOMES } from '../../model/plan/plan-row.ts'
import { ConfirmSend } from './ConfirmSend.tsx'
import { importMessages } from './messages.ts'
import { PlanTable } from './PlanTable.tsx'
import type { Import } from './use-import.ts'
import type { ImportTarget } from './use-import-target.ts'
import { PAGE_ROWS } from './worker/import-client.ts'
import type { PlanCounts, TableFacts } from './worker/import-messages.ts'
import styles from './import.module.css'

interface PlanViewProps {
  target: ImportTarget
  session: Import
  table: TableFacts
  plan: PlanCounts
}

/** What a file will do, row by row, and the way to send it. */
export function PlanView({ target, session, table, plan }: PlanViewProps) {
  const [isAsking, setAsking] = useState(false)
  const { counts } = plan
  const { shown } = session.state
  const outcome = shown?.outcome ?? null
  const page = Math.floor((shown?.from ?? 0) / PAGE_ROWS) + 1
  const total = outcome === null ? table.rowCount : counts[outcome]
  const toSend = counts.create + counts.update
  const said = importMessages.planned(counts.create, counts.update, counts.refused + counts.ambiguous)
  useEffect(() => announce(said), [said])

  const outcomes = OUTCOMES.map((one) => ({
    value: one,
    label: importMessages.outcomes[one],
    count: counts[one],
    isAlert: (one === 'refused' || one === 'ambiguous') && counts[one] > 0,
  }))

  return (
    <div className={styles['step']}>
      <p>{importMessages.table(session.source, table.rowCount)}</p>
      <FilterChoices
        label={importMessages.show}
        choices={[{ value: undefined, label: importMessages.all, count: table.rowCount }, ...outcomes]}
        chosen={outcome ?? undefined}
        onChoose={(of) => session.show(of ?? null, 0)}
      />
      <PlanTable table={table} rows={shown?.rows ?? []} onCorrect={session.correct} />
      {total > PAGE_ROWS && (
        <Pager
          page={page}
          pageSize={PAGE_ROWS}
          shown={shown?.rows.length ?? 0}
          total={total}
          hasNext={page * PAGE_ROWS < total}
          isLoading={shown === undefined}
          onPage={(next) => session.show(outcome, (next - 1) * PAGE_ROWS)}
        />
      )}
      <div className={styles['actions']}>
        <Button
          look="primary"
          aria-haspopup="dialog"
          disabledReason={target.noWriting ?? (toSend === 0 ? importMessages.nothingToSend : undefined)}
          onClick={() => setAsking(true)}
        >
          {importMessages.send(toSend)}
        </Button>
        <Button onClick={session.backToTable}>{importMessages.changeColumns}</Button>
        <Button look="quiet" onClick={session.restart}>
          {importMessages.another}
        </Button>
      </div>
      {isAsking && (
        <ConfirmSend target={target} session={session} plan={plan} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
