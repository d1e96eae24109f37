import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useRunStart } from '../write/use-run-start.ts'
import { toRun } from '../../lib/paths/run-link.ts'
import { requestsFor, rowsThatFit } from '../../writes/bulk/run-budget.ts'
import { tooManyMessage } from '../../writes/messages/run-messages.ts'
import { planViewMessages } from './messages.ts'
import type { PlanSession } from './use-plan-session.ts'
import type { PlanTarget } from './use-plan-target.ts'
import type { PlanCounts } from './worker/worker-messages.ts'

interface ConfirmSendProps {
  target: PlanTarget
  session: PlanSession
  plan: PlanCounts
  /** The changes are stored as a run, which its page shows next. */
  onStarted?: (() => void) | undefined
  onClose: () => void
}

/** The last look before anything is sent: where to, how much, what it costs. */
export function ConfirmSend({ target, session, plan, onStarted, onClose }: ConfirmSendProps) {
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const { isStarting, problem, start, close } = useRunStart(onClose)
  const { counts, withWarnings, movedOn, clearing } = plan
  const { confirm } = planViewMessages
  const toSend = counts.create + counts.update
  const left = counts.refused + counts.ambiguous
  const fit = rowsThatFit(toSend, quota)
  const tooMany = fit < toSend ? tooManyMessage(fit) : undefined

  async function send() {
    const runId = await session.start()
    onStarted?.()
    // Back leads to what was there before the plan, which must not be sent twice.
    return { ...toRun(target.companyId, runId), replace: true }
  }

  const busy = isStarting ? planViewMessages.starting : undefined
  return (
    <Dialog
      title={confirm.title(toSend)}
      widthPx={520}
      onClose={close}
      actions={
        <>
          <Button disabledReason={busy} onClick={close}>
            {planViewMessages.cancel}
          </Button>
          <Button
            look="primary"
            data-autofocus
            disabledReason={busy ?? tooMany}
            onClick={() => void start(send)}
          >
            {planViewMessages.send(toSend)}
          </Button>
        </>
      }
    >
      <p>{confirm.what(counts.create, counts.update, target.companyName, target.platformName)}</p>
      {left > 0 && <p>{confirm.left(left)}</p>}
      {withWarnings > 0 && <p>{confirm.warnings(withWarnings, target.platformName)}</p>}
      {movedOn > 0 && <p>{confirm.movedOn(movedOn)}</p>}
      {clearing > 0 && <p>{confirm.cleared(clearing, target.platformName)}</p>}
      <p>{confirm.cost(requestsFor(toSend), quota?.limit, quota?.remaining)}</p>
      {isStarting && <p role="status">{planViewMessages.starting}</p>}
      {tooMany !== undefined && <Notice tone="warning">{tooMany}</Notice>}
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
    </Dialog>
  )
}
