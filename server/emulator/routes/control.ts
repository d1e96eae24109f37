import { z } from 'zod'
import { downloadsOf } from '../attachments/downloads.ts'
import { Company, connectionBody } from '../world/company.ts'
import { makeCustomers } from '../books/make-customers.ts'
import { utcSeconds } from '../codat/dates.ts'
import { ApiError } from '../codat/errors.ts'
import type { ActiveFault } from '../faults/fault-board.ts'
import { FAULTS } from '../faults/fault-names.ts'
import { newUuid } from '../codat/ids.ts'
import { findPlatform } from '../codat/platforms.ts'
import type { RouteCall, Route } from '../world/route.ts'
import { readJson } from '../world/route.ts'
import type { Customer, PullOperation } from '../codat/wire.ts'

/** The emulator's own interface, under `/emulator`: Codat has nothing like it. */

const delays = z.strictObject({ pushMs: z.int().min(0).optional(), syncStageMs: z.int().min(0).optional() })

const settings = z.strictObject({
  baseCurrency: z.string().optional(),
  multiCurrency: z.boolean().optional(),
  autoNumbering: z.boolean().optional(),
  otherNames: z.array(z.string()).optional(),
})

const newFault = z.strictObject({
  companyId: z.string().nullable().default(null),
  fault: z.string().refine((name) => FAULTS.some((fault) => fault.name === name), 'unknown fault'),
  times: z.int().min(1).optional(),
  scope: z.enum(['data', 'all']).optional(),
})

const newCompany = z.strictObject({
  platformKey: z.string().refine((key) => findPlatform(key) !== undefined, 'unknown platform key'),
  name: z.string().min(1).optional(),
  customers: z.int().min(0).max(100_000).default(3),
  connectionStatus: z.enum(['PendingAuth', 'Linked', 'Unlinked', 'Deauthorized']).default('Linked'),
  seed: z.string().default('test'),
  synced: z.boolean().default(true),
  delays: delays.default({}),
  settings: settings.default({}),
})

const companyPatch = z.strictObject({
  connectorOnline: z.boolean().optional(),
  name: z.string().min(1).optional(),
  connectionStatus: z.enum(['PendingAuth', 'Linked', 'Unlinked', 'Deauthorized']).optional(),
  delays: delays.optional(),
  settings: settings.optional(),
})

const sourceChange = z.union([
  z.strictObject({ delete: z.literal(true) }),
  z.strictObject({ patch: z.record(z.string(), z.unknown()) }),
])

async function parse<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await readJson(request))
  if (!result.success) throw new ApiError(400, z.prettifyError(result.error), 'Emulator')
  return result.data
}

/** zod's optional members may be undefined; a spread must not overwrite with that. */
const defined = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

function makeCompany({ world, now }: RouteCall, wanted: z.output<typeof newCompany>) {
  const id = newUuid()
  const connectionId = newUuid()
  const at = utcSeconds(now)
  const customers = makeCustomers(wanted.platformKey, wanted.customers, wanted.seed)
  const pull: PullOperation = {
    id: newUuid(),
    companyId: id,
    connectionId,
    dataType: 'customers',
    status: 'Complete',
    requested: at,
    completed: at,
    progress: 100,
    isCompleted: true,
    isErrored: false,
  }
  const { platformKey, connectionStatus: status } = wanted
  const dataSet = {
    dataType: 'customers',
    currentStatus: 'Complete',
    lastSuccessfulSync: at,
    latestSyncId: pull.id,
    latestSuccessfulSyncId: pull.id,
  }
  const company = new Company({
    details: {
      id,
      name: wanted.name ?? `Test company ${id.slice(0, 8)}`,
      created: at,
      products: ['accounting'],
    },
    connections: [
      connectionBody(id, {
        id: connectionId,
        platformKey,
        status,
        created: at,
        ...(wanted.synced && { lastSync: at }),
      }),
    ],
    opening: { records: () => customers, synced: wanted.synced },
    pulls: wanted.synced ? [pull] : [],
    dataSets: wanted.synced ? [dataSet] : [],
    delays: { ...world.options.delays, ...defined(wanted.delays) },
    settings: defined(wanted.settings),
  })
  world.companies.set(id, company)
  const [first] = company.books.ordered()
  return {
    companyId: id,
    connectionId,
    customerIds: customers.slice(0, 100).map((customer) => customer.id),
    ...(first && { firstCustomerId: first.id, firstCustomerName: first.customerName }),
  }
}

