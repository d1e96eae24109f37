import type { Company } from '../world/company.ts'
import { utcSeconds, utcTicks } from '../codat/dates.ts'
import { ApiError, dataTypeNotSupported, noDataAvailable } from '../codat/errors.ts'
import { newUuid } from '../codat/ids.ts'
import { ACCOUNTING_DATA_TYPES, platformOf } from '../codat/platforms.ts'
import type { Connection, PullOperation } from '../codat/wire.ts'

/** The way of a read that goes well; each stage lasts `syncStageMs`. */
const STAGES = [
  { status: 'Fetching', progress: 20 },
  { status: 'Mapping', progress: 40 },
  { status: 'Validating', progress: 60 },
  { status: 'Processing', progress: 80 },
] as const

function record(company: Company, operation: PullOperation): void {
  const known = company.dataSets.get(operation.dataType)
  const succeeded = operation.status === 'Complete' && operation.completed !== undefined
  company.dataSets.set(operation.dataType, {
    ...known,
    dataType: operation.dataType,
    currentStatus: operation.status,
    latestSyncId: operation.id,
    ...(succeeded && { lastSuccessfulSync: operation.completed, latestSuccessfulSyncId: operation.id }),
  })
}

function finish(company: Company, connection: Connection, operation: PullOperation, at: number): void {
  operation.status = 'Complete'
  operation.completed = utcTicks(at)
  operation.progress = 100
  operation.isCompleted = true
  connection.lastSync = utcSeconds(at)
  record(company, operation)
}

/** Plans what the clock will make of a read: its stages, the moment the books are read, the moment the cache changes. */
function planStages(
  company: Company,
  connection: Connection,
  operation: PullOperation,
  startedAt: number,
): void {
  const stageMs = company.delays.syncStageMs
  let read = new Map(company.books.source)
  STAGES.forEach(({ status, progress }, index) => {
    company.agenda.add(startedAt + stageMs * (index + 1), () => {
      // Writes that land after this moment are not in what was read.
      if (status === 'Mapping') read = new Map(company.books.source)
      operation.status = status
      operation.progress = progress
      record(company, operation)
    })
  })
  const doneAt = startedAt + stageMs * (STAGES.length + 1)
  company.agenda.add(doneAt, () => {
    if (operation.dataType === 'customers') company.books.applySync(read, doneAt)
    finish(company, connection, operation, doneAt)
  })
}

function isUnderWay(company: Company, dataType: string): PullOperation | undefined {
  return company.pulls.find((pull) => pull.dataType === dataType && !pull.isCompleted)
}

/** Starts a read of one data type, or throws the `ApiError` Codat would respond with. */
export function queueSync(
  company: Company,
  dataType: string,
  now: number,
  connectionId?: string,
): PullOperation {
  const connection =
    connectionId === undefined
      ? company.accountingConnection
      : company.connections.find((one) => one.id === connectionId)
  if (!connection) throw noDataAvailable(dataType, company.id)
  const platform = platformOf(connection.integrationKey)
  const known: readonly string[] = ACCOUNTING_DATA_TYPES
  const supported =
    known.includes(dataType) && !(dataType === 'customers' && platform.customers === 'unsupported')
  if (platform.sourceType !== 'Accounting' || !supported) throw dataTypeNotSupported(dataType, platform.name)
  if (connection.status !== 'Linked')
    throw new ApiError(
      400,
      `Cannot queue ${dataType} sync for ${company.id} as data connection ${connection.id} is ${connection.status}`,
      'PullApi',
    )
  const running = isUnderWay(company, dataType)
  if (running)
    throw new ApiError(
      400,
      `DatasetAlreadyInProgressException: Cannot queue ${dataType} sync for ${company.id} as previous sync ${running.id} is still in progress`,
      'PullApi',
    )
  const operation: PullOperation = {
    id: newUuid(),
    companyId: company.id,
    connectionId: connection.id,
    dataType,
    status: 'Queued',
    requested: utcTicks(now),
    progress: 0,
    isCompleted: false,
    isErrored: false,
  }
  company.pulls.unshift(operation)
  record(company, operation)
  company.whenReachable(connection, now, (at) => planStages(company, connection, operation, at))
  return operation
}

/** Queues every data type the platform has and that is not being read already. */
export function queueAll(company: Company, now: number): void {
  for (const dataType of ACCOUNTING_DATA_TYPES) {
    const connection = company.accountingConnection
    const unsupported =
      dataType === 'customers' &&
      connection !== undefined &&
      platformOf(connection.integrationKey).customers === 'unsupported'
    if (!unsupported && !isUnderWay(company, dataType)) queueSync(company, dataType, now)
  }
}
