import type { Company, LedgerEntry, Push } from '../world/company.ts'
import { parseWireDate, utcSeconds, utcTicks } from '../codat/dates.ts'
import type { WriteFault } from '../faults/fault-names.ts'
import { newCorrelationId, newUuid } from '../codat/ids.ts'
import type { Model } from '../models/field.ts'
import { fieldError, modelErrors, unsupportedMembers } from './push-validation.ts'
import { writtenRecord } from './push-record.ts'
import type { Connection, Customer, PushOperation, ValidationItem } from '../codat/wire.ts'

const MINUTE_MS = 60_000
/** How many times the usual delay a timed-out write needs to land after all. */
const LATE_FACTOR = 3
const FAILED_POLLS = 3

export interface WriteRequest {
  connection: Connection
  model: Model
  /** Absent for a new customer. */
  customerId?: string
  body: Record<string, unknown>
  forceUpdate: boolean
  timeoutInMinutes?: number
  fault: WriteFault | undefined
  ledger: LedgerEntry
}

/** Why a write did not happen; without errors only the message says it. */
interface Failure {
  errors: ValidationItem[]
  message: string
}

const downstream = (message: string) =>
  `An error occurred in a downstream service. Correlation ID: ${newCorrelationId()}. Message: ${message}`

const invalid = (errors: ValidationItem[]): Failure => ({
  errors,
  message: downstream('Push failed for Customer: see validation for more information'),
})

const toErrorResponse = (message: string): Failure => ({ errors: [], message: downstream(message) })

/** Every spelling an item can come in; a reader that knows only one of them loses errors. */
const SCATTERED_ERRORS: ValidationItem[] = [
  fieldError('customername', 'must not hold this text'),
  fieldError('Addresses[0].Line1', 'must not be empty for this kind of customer'),
  fieldError('addresses[7].city', 'must be known to the accounting platform'),
  fieldError('Contacts[0].Phone[0].Number', 'must be a number that can be dialled'),
  fieldError('LedgerCode', 'must be set up first'),
  { message: 'The accounting platform rejected the record.', validatorName: 'Customer' },
]

function faultFailure(fault: WriteFault | undefined): Failure | undefined {
  if (fault === 'write-failed') return invalid([fieldError('CustomerName', 'must not hold this text')])
  if (fault === 'write-failed-plain') return toErrorResponse('The accounting platform rejected the record.')
  return fault === 'write-failed-nested' ? invalid(SCATTERED_ERRORS) : undefined
}

/** Without `forceUpdate`, what the sender had read must be what the books still hold. */
function conflict({ body, forceUpdate }: WriteRequest, before: Customer): Failure | undefined {
  const sent = body['sourceModifiedDate']
  const held = before.sourceModifiedDate
  if (forceUpdate || typeof sent !== 'string' || held === undefined || sent === held) return undefined
  if (parseWireDate(sent) === parseWireDate(held)) return undefined
  return toErrorResponse(
    `Customer ${before.id} was last updated in the accounting platform on ${held}, not on ${sent}. Please pull the latest data and try again, or force the update.`,
  )
}

/** Changes the books, or says why not. */
function apply(company: Company, request: WriteRequest, at: number): Customer | Failure {
  const { body, connection, customerId, fault, model } = request
  const { source } = company.books
  const before = customerId === undefined ? undefined : source.get(customerId)
  const planned = faultFailure(fault)
  if (planned) return planned
  if (customerId !== undefined && !before) return toErrorResponse(`No customer with ID ${customerId} exists.`)
  const changed = before && conflict(request, before)
  if (changed) return changed
  const errors = modelErrors(model, body, {
    customer: body,
    settings: company.settings,
    others: source,
    ...(customerId !== undefined && { customerId }),
  })
  if (errors.length > 0) return invalid(errors)
  const sent = fault === 'write-field-dropped' ? withoutOneField(body, before) : body
  const record = writtenRecord(company, connection.integrationKey, model, sent, before, at)
  source.set(record.id, record)
  request.ledger.applied = true
  request.ledger.customerId = record.id
  return record
}