function activeFault({ companyId, fault, ...wanted }: z.output<typeof newFault>): ActiveFault {
  const known = FAULTS.find(({ name }) => name === fault)
  const times = wanted.times ?? known?.defaults?.times
  return {
    companyId,
    fault,
    applies: known?.applies ?? 'read',
    by: known?.by ?? 'codat',
    scope: wanted.scope ?? known?.defaults?.scope ?? 'data',
    ...(times !== undefined && { times }),
  }
}

function changeSource({ world, params, now }: RouteCall, change: z.output<typeof sourceChange>): Response {
  const { source } = world.company(params['companyId'] ?? '').books
  const id = params['customerId'] ?? ''
  const record = source.get(id)
  if (!record) throw new ApiError(404, `No customer was found with ID ${id}`, 'Emulator')
  if ('delete' in change) {
    source.delete(id)
    return new Response(null, { status: 204 })
  }
  // Keeps the platform's way of writing the date: with or without zone.
  const stamp = utcSeconds(now)
  const zoned = record.sourceModifiedDate?.endsWith('Z') ?? true
  const changed: Customer = {
    ...record,
    sourceModifiedDate: zoned ? stamp : stamp.slice(0, -1),
    ...change.patch,
    id,
  }
  source.set(id, changed)
  return Response.json(changed)
}

export const controlRoutes: Route[] = [
  {
    method: 'get',
    path: '/emulator/faults',
    faults: 'none',
    handle: ({ world }) => Response.json({ catalogue: FAULTS, active: world.faults.active }),
  },
  {
    method: 'post',
    path: '/emulator/faults',
    faults: 'none',
    handle: async ({ world, request }) => {
      const fault = activeFault(await parse(request, newFault))
      world.faults.switchOn(fault)
      return Response.json(fault, { status: 201 })
    },
  },
  {
    method: 'delete',
    path: '/emulator/faults',
    faults: 'none',
    handle: ({ world, query }) => {
      world.faults.switchOff(query.get('companyId') ?? undefined)
      return new Response(null, { status: 204 })
    },
  },
  {
    method: 'post',
    path: '/emulator/companies',
    faults: 'none',
    handle: async (call) =>
      Response.json(makeCompany(call, await parse(call.request, newCompany)), { status: 201 }),
  },
  {
    method: 'patch',
    path: '/emulator/companies/:companyId',
    faults: 'none',
    handle: async ({ world, params, request, now }) => {
      const company = world.company(params['companyId'] ?? '')
      const patch = await parse(request, companyPatch)
      if (patch.name !== undefined) company.details.name = patch.name
      company.delays = { ...company.delays, ...defined(patch.delays ?? {}) }
      Object.assign(company.settings, defined(patch.settings ?? {}))
      if (patch.connectorOnline !== undefined) company.switchConnector(patch.connectorOnline, now)
      const connection = company.accountingConnection
      if (connection && patch.connectionStatus) connection.status = patch.connectionStatus
      return Response.json({ company: company.body(), delays: company.delays, settings: company.settings })
    },
  },
  {
    method: 'post',
    path: '/emulator/companies/:companyId/source-customers/:customerId',
    faults: 'none',
    handle: async (call) => changeSource(call, await parse(call.request, sourceChange)),
  },
  {
    method: 'get',
    path: '/emulator/companies/:companyId/ledger',
    faults: 'none',
    handle: ({ world, params }) => {
      const company = world.company(params['companyId'] ?? '')
      const { ledger, books } = company
      return Response.json({
        received: ledger.length,
        applied: ledger.filter((entry) => entry.applied).length,
        sourceCustomers: books.source.size,
        cachedCustomers: books.cache.size,
        writes: ledger,
        downloads: downloadsOf(company),
      })
    },
  },
]
