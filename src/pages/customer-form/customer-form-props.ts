import type { Customer } from '../../api/customers.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import type { Undo } from '../../writes/rules/undo.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { EditedValues } from './form-start.ts'

export interface FormUndo {
  entry: JournalEntry | undefined
  outcome: Undo | undefined
}

export interface CustomerFormProps {
  target: FormTarget
  start: FormStart
  customerId: string | null
  draft: DraftHandle
  draftKey: string
  /** The failed change this form corrects. */
  failed: JournalEntry | undefined
  /** The record as Codat has it now, under what this device has sent; it may be newer than the one opened. */
  latest: Customer | null
  /** What this device has sent and Codat's copy does not have yet. */
  sent: readonly SentChange[]
  withChanges: ((record: Customer) => Customer) | undefined
  /** Draft id of the change that has to be confirmed before this one is sent. */
  after: string | undefined
  /** Another model than the form was built from, once Codat serves one. */
  newModel: unknown
  /** Opens the comparison with the record, or the review, by itself. */
  comparesAtOnce: boolean
  isUpdated: boolean
  isChangeMissing: boolean
  /** The change this form undoes, as far as this device knows it, and what that means for the record. */
  undo: FormUndo | undefined
  onRestore: (edited: EditedValues) => void
  onModelChanged: (servedModel: unknown, values: FormValues, opened: Customer | null) => boolean
  onSent: (entry: JournalEntry) => void
}
