import type { WriteInput } from '../../api/writes/write-input.ts'
import { textOf } from '../../lib/model/form-value.ts'
import { toPayload } from '../../lib/model/payload.ts'
import type { JsonObject } from '../../lib/model/json.ts'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { CustomerFormState } from './use-customer-form.ts'

/** What would be sent for the values in the form now. */
export function formPayload(start: FormStart, state: CustomerFormState): JsonObject {
  const { opened } = state.base
  return toPayload(start.model, state.values(), asJson(opened), {
    sourceModifiedDate: opened?.sourceModifiedDate ?? null,
  })
}

interface FormIntent {
  target: FormTarget
  start: FormStart
  state: CustomerFormState
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
  customerId,
  draftId,
  failed,
  forceUpdate,
}: FormIntent): WriteInput {
  const values = state.values()
  const title =
    textOf(values['customerName']) ||
    textOf(values['contactName']) ||
    textOf(values['emailAddress']) ||
    'New customer'
  return {
    kind: customerId === null ? 'create' : 'update',
    draftId,
    companyId: target.companyId,
    companyName: target.companyName,
    connectionId: target.connection.id,
    platformName: target.platformName,
    isOfflineConnector: target.isOfflineConnector,
    customerId,
    title,
    payload: formPayload(start, state),
    opened: asJson(state.base.opened),
    model: start.servedModel,
    changes: state.changes(),
    forceUpdate,
    ...(failed === undefined ? {} : { linkedTo: failed.id }),
  }
}
