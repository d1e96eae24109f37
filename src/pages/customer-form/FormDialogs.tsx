import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import type { Side } from '../../model/values/three-way.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { FormTarget } from './form-parts.ts'
import type { FormEvent, FormPhase } from './form-session.ts'
import { formMessages } from './messages.ts'
import { ReviewDialog } from './ReviewDialog.tsx'

interface FormDialogsProps {
  phase: FormPhase
  target: FormTarget
  isUpdate: boolean
  sendLabel: string
  apply: (event: FormEvent) => void
  onSend: (forceUpdate: boolean) => void
  onMerge: (choices: ReadonlyMap<string, Side>) => void
  onDiscard: () => void
}

/** The dialog of the phase a form is in, if it has one. */
export function FormDialogs({
  phase,
  target,
  isUpdate,
  sendLabel,
  apply,
  onSend,
  onMerge,
  onDiscard,
}: FormDialogsProps) {
  const close = () => apply({ type: 'cancelled' })
  if (phase.name === 'comparing')
    return (
      <ConflictDialog
        platformName={target.platformName}
        entries={phase.versions}
        onClose={close}
        onMerge={onMerge}
      />
    )
  if (phase.name === 'reviewing')
    return (
      <ReviewDialog
        target={target}
        review={phase.review}
        sendLabel={sendLabel}
        isUpdate={isUpdate}
        onClose={close}
        onSend={onSend}
      />
    )
  if (phase.name !== 'discarding') return null
  return (
    <Dialog
      title={formMessages.discardTitle}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{formMessages.keep}</Button>
          <Button look="primary" onClick={onDiscard}>
            {formMessages.discard}
          </Button>
        </>
      }
    >
      <p>{formMessages.discardText}</p>
    </Dialog>
  )
}
