import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { failureMessage } from '../customers/export/messages.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ChooseSheet } from './ChooseSheet.tsx'
import { MapColumns } from './MapColumns.tsx'
import { importMessages } from './messages.ts'
import { PlanView } from './PlanView.tsx'
import { useImport } from './use-import.ts'
import type { ImportTarget } from './use-import-target.ts'
import styles from './import.module.css'

/** A file, what its columns are about, and the plan: one at a time, each leading back to the one before. */
export function ImportSteps({ target }: { target: ImportTarget }) {
  const session = useImport(target)
  const { state, reading, source } = session
  const { book } = state
  const isOnline = useOnline()

  if (reading.step === 'running')
    return (
      <div className={styles['wait']}>
        <span role="status">
          {importMessages.readingCustomers(reading.progress.done, reading.progress.total)}
        </span>
        <Button onClick={session.cancelReading}>{importMessages.cancel}</Button>
      </div>
    )
  if (state.step === 'reading') return <Waiting>{importMessages.reading}</Waiting>
  if (state.step === 'planning')
    return (
      <Waiting>
        {importMessages.planning(
          state.progress?.done ?? 0,
          state.progress?.total ?? state.table?.rowCount ?? 0,
        )}
      </Waiting>
    )
  return (
    <>
      {target.noWriting !== undefined && (
        <Notice tone="warning">{`${target.noWriting} ${importMessages.readOnly}`}</Notice>
      )}
      {state.refusal !== undefined && <Notice tone="error">{importMessages.refusal(state.refusal)}</Notice>}
      {state.error !== undefined && <Notice tone="error">{importMessages.failed}</Notice>}
      {reading.step === 'failed' && <Notice tone="error">{failureMessage(reading.error, isOnline)}</Notice>}
      {state.step === 'empty' && <ChooseFile session={session} />}
      {state.step === 'read' && book !== undefined && <ChooseSheet session={session} book={book} />}
      {state.step === 'read' && state.table !== undefined && (
        <MapColumns key={source} target={target} session={session} table={state.table} />
      )}
      {state.step === 'planned' && state.plan !== undefined && state.table !== undefined && (
        <PlanView target={target} session={session} table={state.table} plan={state.plan} />
      )}
    </>
  )
}

function Waiting({ children }: { children: string }) {
  return (
    <p className={styles['wait']} role="status">
      {children}
    </p>
  )
}