/** The first of these that was sent keeps its old value. */
function withoutOneField(
  body: Record<string, unknown>,
  before: Customer | undefined,
): Record<string, unknown> {
  const name = (['phone', 'emailAddress', 'taxNumber', 'contactName'] as const).find((one) => body[one])
  if (name === undefined) return body
  const { [name]: _dropped, ...rest } = body
  return before?.[name] === undefined ? rest : { ...rest, [name]: before[name] }
}

function finish(
  operation: PushOperation,
  status: PushOperation['status'],
  statusCode: number,
  at: number,
): void {
  operation.status = status
  operation.statusCode = statusCode
  operation.completedOnUtc = utcTicks(at)
}

function land(company: Company, request: WriteRequest, operation: PushOperation, at: number): void {
  const outcome = apply(company, request, at)
  // A timeout only stopped Codat from waiting: the books changed, the operation stays as it is.
  if (operation.status !== 'Pending') return
  const warnings = operation.validation?.warnings ?? []
  if ('errors' in outcome) {
    finish(operation, 'Failed', 400, at)
    operation.changes = []
    operation.errorMessage = outcome.message
    operation.validation = { errors: outcome.errors, warnings }
    return
  }
  finish(operation, 'Success', 200, at)
  const type = request.customerId === undefined ? 'Created' : 'Modified'
  operation.changes = [{ type, recordRef: { id: outcome.id, dataType: 'customers' } }]
}

function timeOut(operation: PushOperation, at: number): void {
  if (operation.status !== 'Pending') return
  finish(operation, 'TimedOut', 408, at)
  operation.changes = []
}

function plan(company: Company, request: WriteRequest, operation: PushOperation, now: number): void {
  const { fault, timeoutInMinutes, connection } = request
  const { pushMs } = company.delays
  const at = (time: number, run: (time: number) => void) => company.agenda.add(time, () => run(time))
  if (timeoutInMinutes !== undefined)
    at(now + timeoutInMinutes * MINUTE_MS, (time) => timeOut(operation, time))
  const timesOut = fault === 'write-timeout-lands' || fault === 'write-timeout-lost'
  if (timesOut) at(now + pushMs, (time) => timeOut(operation, time))
  if (fault === 'write-stays-pending' || fault === 'write-timeout-lost') return
  const delay = fault === 'write-timeout-lands' ? pushMs * LATE_FACTOR : pushMs
  company.whenReachable(connection, now, (reached) =>
    at(reached + delay, (time) => land(company, request, operation, time)),
  )
}

/** Takes a write in: it is Pending from now on, whatever becomes of it. */
export function startPush(company: Company, request: WriteRequest, now: number): PushOperation {
  const { customerId: id, body, connection, fault, model, timeoutInMinutes } = request
  if (fault === 'write-conflict' && id !== undefined && !request.forceUpdate)
    changeMeanwhile(company, id, now)
  const operation: PushOperation = {
    changes: [
      id === undefined
        ? { type: 'Created', recordRef: { dataType: 'customers' } }
        : { type: 'Modified', recordRef: { id, dataType: 'customers' } },
    ],
    dataType: 'customers',
    companyId: company.id,
    pushOperationKey: newUuid(),
    dataConnectionKey: connection.id,
    requestedOnUtc: utcTicks(now),
    ...(timeoutInMinutes !== undefined && { timeoutInMinutes }),
    status: 'Pending',
    validation: { errors: [], warnings: unsupportedMembers(model, body) },
    statusCode: 202,
  }
  const push: Push = { operation, pollFailures: fault === 'write-poll-fails' ? FAILED_POLLS : 0 }
  company.pushes.unshift(push)
  request.ledger.pushOperationKey = operation.pushOperationKey
  plan(company, request, operation, now)
  return operation
}

/** Someone else changed it first. */
function changeMeanwhile(company: Company, id: string, now: number): void {
  const { source } = company.books
  const record = source.get(id)
  if (!record) return
  const stamp = utcSeconds(now)
  const sourceModifiedDate = record.sourceModifiedDate?.endsWith('Z') === false ? stamp.slice(0, -1) : stamp
  source.set(id, { ...record, contactName: 'Changed by a colleague', sourceModifiedDate })
}
