import { useOnline } from '../../components/feedback/use-online.ts'
import { planViewMessages } from '../../components/plan/messages.ts'
import { PlanView } from '../../components/plan/PlanView.tsx'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import { Waiting } from '../../components/plan/Waiting.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { readFailureMessage } from '../../components/plan/read-failure.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ChooseSheet } from './ChooseSheet.tsx'
import { MapColumns } from './MapColumns.tsx'
import { importMessages } from './messages.ts'
import { useImport } from './use-import.ts'

/** A file, what its columns are about, and the plan: one at a time, each leading back to the one before. */
export function ImportSteps({ target }: { target: PlanTarget }) {
  const session = useImport(target)
  const { state, reading, source } = session
  const { book } = state
  const isOnline = useOnline()

  if (reading.step === 'running')
    return (
      <Waiting onCancel={session.cancelReading}>
        {planViewMessages.readingCustomers(reading.progress.done, reading.progress.total)}
      </Waiting>
    )
  if (state.step === 'reading') return <Waiting>{importMessages.reading}</Waiting>
  if (state.step === 'planning')
    return (
      <Waiting>
        {planViewMessages.planning(
          state.progress?.done ?? 0,
          state.progress?.total ?? state.table?.rowCount ?? 0,
        )}
      </Waiting>
    )
  return (
    <>
      {target.noWriting !== undefined && (
        <Notice tone="warning">{`${target.noWriting} ${planViewMessages.readOnly}`}</Notice>
      )}
      {state.refusal !== undefined && <Notice tone="error">{importMessages.refusal(state.refusal)}</Notice>}
      {state.error !== undefined && <Notice tone="error">{importMessages.failed}</Notice>}
      {reading.step === 'failed' && (
        <Notice tone="error">{readFailureMessage(reading.error, isOnline)}</Notice>
      )}
      {state.step === 'empty' && <ChooseFile session={session} />}
      {state.step === 'read' && book !== undefined && <ChooseSheet session={session} book={book} />}
      {state.step === 'read' && state.table !== undefined && (
        <MapColumns key={source} target={target} session={session} table={state.table} />
      )}
      {state.step === 'planned' && state.plan !== undefined && state.table !== undefined && (
        <PlanView
          target={target}
          session={session}
          table={state.table}
          plan={state.plan}
          summary={importMessages.table(source, state.table.rowCount)}
        >
          <Button onClick={session.backToTable}>{importMessages.changeColumns}</Button>
          <Button look="quiet" onClick={session.restart}>
            {importMessages.another}
          </Button>
        </PlanView>
      )}
    </>
  )
}
