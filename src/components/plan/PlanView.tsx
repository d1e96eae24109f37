import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { OUTCOMES } from '../../model/plan/planned-row.ts'
import type { Outcome } from '../../model/plan/planned-row.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { FilterChoices } from '../ui/FilterChoices.tsx'
import { Pager } from '../ui/Pager.tsx'
import { ConfirmSend } from './ConfirmSend.tsx'
import { planViewMessages } from './messages.ts'
import { PlanTable } from './PlanTable.tsx'
import { takeLostFocus } from './take-lost-focus.ts'
import type { PlanSession } from './use-plan-session.ts'
import type { PlanTarget } from './use-plan-target.ts'
import { PAGE_ROWS } from './worker/plan-client.ts'
import type { PlanCounts, TableFacts } from './worker/worker-messages.ts'
import styles from './plan.module.css'

interface PlanViewProps {
  target: PlanTarget
  session: PlanSession
  table: TableFacts
  plan: PlanCounts
  /** What it is a plan of. */
  summary: string
  /** What can become of its rows, where that isn't everything. */
  outcomes?: readonly Outcome[]
  onStarted?: (() => void) | undefined
  /** The ways back, beside the one forward. */
  children: ReactNode
}

/** What many changes will do, row by row, and the way to send them. */
export function PlanView(props: PlanViewProps) {
  const { target, session, table, plan, summary, outcomes = OUTCOMES, onStarted, children } = props
  const [isAsking, setAsking] = useState(false)
  const { counts } = plan
  const { shown } = session.state
  const outcome = shown?.outcome ?? null
  const page = Math.floor((shown?.from ?? 0) / PAGE_ROWS) + 1
  const total = outcome === null ? table.rowCount : counts[outcome]
  const toSend = counts.create + counts.update
  const said = planViewMessages.planned(counts.create, counts.update, counts.refused + counts.ambiguous)
  useEffect(() => announce(said), [said])

  const choices = outcomes.map((one) => ({
    value: one,
    label: planViewMessages.outcomes[one],
    count: counts[one],
    isAlert: (one === 'refused' || one === 'ambiguous') && counts[one] > 0,
  }))

  return (
    <div className={styles['step']}>
      <p ref={takeLostFocus} tabIndex={-1} className={styles['summary']}>
        {summary}
      </p>
      <FilterChoices
        label={planViewMessages.show}
        choices={[{ value: undefined, label: planViewMessages.all, count: table.rowCount }, ...choices]}
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
      <div className={styles['foot']}>
        <Button
          look="primary"
          aria-haspopup="dialog"
          disabledReason={target.noWriting ?? (toSend === 0 ? planViewMessages.nothingToSend : undefined)}
          onClick={() => setAsking(true)}
        >
          {planViewMessages.send(toSend)}
        </Button>
        {children}
      </div>
      {isAsking && (
        <ConfirmSend
          target={target}
          session={session}
          plan={plan}
          onStarted={onStarted}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
