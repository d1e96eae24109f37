import type { Customer } from '../../api/customers.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { textOf } from '../../model/form-value.ts'
import { isArchiving } from '../../model/values/changes.ts'
import type { Change } from '../../model/values/changes.ts'
import type { Issue } from '../../model/issue.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ThreeWayEntry } from '../../model/values/three-way.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import type { BooksChange } from './use-books-change.ts'
import type { CustomerFormState } from './use-customer-form.ts'
import { formPayload } from './write-input-of-form.ts'

/** What there is to review, as the form stood when the dialog was opened. */
export interface ReviewContent {
  title: string
  changes: readonly Change[]
  warnings: readonly Issue[]
  isArchiving: boolean
  payload: JsonObject
  sourceModifiedDate: string | null
}

/**
 * The dialog that is open, with what it shows. Form values change without a drawing, so nothing is read from them
 * while drawing: the content is taken when the dialog is opened.
 */
export type OpenDialog =
  | { kind: 'review'; content: ReviewContent }
  | { kind: 'conflict'; entries: readonly ThreeWayEntry[] }
  | { kind: 'discard' }

/** The review of the form as it stands now. */
export function reviewOf(start: FormStart, state: CustomerFormState, known: Customer | null): ReviewContent {
  const values = state.values()
  return {
    title: textOf(values['customerName']) || 'Customer without a name',
    changes: state.changes(),
    warnings: state.issues.all().filter((issue) => issue.severity === 'warn'),
    isArchiving: isArchiving(start.model, state.base.values, values),
    payload: formPayload(start, state, values, known),
    sourceModifiedDate: (known ?? state.base.opened)?.sourceModifiedDate ?? null,
  }
}

interface FormDialogsProps {
  dialog: OpenDialog | null
  target: FormTarget
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
  const { dialog, target, books, isUpdate, sendLabel, onClose, onSend, onDiscard, onMerged } = props
  if (dialog === null) return null
  if (dialog.kind === 'conflict') {
    return (
      <ConflictDialog
        entries={dialog.entries}
        onClose={onClose}
        onMerge={(choices) => {
          if (books.merge(choices)) onMerged()
        }}
      />
    )
  }
  if (dialog.kind === 'discard') {
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
        <p>The form goes back to how it was opened, and the draft on this device is removed.</p>
      </Dialog>
    )
  }
  return (
    <ReviewDialog
      target={target}
      {...dialog.content}
      sendLabel={sendLabel}
      isUpdate={isUpdate}
      onClose={onClose}
      onSend={({ forceUpdate }) => onSend(forceUpdate)}
    />
  )
}
