import { useState, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { toRun } from '../../lib/paths/run-link.ts'
import { requestsFor } from '../../writes/bulk/run-budget.ts'
import { runRefusalMessage } from '../../writes/messages/run-messages.ts'
import { importMessages } from './messages.ts'
import type { Import } from './use-import.ts'
import type { ImportTarget } from './use-import-target.ts'
import type { PlanCounts } from './worker/import-messages.ts'

interface ConfirmSendProps {
  target: ImportTarget
  session: Import
  plan: PlanCounts
  onClose: () => void
}

/** The last look before anything is sent: where to, how much, what it costs. */
export function ConfirmSend({ target, session, plan, onClose }: ConfirmSendProps) {
  const navigate = useNavigate()
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { counts, withWarnings, movedOn } = plan
  const { confirm } = importMessages
  const toSend = counts.create + counts.update
  const left = counts.refused + counts.ambiguous

  async function send() {
    setStarting(true)
    setProblem(undefined)
    try {
      const runId = await session.start()
      navigate(toRun(target.companyId, runId))
    } catch (error) {
      setStarting(false)
      setProblem(runRefusalMessage(error))
    }
  }

  return (
    <Dialog
      title={confirm.title(toSend)}
      widthPx={520}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{importMessages.cancel}</Button>
          <Button
            look="primary"
            data-autofocus
            disabledReason={isStarting ? importMessages.starting : undefined}
            onClick={() => void send()}
          >
            {importMessages.send(toSend)}
          </Button>
        </>
      }
    >
      <p>{confirm.what(counts.create, counts.update, target.companyName, target.platformName)}</p>
      {left > 0 && <p>{confirm.left(left)}</p>}
      {withWarnings > 0 && <p>{confirm.warnings(withWarnings, target.platformName)}</p>}
      {movedOn > 0 && <p>{confirm.movedOn(movedOn)}</p>}
      <p>{confirm.cost(requestsFor(toSend), quota?.limit, quota?.remaining)}</p>
      {isStarting && <p role="status">{importMessages.starting}</p>}
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
    </Dialog>
  )
}
