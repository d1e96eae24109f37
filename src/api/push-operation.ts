import * as z from 'zod/mini'

const text = z.optional(z.nullable(z.string()))

const messagesSchema = z.optional(
  z.nullable(z.array(z.looseObject({ itemId: text, message: text, validatorName: text }))),
)

const changeSchema = z.looseObject({
  type: text,
  recordRef: z.optional(z.nullable(z.looseObject({ id: text, dataType: text }))),
})

/**
 * Source: Codat Platform API, schema `PushOperation`. Only the key is needed to follow an operation, so only the key
 * is required; a status this version does not know counts as not final.
 */
export const pushOperationSchema = z.looseObject({
  pushOperationKey: z.string().check(z.minLength(1)),
  companyId: text,
  dataConnectionKey: text,
  dataType: text,
  status: text,
  statusCode: z.optional(z.nullable(z.number())),
  requestedOnUtc: text,
  completedOnUtc: text,
  timeoutInMinutes: z.optional(z.nullable(z.number())),
  errorMessage: text,
  changes: z.optional(z.nullable(z.array(changeSchema))),
  validation: z.optional(z.nullable(z.looseObject({ errors: messagesSchema, warnings: messagesSchema }))),
})
export type PushOperation = z.infer<typeof pushOperationSchema>

export type OperationStatus = 'Pending' | 'Success' | 'Failed' | 'TimedOut'

const FINAL: ReadonlySet<string> = new Set<OperationStatus>(['Success', 'Failed', 'TimedOut'])

/** The status of an operation; one nobody knows is not an end, so the operation is still followed. */
export function operationStatus(operation: PushOperation): OperationStatus {
  const status = operation.status ?? ''
  return FINAL.has(status) ? (status as OperationStatus) : 'Pending'
}

const HOW_FAR: Record<OperationStatus, number> = { Pending: 0, TimedOut: 1, Success: 2, Failed: 2 }

/**
 * The one of two sights of an operation that is further on: a list that was read a minute ago still says Pending of
 * what has been heard of since, and the other way round.
 */
export function laterSight(listed: PushOperation, known: PushOperation | null | undefined): PushOperation {
  if (known?.pushOperationKey !== listed.pushOperationKey) return listed
  return HOW_FAR[operationStatus(known)] > HOW_FAR[operationStatus(listed)] ? known : listed
}

/** Id of the record an operation made or changed, once Codat tells it. */
export function writtenRecordId(operation: PushOperation): string | null {
  const id = operation.changes?.find((change) => change.recordRef?.id)?.recordRef?.id
  return id ?? null
}
