import type { Company, LedgerEntry } from '../world/company.ts'
import { utcTicks } from '../codat/dates.ts'
import { badRequest, dataTypeNotSupported, ApiError } from '../codat/errors.ts'
import type { WriteFault } from '../faults/fault-names.ts'
import { isWriteFault, typedInName } from '../faults/fault-names.ts'
import { listResponse, orderedBy } from '../query/list.ts'
import type { Model } from '../models/field.ts'
import { modelOf } from '../models/model-of.ts'
import { pushOption } from '../models/push-option.ts'
import { platformOf } from '../codat/platforms.ts'
import { startPush } from '../push/push.ts'
import { pushSchema } from '../query/query-schemas.ts'
import type { RouteCall, Route } from '../world/route.ts'
import { readJson } from '../world/route.ts'
import type { Connection } from '../codat/wire.ts'
import { afterApplying, beforeApplying } from '../push/write-faults.ts'

interface Target {
  company: Company
  connection: Connection
  model: Model
}

function findTarget({ world, params }: RouteCall, dataType: string): Target {
  const company = world.company(params['companyId'] ?? '')
  const connection = world.connection(company, params['connectionId'] ?? '')
  const model = dataType === 'customers' ? modelOf(connection.integrationKey) : undefined
  if (!model) throw dataTypeNotSupported(dataType, platformOf(connection.integrationKey).name)
  return { company, connection, model }
}

function pickFault(
  { world }: RouteCall,
  company: Company,
  body: Record<string, unknown>,
): WriteFault | undefined {
  const typed = typedInName(body['customerName'])
  if (isWriteFault(typed)) return typed
  const name = world.faults.consume({ applies: 'write', by: 'codat' }, company.id, true)
  return isWriteFault(name) ? name : undefined
}

function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name)?.toLowerCase() ?? 'false'
  if (value !== 'true' && value !== 'false') throw badRequest()
  return value === 'true'
}

function timeout(query: URLSearchParams): number | undefined {
  const text = query.get('timeoutInMinutes')
  if (text === null) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest()
  return Number(text)
}

async function takeWrite(call: RouteCall, customerId?: string): Promise<Response> {
  const { company, connection, model } = findTarget(call, 'customers')
  if (connection.status !== 'Linked')
    throw new ApiError(
      400,
      `Data connection ${connection.id} is ${connection.status}; only a Linked one can be written`,
    )
  const body = await readJson(call.request)
  const forceUpdate = flag(call.query, 'forceUpdate')
  const timeoutInMinutes = timeout(call.query)
  const fault = pickFault(call, company, body)
  const idempotencyKey = call.request.headers.get('Idempotency-Key')
  const ledger: LedgerEntry = {
    method: call.request.method,
    receivedAt: utcTicks(call.now),
    applied: false,
    body,
    ...(customerId !== undefined && { customerId }),
    ...(idempotencyKey !== null && { idempotencyKey }),
  }
  company.ledger.push(ledger)
  beforeApplying(call, fault, company.id)
  const operation = startPush(
    company,
    {
      connection,
      model,
      body,
      forceUpdate,
      fault,
      ledger,
      ...(customerId !== undefined && { customerId }),
      ...(timeoutInMinutes !== undefined && { timeoutInMinutes }),
    },
    call.now,
  )
  return afterApplying(call, fault, Response.json(operation))
}

function findPush({ world, params }: RouteCall) {
  const key = params['pushOperationKey'] ?? ''
  const push = world
    .company(params['companyId'] ?? '')
    .pushes.find(({ operation }) => operation.pushOperationKey === key)
  if (!push) throw new ApiError(404, `No push operation was found with key ${key}`)
  if (push.pollFailures > 0) {
    push.pollFailures--
    throw new ApiError(503, 'The Codat API is temporarily offline for maintenance. Please try again later.')
  }
  return push.operation
}

export const pushRoutes: Route[] = [
  {
    method: 'get',
    path: '/companies/:companyId/connections/:connectionId/options/:dataType',
    handle: (call) => Response.json(pushOption(findTarget(call, call.params['dataType'] ?? '').model)),
  },
  {
    method: 'post',
    path: '/companies/:companyId/connections/:connectionId/push/customers',
    handle: (call) => takeWrite(call),
  },
  {
    method: 'put',
    path: '/companies/:companyId/connections/:connectionId/push/customers/:customerId',
    handle: (call) => takeWrite(call, call.params['customerId']),
  },
  {
    method: 'post',
    path: '/companies/:companyId/connections/:connectionId/push/:dataType',
    handle: ({ world, params }) => {
      const company = world.company(params['companyId'] ?? '')
      const connection = world.connection(company, params['connectionId'] ?? '')
      throw dataTypeNotSupported(params['dataType'] ?? '', platformOf(connection.integrationKey).name)
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/push',
    handle: ({ world, params, path, query }) => {
      const operations = world.company(params['companyId'] ?? '').pushes.map((push) => push.operation)
      return listResponse({
        path,
        params: query,
        schema: pushSchema,
        ordered: orderedBy(operations, pushSchema, (operation) => operation.pushOperationKey),
      })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/push/:pushOperationKey',
    handle: (call) => Response.json(findPush(call)),
  },
]
