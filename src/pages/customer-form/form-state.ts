import type { Customer } from '../../api/customers.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { Issue } from '../../model/issue.ts'
import type { ModelNode } from '../../model/model-node.ts'
import type { Change } from '../../model/values/changes.ts'
import type { ThreeWayEntry } from '../../model/values/three-way.ts'
import type { ChangeToSend } from '../../writes/engine/change-to-send.ts'
import type { SendErrorReason } from '../../writes/messages/send-error-messages.ts'
import type { Review } from './change-of-form.ts'
import type { FormBase } from './moved-record.ts'
import type { OwnMove } from './own-changes.ts'

/** Values that nothing blocks, and what is known of the record they change. */
interface Attempt {
  readonly values: FormValues
  readonly forceUpdate: boolean
  readonly known: Customer | null
  /** What the person accepted after an error, such as sending without storing. */
  readonly accepted: Partial<ChangeToSend>
}

/** Where a form stands between the first keystroke and the response. Exactly one at a time. */
export type FormPhase =
  | { readonly name: 'editing' }
  /** Someone wanted to send an update in which no field differs from the record. */
  | { readonly name: 'unchanged'; readonly values: FormValues }
  | { readonly name: 'discarding' }
  /** The record changed upstream: three versions of it are open for a choice. */
  | { readonly name: 'comparing'; readonly record: Customer; readonly versions: readonly ThreeWayEntry[] }
  | {
      readonly name: 'reviewing'
      readonly values: FormValues
      readonly review: Review
      /** Another change of this device came between: what was reviewed before wasn't sent. */
      readonly isRenewed?: true
    }
  /** Reviewed, and sent once an earlier change of this device is synced, unless anything comes between. */
  | { readonly name: 'waiting'; readonly values: FormValues; readonly awaitedId: string }
  /** The record and the model are read once more, right before sending. */
  | { readonly name: 'rereading'; readonly values: FormValues; readonly forceUpdate: boolean }
  | { readonly name: 'sending'; readonly attempt: Attempt }
  | {
      readonly name: 'refused'
      readonly reason: SendErrorReason | 'unexpected' | 'edited' | 'not-awaited'
      readonly message: string
      readonly attempt: Attempt
    }
  | { readonly name: 'sent' }

export interface FormSessionState {
  readonly base: FormBase
  /** The record as Codat has it now. */
  readonly latest: Customer | null
  /** Fields that somebody else changed since the form was opened. */
  readonly moved: readonly ThreeWayEntry[]
  /** Fields that moved because of this device's own changes. */
  readonly own: readonly OwnMove[]
  readonly issues: readonly Issue[]
  /** Fields that were left: they show what is wrong with them. */
  readonly touched: ReadonlySet<string>
  /** After an attempt to send, every field shows what is wrong with it. */
  readonly showsAllErrors: boolean
  /** What kept the form from being sent, for the summary at its top. */
  readonly problems: readonly Issue[]
  /** What the platform said of the last attempt; what belongs to a field goes when that is edited. */
  readonly rejected: readonly Problem[]
  /** The values the form began with. */
  readonly started: FormValues
  /** What the form was opened with, where that isn't the record; discarding goes back to it. */
  readonly initial: FormValues | undefined
  /** Whether there is anything to discard. */
  readonly isEdited: boolean
  /** Whether the fields differ from the record: known at once, at every keystroke. */
  readonly isChanged: boolean
  /** What differs, as the review would list it; worked out when typing pauses. */
  readonly changes: readonly Change[]
  readonly phase: FormPhase
}

export type FormEvent =
  | { readonly type: 'edited'; readonly values: FormValues }
  /** Typing paused: time to work out what changed. */
  | { readonly type: 'paused'; readonly values: FormValues }
  | { readonly type: 'fieldLeft'; readonly path: string }
  | { readonly type: 'recordMoved'; readonly record: Customer | null; readonly own: readonly OwnMove[] }
  /** Nothing but own changes moved the record: the form stands on it now. */
  | {
      readonly type: 'rebased'
      readonly base: FormBase
      readonly values: FormValues
      readonly own: readonly OwnMove[]
    }
  /** Codat serves another model: the form is built again, and nothing may be sent from this one. */
  | { readonly type: 'modelChanged' }
  | { readonly type: 'reviewRequested'; readonly values: FormValues }
  | { readonly type: 'merged'; readonly base: FormBase; readonly values: FormValues }
  /** What the review shows, or the list beside the form where no review is needed, is to be sent. `values` is what the fields show right now. */
  | { readonly type: 'reviewed'; readonly values: FormValues; readonly forceUpdate: boolean }
  /** The other Send button: what was reviewed goes out once the earlier change is synced. */
  | { readonly type: 'reviewedToWait'; readonly values: FormValues; readonly awaitedId: string }
  | { readonly type: 'awaitedSynced' }
  /** Something came between: what was reviewed is a draft again. */
  | { readonly type: 'waitEnded'; readonly message: string }
  | { readonly type: 'sending'; readonly known: Customer | null }
  | { readonly type: 'sent' }
  | { readonly type: 'refused'; readonly reason: SendErrorReason | 'unexpected'; readonly message: string }
  /** The person sends it in spite of the error. */
  | { readonly type: 'overridden'; readonly accepted: Partial<ChangeToSend> }
  | { readonly type: 'discardRequested' }
  /** `values` is what the form goes back to. */
  | { readonly type: 'discarded'; readonly values: FormValues }
  /** A dialog or an error was closed, or the page is being left. */
  | { readonly type: 'cancelled' }

export interface FormRules {
  readonly model: ModelNode
  readonly validate: (values: FormValues) => readonly Issue[]
}
