import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { subscribeToAppStatus } from '../../api/app-status.ts'
import { appVersion } from '../../api/app-version.ts'
import { takeLostFocus } from '../../components/plan/take-lost-focus.ts'
import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { announce } from '../../components/ui/announce.ts'
import { Button } from '../../components/ui/Button.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { late } from '../../components/ui/late.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { toRun } from '../../lib/paths/run-link.ts'
import { canRetry } from '../../writes/bulk/row-outcome.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import type { Runs } from '../../writes/bulk/runs.ts'
import { runSupportDetails } from '../../writes/messages/run-support-details.ts'
import { runRefusalMessage } from '../../writes/messages/run-messages.ts'
import { runMessages } from './messages.ts'
import { retryName } from './run-names.ts'
import { saveUnconfirmed, unconfirmed } from './unconfirmed-file.ts'
import type { FileFormat } from './unconfirmed-file.ts'
import styles from './run.module.css'

const UndoRun = late(() => import('./UndoRun.tsx'))

interface RunActionsProps {
  view: RunView
  runs: Runs
}

/** What can be done with a run: go on or not, send again what failed, take it back, have the rest as a file. */
export function RunActions({ view, runs }: RunActionsProps) {
  const { run, counts, where } = view
  const navigate = useNavigate()
  const noWriting = useNoWriting({ companyId: run.companyId, feature: 'Put' })
  const viewOnly = useSyncExternalStore(subscribeToAppStatus, noWritingReason)
  const [dialog, setDialog] = useState<'stop' | 'undo'>()
  const [problem, setProblem] = useState<string>()
  const close = () => setDialog(undefined)
  const isOver = run.state === 'done' || run.state === 'stopped'
  const left = unconfirmed(view.rows).length
  const toRetry = view.rows.filter(canRetry).length

  // Buttons go when the run is over.
  const actions = useRef<HTMLDivElement>(null)
  const before = useRef(run.state)
  useEffect(() => {
    if (before.current !== run.state) takeLostFocus(actions.current)
    before.current = run.state
  }, [run.state])

  function retry() {
    runs.retryFailed(run.id, retryName(run.name)).then(
      (id) => navigate(toRun(run.companyId, id)),
      (error: unknown) => setProblem(runRefusalMessage(error)),
    )
  }

  function download(format: FileFormat) {
    saveUnconfirmed(view, format).then(
      (name) => announce(runMessages.saved(left, name)),
      () => setProblem(runMessages.notSaved),
    )
  }

  return (
    <div ref={actions} tabIndex={-1} className={styles['actions']}>
      {/* One button with two names, so that the focus stays on it. */}
      {run.state === 'running' ? (
        <Button onClick={() => void runs.pause(run.id)}>{runMessages.pause}</Button>
      ) : (
        run.state === 'paused' &&
        where !== 'elsewhere' && (
          <Button
            look="primary"
            // The run itself asks whether the connection is linked again, which the page may not know yet.
            disabledReason={run.pause === 'unlinked' ? viewOnly : noWriting}
            onClick={() => void runs.resume(run.id)}
          >
            {runMessages.resume}
          </Button>
        )
      )}
      {!isOver && <Button onClick={() => setDialog('stop')}>{runMessages.stop}</Button>}
      {isOver && toRetry > 0 && (
        <Button disabledReason={noWriting} onClick={retry}>
          {runMessages.retry(toRetry)}
        </Button>
      )}
      {left > 0 && (
        <>
          <Button look="quiet" onClick={() => download('csv')}>
            {runMessages.download.csv}
          </Button>
          <Button look="quiet" onClick={() => download('xlsx')}>
            {runMessages.download.xlsx}
          </Button>
        </>
      )}
      {isOver && counts.confirmed > 0 && (
        <Button look="quiet" disabledReason={noWriting} onClick={() => setDialog('undo')}>
          {runMessages.undo}
        </Button>
      )}
      <CopyButton
        value={() => runSupportDetails(view, { atMs: Date.now(), version: appVersion() })}
        what={runMessages.supportDetails}
        hasText
      />
      {problem !== undefined && (
        <Notice tone="error" onDismiss={() => setProblem(undefined)}>
          {problem}
        </Notice>
      )}
      {dialog === 'stop' && <StopRun view={view} runs={runs} onClose={close} />}
      {dialog === 'undo' && <UndoRun view={view} runs={runs} onClose={close} />}
    </div>
  )
}

/** Nothing starts a stopped run again, so it is asked. */
function StopRun({ view, runs, onClose }: RunActionsProps & { onClose: () => void }) {
  function stop() {
    void runs.stop(view.run.id)
    onClose()
  }
  return (
    <Dialog
      title={runMessages.stopTitle}
      widthPx={440}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{runMessages.keepRunning}</Button>
          <Button look="primary" onClick={stop}>
            {runMessages.stopRun}
          </Button>
        </>
      }
    >
      <p>{runMessages.stopText(view.counts.waiting)}</p>
    </Dialog>
  )
}
