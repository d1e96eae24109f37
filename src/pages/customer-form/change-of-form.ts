import type { Customer } from '../../api/customers.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { textOf } from '../../model/form-value.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { Issue } from '../../model/issue.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { clearedFields, editChanges, isArchiving } from '../../model/values/changes.ts'
import type { Change } from '../../model/values/changes.ts'
import { itemOrigins } from '../../model/values/item-origins.ts'
import { toPayload } from '../../model/values/payload.ts'
import type { ChangeToSend } from '../../writes/engine/change-to-send.ts'
import type { FormTarget } from './form-parts.ts'
import { formMessages } from './messages.ts'
import type { FormBase } from './moved-record.ts'

/** What a review shows, as the form was when it was opened. */
export interface Review {
  readonly title: string
  readonly changes: readonly Change[]
  /** Those that empty a field or remove an item. */
  readonly cleared: readonly Change[]
  readonly warnings: readonly Issue[]
  readonly isArchiving: boolean
  readonly payload: JsonObject
  readonly sourceModifiedDate: string | null
}

/**
 * The request body for these values. `known` is the record as it is known now: nothing is sent while it differs from
 * the one the form starts from, and Codat compares its date with the one in the accounting platform.
 */
function payloadOf(model: ModelNode, base: FormBase, values: FormValues, known: Customer | null): JsonObject {
  return toPayload(model, values, base.opened === null ? null : asJsonObject(base.opened), {
    sourceModifiedDate: sourceDateOf(base, known),
  })
}

function sourceDateOf(base: FormBase, known: Customer | null): string | null {
  return (known ?? base.opened)?.sourceModifiedDate ?? null
}

export function reviewOf(
  model: ModelNode,
  base: FormBase,
  values: FormValues,
  issues: readonly Issue[],
  known: Customer | null,
): Review {
  return {
    title: textOf(values['customerName']) || formMessages.unnamedCustomer,
    changes: editChanges(model, base.values, values),
    cleared: clearedFields(model, base.values, values),
    warnings: issues.filter((issue) => issue.severity === 'warn'),
    isArchiving: isArchiving(model, base.values, values),
    payload: payloadOf(model, base, values, known),
    sourceModifiedDate: sourceDateOf(base, known),
  }
}

interface FormToSend {
  readonly target: FormTarget
  readonly model: ModelNode
  readonly servedModel: unknown
  readonly base: FormBase
  readonly values: FormValues
  readonly known: Customer | null
  readonly customerId: string | null
  readonly draftId: string
  /** The failed change this one corrects. */
  readonly correctedId: string | undefined
  readonly forceUpdate: boolean
}

/** What the engine sends for a form. */
export function changeOfForm({
  target,
  model,
  servedModel,
  base,
  values,
  known,
  ...form
}: FormToSend): ChangeToSend {
  const opened = known ?? base.opened
  return {
    kind: form.customerId === null ? 'create' : 'update',
    draftId: form.draftId,
    companyId: target.companyId,
    connectionId: target.connection.id,
    platformName: target.platformName,
    isOfflineConnector: target.isOfflineConnector,
    customerId: form.customerId,
    title:
      textOf(values['customerName']) ||
      textOf(values['contactName']) ||
      textOf(values['emailAddress']) ||
      formMessages.newCustomer,
    payload: payloadOf(model, base, values, known),
    opened: opened === null ? null : asJsonObject(opened),
    origins: itemOrigins(model, values),
    model: servedModel,
    changes: editChanges(model, base.values, values),
    forceUpdate: form.forceUpdate,
    linkedTo: form.correctedId,
  }
}
