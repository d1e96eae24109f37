import { useBlocker } from '../../components/router/use-blocker.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { formMessages } from './messages.ts'
import type { FormHandle } from './use-form-session.ts'

interface LeaveGuardProps {
  handle: FormHandle
  draft: DraftHandle
  /** Nothing is sent any more once the person leaves. */
  onLeave: () => void
}

/** Asks before a form with changes is left, by whatever way. */
export function LeaveGuard({ handle, draft, onLeave }: LeaveGuardProps) {
  // A form that is being sent is followed from every page.
  const isSending = () => handle.session.state.phase.name === 'sending'
  const blocker = useBlocker({
    shouldBlock: (current, next) => current !== next && handle.isDirty() && !isSending(),
    enableBeforeUnload: handle.isDirty,
  })
  if (blocker.status !== 'blocked') return null
  const { proceed, reset } = blocker
  const leaveAfter = (work: Promise<void>) => {
    onLeave()
    void work.then(proceed)
  }
  return (
    <Dialog
      title={formMessages.leaveTitle}
      onClose={reset}
      actions={
        <>
          <Button onClick={reset}>{formMessages.stay}</Button>
          <Button onClick={() => leaveAfter(draft.discard())}>{formMessages.leaveAndDiscard}</Button>
          <Button look="primary" onClick={() => leaveAfter(draft.flush())}>
            {formMessages.leaveAndKeep}
          </Button>
        </>
      }
    >
      <p>{formMessages.leaveText}</p>
    </Dialog>
  )
}
