import type { Customer } from '../../api/customers.ts'
import { valuesAsSent } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { reviveValues } from '../../model/values/revive-values.ts'
import { isDraft } from '../../writes/drafts/draft-format.ts'
import type { Draft, RawDraft } from '../../writes/drafts/draft-format.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { undoOf } from '../../writes/rules/undo.ts'
import type { Undo } from '../../writes/rules/undo.ts'
import { asCustomer } from './form-parts.ts'
import type { FormStart } from './form-parts.ts'
import { formBase } from './moved-record.ts'

/** A model as served and as parsed. */
export interface Served {
  servedModel: unknown
  model: ModelNode
}

/** Edited values, and the record they were typed into. */
export interface EditedValues {
  values: FormValues
  openedRecord?: JsonObject | null | undefined
}

/**
 * A form that continues earlier edits. It starts from the record as it was then: over today's record, what somebody else
 * changed meanwhile would look like a change made here, and would be undone silently. `initial` is what the form was
 * opened with where that isn't the record.
 */
export function startFromEdits(
  served: Served,
  edited: EditedValues,
  current: Customer | null,
  initial?: FormValues,
): FormStart {
  const opened = current === null ? null : (asCustomer(edited.openedRecord) ?? current)
  const base = formBase(served.model, opened).values
  const { values, lost } = reviveValues(served.model, edited.values, base)
  const openedWith = initial && reviveValues(served.model, initial, base).values
  return { ...served, opened, values, initial: openedWith, lost }
}

/** A form that corrects a change of which no draft is left. */
export function startFromWrite(served: Served, entry: JournalEntry, current: Customer | null): FormStart {
  const opened = current === null ? null : (asCustomer(entry.opened) ?? current)
  return { ...served, opened, values: valuesAsSent(served.model, entry.payload, current === null), lost: [] }
}

/** What undoing a change means for the record as it is known now. */
export function startedUndo(
  model: ModelNode,
  undone: JournalEntry | undefined,
  latest: Customer | null,
): Undo | undefined {
  return undone === undefined || latest === null ? undefined : undoOf(undone, model, asJsonObject(latest))
}

interface FirstStart {
  readonly served: Served
  /** The record as it is known now; null for a new customer. */
  readonly latest: Customer | null
  /** What a new customer starts with; the record's values otherwise. */
  readonly initial: FormValues | undefined
  readonly failed: JournalEntry | undefined
  readonly undo?: Undo | undefined
  /** A draft that goes on without a question. */
  readonly own: Draft | null
}

/**
 * A draft that needs no question: of the change being corrected, with what was typed since, of a form that was left and
 * is wanted back, or of the step that the form is.
 */
export function ownDraft(
  failed: JournalEntry | undefined,
  found: Draft | RawDraft | null,
  isWantedBack: boolean,
  wantedId?: string,
): Draft | null {
  if (found === null || !isDraft(found)) return null
  const isOwn = found.draftId === failed?.draftId || found.draftId === wantedId
  return isWantedBack || isOwn ? found : null
}

/** What a form starts with when its page opens. */
export function firstStart({ served, latest, initial, failed, own, undo }: FirstStart): FormStart {
  if (own !== null) return startFromEdits(served, own, latest, initial)
  if (failed !== undefined) return startFromWrite(served, failed, latest)
  if (undo?.kind === 'possible') return { ...served, opened: latest, values: undo.values, lost: [] }
  const values = initial ?? formBase(served.model, latest).values
  return { ...served, opened: latest, values, initial, lost: [] }
}
