import { useState } from 'react'
import { useOnline } from '../../components/feedback/use-online.ts'
import { planViewMessages } from '../../components/plan/messages.ts'
import { PlanView } from '../../components/plan/PlanView.tsx'
import { readFailureMessage } from '../../components/plan/read-failure.ts'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import { Waiting } from '../../components/plan/Waiting.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { chosenCount } from '../../writes/bulk-edit/bulk-edit.ts'
import type { BulkEdit } from '../../writes/bulk-edit/bulk-edit.ts'
import type { BulkEditHandle } from '../../writes/hooks/use-bulk-edit.ts'
import { ChooseFields } from './ChooseFields.tsx'
import { fieldOf } from './edit-problem.ts'
import { bulkEditMessages } from './messages.ts'
import { OtherCount } from './OtherCount.tsx'
import { useBulkPlan } from './use-bulk-plan.ts'

interface BulkEditStepsProps {
  target: PlanTarget
  stored: BulkEditHandle
  edit: BulkEdit
}

/** What is changed, and the plan: one at a time, each leading back to the one before. */
export function BulkEditSteps({ target, stored, edit }: BulkEditStepsProps) {
  // What is typed is shown from here: what is stored arrives too late for the caret.
  const [fields, setFields] = useState(stored.fields)
  const labels = fields.flatMap((field) => fieldOf(target.model, field)?.label ?? [])
  const session = useBulkPlan({
    target,
    edit,
    fields,
    name: bulkEditMessages.runName(labels),
    onFreeze: stored.freeze,
  })
  const { state, reading, foundCount, withoutId } = session
  const isOnline = useOnline()

  function change(next: readonly FieldEdit[]): void {
    setFields(next)
    stored.setFields(next)
  }

  if (reading.step === 'running')
    return (
      <Waiting onCancel={session.cancel}>
        {planViewMessages.readingCustomers(reading.progress.done, reading.progress.total)}
      </Waiting>
    )
  if (state.step === 'planning')
    return (
      <Waiting>
        {planViewMessages.planning(
          state.progress?.done ?? 0,
          state.progress?.total ?? chosenCount(edit.chosen),
        )}
      </Waiting>
    )
  return (
    <>
      {target.noWriting !== undefined && (
        <Notice tone="warning">{`${target.noWriting} ${planViewMessages.readOnly}`}</Notice>
      )}
      {stored.isUnstored && <Notice tone="warning">{bulkEditMessages.unstored}</Notice>}
      {state.error !== undefined && <Notice tone="error">{bulkEditMessages.failed}</Notice>}
      {reading.step === 'failed' && (
        <Notice tone="error">{readFailureMessage(reading.error, isOnline)}</Notice>
      )}
      {state.step === 'planned' && state.plan !== undefined && state.table !== undefined ? (
        <>
          {withoutId > 0 && <Notice tone="warning">{bulkEditMessages.withoutId(withoutId)}</Notice>}
          <PlanView
            target={target}
            session={session}
            table={state.table}
            plan={state.plan}
            summary={bulkEditMessages.plan(state.table.rowCount, labels)}
            outcomes={['update', 'unchanged', 'refused']}
            onStarted={stored.forget}
          >
            <Button onClick={session.backToFields}>{bulkEditMessages.changeFields}</Button>
          </PlanView>
        </>
      ) : state.step === 'empty' && foundCount !== undefined ? (
        <OtherCount
          chosen={chosenCount(edit.chosen)}
          found={foundCount}
          onPlan={session.planFound}
          onBack={session.restart}
        />
      ) : (
        <ChooseFields target={target} edit={edit} fields={fields} session={session} onChange={change} />
      )}
    </>
  )
}
