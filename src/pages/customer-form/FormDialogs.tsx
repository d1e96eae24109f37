import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { FormTarget } from './form-parts.ts'
import type { FormPhase } from './form-state.ts'
import { formMessages } from './messages.ts'
import { reviewUnreturned } from './not-returned.ts'
import type { UnreturnedField } from './not-returned.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import type { SendActions } from './use-send-form.ts'

interface FormDialogsProps {
  phase: FormPhase
  target: FormTarget
  isUpdate: boolean
  /** An earlier change of this device that isn't in Codat's copy yet. */
  awaited: JournalEntry | undefined
  /** Fields that the platform keeps to itself. */
  unreturned: readonly UnreturnedField[]
  actions: SendActions
  onClose: () => void
}

/** The dialog of the phase a form is in, if it has one. */
export function FormDialogs(props: FormDialogsProps) {
  const { phase, target, isUpdate, awaited, unreturned, actions, onClose } = props
  if (phase.name === 'comparing')
    return (
      <ConflictDialog
        platformName={target.platformName}
        entries={phase.versions}
        onClose={onClose}
        onMerge={actions.merge}
      />
    )
  if (phase.name === 'reviewing')
    return (
      <ReviewDialog
        target={target}
        review={phase.review}
        isRenewed={phase.isRenewed === true}
        unreturned={reviewUnreturned(target, unreturned, phase.values, phase.review.payload)}
        isUpdate={isUpdate}
        awaited={awaited}
        onClose={onClose}
        onSend={actions.send}
        onSendWhenSynced={actions.sendWhenSynced}
      />
    )
  if (phase.name !== 'discarding') return null
  return (
    <Dialog
      title={formMessages.discardTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{formMessages.keep}</Button>
          <Button look="primary" onClick={actions.discard}>
            {formMessages.discard}
          </Button>
        </>
      }
    >
      <p>{formMessages.discardText}</p>
    </Dialog>
  )
}
