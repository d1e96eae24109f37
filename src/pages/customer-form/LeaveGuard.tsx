import { useBlocker } from '../../components/router/use-blocker.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'

interface LeaveGuardProps {
  isDirty: () => boolean
  /** The form was sent and its answer is awaited: inside the desk it is followed from every page. */
  isUnderWay: () => boolean
  /** Keeps the draft; resolves when it is stored. */
  onKeep: () => Promise<void>
  onDiscard: () => Promise<void>
}

/** Asks before a form with changes is left, by whatever way. */
export function LeaveGuard({ isDirty, isUnderWay, onKeep, onDiscard }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlock: (current, next) => current !== next && isDirty() && !isUnderWay(),
    enableBeforeUnload: isDirty,
  })
  if (blocker.status !== 'blocked') return null
  const { proceed, reset } = blocker
  return (
    <Dialog
      title="Leave with unsent changes?"
      onClose={reset}
      actions={
        <>
          <Button onClick={reset}>Stay</Button>
          <Button onClick={() => void onDiscard().then(proceed)}>Discard changes</Button>
          <Button look="primary" onClick={() => void onKeep().then(proceed)}>
            Save draft and leave
          </Button>
        </>
      }
    >
      <p>
        What you typed here has not been sent. A draft stays on this device and is offered when you come back
        to this form.
      </p>
    </Dialog>
  )
}
