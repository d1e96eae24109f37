import { updateAppStatus } from '../../api/app-status.ts'
import { useRouter } from '../../components/router/router-context.ts'
import { useBlocker } from '../../components/router/use-blocker.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { formMessages } from './messages.ts'
import type { FormHandle } from './use-form-session.ts'

interface LeaveGuardProps {
  handle: FormHandle
  draft: DraftHandle
  /** Of the draft. */
  draftKey: string
  /** Nothing is sent any more once the person leaves. */
  onLeave: () => void
}

/** Saves a form that is left, by whatever way, and says so on the next page. Asks only where nothing can be saved. */
export function LeaveGuard({ handle, draft, draftKey, onLeave }: LeaveGuardProps) {
  const router = useRouter()

  /** Whether to ask, because the edits are nowhere else. */
  async function leave(from: string): Promise<boolean> {
    const { pathname, search } = router.history.location
    const isWaiting = handle.session.state.phase.name === 'waiting'
    onLeave()
    if (!(await draft.isKept())) return true
    const message = isWaiting ? formMessages.leftWaiting : formMessages.leftDraft
    updateAppStatus({ leftForm: { draftKey, href: pathname + search, from, message } })
    // Shown on the next page, and over as soon as another one is on the screen.
    let next: string | undefined
    const stop = router.subscribe(() => {
      const path = router.shown()?.pathname
      next ??= path === from ? undefined : path
      if (next === undefined || path === next) return
      updateAppStatus({ leftForm: undefined })
      stop()
    })
    return false
  }

  const blocker = useBlocker({
    shouldBlock: (from, to) => from !== to && handle.hasUnsentEdits() && leave(from),
    enableBeforeUnload: () => handle.hasUnsentEdits() && draft.isUnsaved(),
  })
  if (blocker.status !== 'blocked') return null
  const { proceed, reset } = blocker
  return (
    <Dialog
      title={formMessages.leaveTitle}
      onClose={reset}
      actions={
        <>
          <Button onClick={proceed}>{formMessages.discardAndLeave}</Button>
          <Button look="primary" onClick={reset}>
            {formMessages.stay}
          </Button>
        </>
      }
    >
      <p>{formMessages.leaveText}</p>
    </Dialog>
  )
}
