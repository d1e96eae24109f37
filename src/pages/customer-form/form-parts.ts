import type { Connection } from '../../api/connections.ts'
import { customerSchema } from '../../api/customers.ts'
import type { Customer } from '../../api/customers.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { LostValue } from '../../model/values/revive-values.ts'

/** Where a form sends its changes. */
export interface FormTarget {
  companyId: string
  companyName: string
  connection: Connection
  platformName: string
  isOfflineConnector: boolean | null
}

/** What a form starts from. */
export interface FormStart {
  /** The create/update model as served, and as parsed. */
  servedModel: unknown
  model: ModelNode
  /** The record the values were typed into; null for a new customer. */
  opened: Customer | null
  values: FormValues
  /** What the form was opened with where that isn't the record, as in a clone; discarding goes back to it. */
  initial?: FormValues | undefined
  /** Values of a draft that the model has no field for any more. */
  lost: readonly LostValue[]
}

/** A record kept as JSON; null when there is none, or none that can be read. */
export function asCustomer(record: JsonObject | null | undefined): Customer | null {
  return customerSchema.safeParse(record).data ?? null
}
