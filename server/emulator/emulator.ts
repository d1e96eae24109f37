import type { HttpHandler } from 'msw'
import { getResponse } from 'msw'
import type { Upstream } from '../http/upstream.ts'
import type { EmulatorDelays } from './world/company.ts'
import type { ForwardedRequest } from './routes/server-fault.ts'
import { serverFaultOf } from './routes/server-fault.ts'
import { ApiError, errorResponse } from './codat/errors.ts'
import type { ServerReadFault, ServerWriteFault } from './faults/fault-names.ts'
import { isDecodable, paramsOf, toHandler } from './world/route.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { companyRoutes } from './routes/companies.ts'
import { controlRoutes } from './routes/control.ts'
import { customerRoutes } from './routes/customers.ts'
import { integrationRoutes } from './routes/integrations.ts'
import { pushRoutes } from './routes/pushes.ts'
import { syncRoutes } from './routes/syncs.ts'
import { World } from './world/world.ts'

export type { EmulatorDelays } from './world/company.ts'

export interface EmulatorOptions {
  /** Where the emulated API lives, without a slash at the end; requests to other addresses get 404. */
  baseUrl?: string
  /** Size of the largest company. */
  customers?: number
  /** Requests a day, beyond which every one is a 429; without it they are only counted. */
  dailyQuota?: number | undefined
  /** Milliseconds since 1970. Everything that takes time in the emulator follows it, except delayed responses. */
  now?: () => number
  delays?: Partial<EmulatorDelays>
}

export interface Emulator {
  /** For `setupServer` and the like. */
  handlers: HttpHandler[]
  /** The same as a function, which the server uses in place of the network. */
  fetch: Upstream
  /** The failure of Customer Desk's own server that is switched on for a request, if any; called once a request. */
  serverFault(request: ForwardedRequest): ServerReadFault | ServerWriteFault | undefined
  /** Back to the first day, faults switched off. */
  reset(): void
}

const DEFAULT_DELAYS: EmulatorDelays = { pushMs: 4000, syncStageMs: 700, slowMs: 4000 }

const ROUTES = [
  ...companyRoutes,
  ...integrationRoutes,
  ...customerRoutes,
  ...syncRoutes,
  ...pushRoutes,
  ...attachmentRoutes,
  ...controlRoutes,
]

/** A path no route has, or one that has it for other methods. */
function notRouted(url: URL, baseUrl: string): ApiError {
  return isDecodable(url) && ROUTES.some((route) => paramsOf(route, baseUrl, url) !== undefined)
    ? new ApiError(405, 'The method is not allowed for this endpoint.')
    : new ApiError(404, 'The requested endpoint was not found.')
}

export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const world = new World({
    customers: options.customers ?? 10_000,
    dailyQuota: options.dailyQuota,
    now: options.now ?? Date.now,
    delays: { ...DEFAULT_DELAYS, ...options.delays },
  })
  const { baseUrl = 'https://api.codat.io' } = options
  const handlers = ROUTES.map((route) => toHandler(world, route, baseUrl))

  const respond: Upstream = async (request) => {
    const url = new URL(request.url)
    const response = isDecodable(url) ? await getResponse(handlers, request) : undefined
    if (!response) return errorResponse(notRouted(url, baseUrl))
    // Where a response is wanted, a broken connection is a rejection, as `fetch` has it.
    if (response.type === 'error') throw new TypeError('fetch failed')
    return response
  }

  return {
    handlers,
    fetch: respond,
    serverFault: (request) => serverFaultOf(world, ROUTES, baseUrl, request),
    reset: () => world.reset(),
  }
}
