import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { textOf } from '../../lib/model/form-value.ts'
import { isArchiving } from '../../lib/model/changes.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import type { BooksChange } from './use-books-change.ts'
import type { CustomerFormState } from './use-customer-form.ts'
import { formPayload } from './write-input-of-form.ts'

export type OpenDialog = 'review' | 'conflict' | 'discard'

interface FormDialogsProps {
  dialog: OpenDialog | null
  target: FormTarget
  start: FormStart
  state: CustomerFormState
  books: BooksChange
  isUpdate: boolean
  sendLabel: string
  onClose: () => void
  onSend: (forceUpdate: boolean) => void
  onDiscard: () => void
  onMerged: () => void
}

/** The dialogs of the form; at most one is open. */
export function FormDialogs(props: FormDialogsProps) {
  const { dialog, target, start, state, books, isUpdate, sendLabel, onClose, onSend, onDiscard, onMerged } =
    props
  if (dialog === null) return null
  if (dialog === 'conflict') {
    return (
      <ConflictDialog
        entries={books.compare()}
        onClose={onClose}
        onMerge={(choices) => {
          if (books.merge(choices)) onMerged()
        }}
      />
    )
  }
  if (dialog === 'discard') {
    return (
      <Dialog
        title="Discard what you typed?"
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>Keep it</Button>
            <Button look="primary" onClick={onDiscard}>
              Discard
            </Button>
          </>
        }
      >
        <p>
          The form goes back to how it was opened, and the draft on this device is removed. Nothing has been
          sent.
        </p>
      </Dialog>
    )
  }
  return (
    <ReviewDialog
      target={target}
      title={textOf(state.values()['customerName']) || 'Customer without a name'}
      sendLabel={sendLabel}
      isUpdate={isUpdate}
      changes={state.changes()}
      warnings={state.issues.all().filter((issue) => issue.severity === 'warn')}
      isArchiving={isArchiving(start.model, state.base.values, state.values())}
      payload={formPayload(start, state)}
      sourceModifiedDate={state.base.opened?.sourceModifiedDate ?? null}
      onClose={onClose}
      onSend={({ forceUpdate }) => onSend(forceUpdate)}
    />
  )
}
