import type { Customer } from '../../api/customers.ts'
import { defaultValues, valuesAsSent } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { reviveValues } from '../../model/values/revive-values.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { asCustomer, asJson } from './form-parts.ts'
import type { FormStart } from './form-parts.ts'

/** A model as served and as parsed. */
export interface Served {
  servedModel: unknown
  model: ModelNode
}

/** What was typed, and into which record. */
export interface Typed {
  values: FormValues
  openedRecord?: JsonObject | null | undefined
}

/**
 * A form that goes on from what was typed earlier. It stands on the record as it was then: over today's record, what
 * somebody else changed meanwhile would look like a change made here, and be taken back without a word.
 */
export function startFromTyped(served: Served, typed: Typed, current: Customer | null): FormStart {
  const opened = current === null ? null : (asCustomer(typed.openedRecord) ?? current)
  const { values, lost } = reviveValues(
    served.model,
    typed.values,
    defaultValues(served.model, asJson(opened)),
  )
  return { ...served, opened, values, lost }
}

/** A form that corrects a write of which no draft is left. */
export function startFromWrite(served: Served, entry: JournalEntry, current: Customer | null): FormStart {
  const opened = current === null ? null : (asCustomer(entry.opened) ?? current)
  return { ...served, opened, values: valuesAsSent(served.model, entry.payload, current === null), lost: [] }
}
