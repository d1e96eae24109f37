import { randomUUID } from 'node:crypto'
import type { ServerConfig } from './config.ts'
import { createEmulator } from './emulator/emulator.ts'
import { logNothing, type Log, type RequestRecord } from './log.ts'
import { errorResponse, jsonResponse, Refusal } from './proxy/errors.ts'
import { forward, TIMEOUTS, type Forwarding, type Timeouts } from './proxy/forward.ts'
import { createKeyScan } from './proxy/key-scan.ts'
import { createMatcher, type Matcher } from './proxy/match.ts'
import { createNetworkUpstream } from './proxy/network.ts'
import { CODAT_ROUTES, EMULATOR_ROUTES } from './proxy/routes.ts'
import { refuseForeign } from './proxy/same-origin.ts'
import type { Upstream } from './upstream.ts'

export type Handler = (request: Request) => Promise<Response>

/** The upstream a configuration stands for. */
function createUpstream(config: ServerConfig['upstream']): Upstream {
  return config.mode === 'live'
    ? createNetworkUpstream(config.baseUrl)
    : createEmulator({ customers: config.customers }).fetch
}

export interface HandlerOptions {
  log?: Log
  timeouts?: Timeouts
}

/**
 * The whole server side of the desk as one function, for `/api/*`, `/healthz` and `/readyz`. Development, preview,
 * production and the tests mount this same function.
 */
export function createHandler(
  config: ServerConfig,
  upstream?: Upstream,
  options: HandlerOptions = {},
): Handler {
  const { log = logNothing, timeouts = TIMEOUTS } = options
  const { mode } = config.upstream
  const match = createMatcher(mode === 'live' ? CODAT_ROUTES : [...CODAT_ROUTES, ...EMULATOR_ROUTES])
  const forwarding: Forwarding = {
    upstream: upstream ?? createUpstream(config.upstream),
    config: config.upstream,
    scan: createKeyScan(config.upstream.mode === 'live' ? config.upstream.apiKey : undefined),
    timeouts,
  }
  return async (request) => {
    const path = new URL(request.url).pathname
    if (path === '/healthz' || path === '/readyz')
      return health(request, path === '/healthz' ? 'alive' : 'ready')
    return answerApi(request, path, { config, match, forwarding, log })
  }
}

interface Desk {
  config: ServerConfig
  match: Matcher
  forwarding: Forwarding
  log: Log
}

async function answerApi(request: Request, path: string, desk: Desk): Promise<Response> {
  const requestId = randomUUID()
  const started = performance.now()
  const record: RequestRecord = { requestId, method: request.method, route: 'refused', status: 500, ms: 0 }
  const finish = (outcome: 'complete' | 'aborted' | 'broken'): void => {
    if (outcome !== 'complete') record.outcome = outcome
    desk.log({ ...record, ms: performance.now() - started })
  }
  try {
    if (!path.startsWith('/api/')) throw new Refusal(404, 'The desk has nothing at this address.')
    refuseForeign(request, desk.config)
    const match = desk.match(request.method, path.slice('/api'.length))
    record.route = match.route.name
    const exchange = { requestId, facts: record, onEnd: finish }
    const response = await forward(match, request, exchange, desk.forwarding)
    record.status = response.status
    return response
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal(500, 'Something in the desk itself went wrong.')
    record.status = refusal.status
    finish(request.signal.aborted ? 'aborted' : 'complete')
    return errorResponse(refusal, requestId)
  }
}

/** Says that the process answers and its settings are valid; tells nothing about them and asks no upstream. */
function health(request: Request, status: string): Response {
  const requestId = randomUUID()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return errorResponse(
      new Refusal(405, 'Only GET is answered here.', { headers: { allow: 'GET, HEAD' } }),
      requestId,
    )
  }
  return jsonResponse(200, { status }, requestId)
}
