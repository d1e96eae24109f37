import type { ChangeToSend } from '../../writes/engine/change-to-send.ts'
import type { Customer } from '../../api/customers.ts'
import { editChanges } from '../../model/values/changes.ts'
import { textOf } from '../../model/form-value.ts'
import type { FormValues } from '../../model/form-value.ts'
import { toPayload } from '../../model/values/payload.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { CustomerFormState } from './use-customer-form.ts'

/**
 * What would be sent for these values. `known` is the record as it is known now: nothing is sent while it differs
 * from the one the form stands on, and Codat compares its date with the one in the books.
 */
export function formPayload(
  start: FormStart,
  state: CustomerFormState,
  values: FormValues,
  known: Customer | null,
): JsonObject {
  return toPayload(start.model, values, asJson(state.base.opened), {
    sourceModifiedDate: (known ?? state.base.opened)?.sourceModifiedDate ?? null,
  })
}

interface FormIntent {
  target: FormTarget
  start: FormStart
  state: CustomerFormState
  /** The values when the person sent them. */
  values: FormValues
  known: Customer | null
  customerId: string | null
  draftId: string
  failed: JournalEntry | undefined
  forceUpdate: boolean
}

/** The intent of a person to write what the form holds. */
export function writeInput({
  target,
  start,
  state,
  values,
  known,
  customerId,
  draftId,
  failed,
  forceUpdate,
}: FormIntent): ChangeToSend {
  const title =
    textOf(values['customerName']) ||
    textOf(values['contactName']) ||
    textOf(values['emailAddress']) ||
    'New customer'
  return {
    kind: customerId === null ? 'create' : 'update',
    draftId,
    companyId: target.companyId,
    connectionId: target.connection.id,
    platformName: target.platformName,
    isOfflineConnector: target.isOfflineConnector,
    customerId,
    title,
    payload: formPayload(start, state, values, known),
    opened: asJson(known ?? state.base.opened),
    model: start.servedModel,
    changes: editChanges(start.model, state.base.values, values),
    forceUpdate,
    ...(failed === undefined ? {} : { linkedTo: failed.id }),
  }
}
