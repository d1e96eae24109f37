import { randomUUID } from 'node:crypto'
import { createAccess, type Access } from '../access/access.ts'
import { PERSON_HEADER } from '../../src/lib/person-header.ts'
import { readOnlyReason, sessionRequired, writeForbidden, type Identity } from '../access/identity.ts'
import type { ServerConfig } from './config.ts'
import { simulateFaults } from './server-faults.ts'
import { createEmulator } from '../emulator/emulator.ts'
import { splitTarget, type HttpResponse, type RequestHandler, type HttpRequest } from '../http/exchange.ts'
import { fromFetch, toFetchHandler, UPSTREAM_ORIGIN, type FetchHandler } from '../http/fetch-adapter.ts'
import { createLimiter, type Limiter } from '../limits/limiter.ts'
import { logNothing, type Log, type RequestRecord } from '../http/request-log.ts'
import { errorResponse, jsonResponse, HttpError, ConnectionClosed, toHttpError } from '../http/errors.ts'
import { countForgotten } from '../proxy/collect-garbage.ts'
import { forward, TIMEOUTS, type Forwarding, type Timeouts } from '../proxy/forward.ts'
import { authorizationOf } from '../proxy/headers.ts'
import { createKeyScan } from '../proxy/key-scan.ts'
import { createMatcher, type Matcher } from '../proxy/match.ts'
import { createNetworkUpstream } from '../proxy/network.ts'
import { CODAT_ROUTES, EMULATOR_ROUTES, type Route } from '../proxy/routes.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import type { Upstream, UpstreamCall } from '../http/upstream.ts'
import { NOT_FOUND, ONLY_GET } from '../http/messages.ts'

/** The upstream for a configuration. The emulator comes with simulated failures. */
function createUpstream(config: ServerConfig['upstream']): Pick<Forwarding, 'upstream' | 'intercept'> {
  if (config.mode === 'live') return { upstream: createNetworkUpstream(config.baseUrl) }
  const { customers, dailyQuota } = config
  const emulator = createEmulator({ customers, dailyQuota, baseUrl: UPSTREAM_ORIGIN })
  return { upstream: fromFetch(emulator.fetch), intercept: simulateFaults(emulator) }
}

export interface HandlerOptions {
  log?: Log
  timeouts?: Timeouts
  access?: Access
  limiter?: Limiter
}

/**
 * The API and health checks as one function from `Request` to `Response`, which is convenient in tests. Development, preview
 * and production mount the same implementation on sockets (`createRequestHandler`).
 */
export function createHandler(
  config: ServerConfig,
  upstream?: Upstream,
  options: HandlerOptions = {},
): FetchHandler {
  return toFetchHandler(
    createRequestHandler(config, upstream === undefined ? undefined : fromFetch(upstream), options),
  )
}

export function createRequestHandler(
  config: ServerConfig,
  upstream?: UpstreamCall,
  options: HandlerOptions = {},
): RequestHandler {
  const {
    log = logNothing,
    timeouts = TIMEOUTS,
    access = createAccess(config),
    limiter = createLimiter(config.limits),
  } = options
  const { mode } = config.upstream
  const apiKey = config.upstream.mode === 'live' ? config.upstream.apiKey : undefined
  const desk: ApiContext = {
    config,
    access,
    log,
    match: createMatcher(mode === 'live' ? CODAT_ROUTES : [...CODAT_ROUTES, ...EMULATOR_ROUTES]),
    forwarding: {
      ...(upstream === undefined ? createUpstream(config.upstream) : { upstream }),
      authorization: authorizationOf(apiKey),
      scan: createKeyScan(apiKey),
      timeouts,
      limiter,
      onPassed: countForgotten,
    },
  }
  return async (request) => {
    const { path } = splitTarget(request.target)
    if (path === '/healthz' || path === '/readyz') {
      return logged(request, 'health', log, () => health(request, path === '/healthz' ? 'alive' : 'ready'))
    }
    if (!path.startsWith('/auth/')) return handleApi(request, desk)
    return logged(request, AUTH_ROUTES[path] ?? 'refused', log, () => access.handle(request))
  }
}

/** Route names in the log for signing in and out. */
const AUTH_ROUTES: Readonly<Record<string, string>> = {
  '/auth/session': 'session',
  '/auth/login': 'sign-in',
  '/auth/callback': 'sign-in-callback',
  '/auth/logout': 'sign-out',
  '/auth/signed-out': 'signed-out',
}

/** A response that needs no upstream, with its line in the log. */
async function logged(
  { method }: HttpRequest,
  route: string,
  log: Log,
  response: () => HttpResponse | Promise<HttpResponse>,
): Promise<HttpResponse> {
  const started = performance.now()
  const made = await response()
  const { status, headers } = made
  log({
    requestId: headers['x-request-id'] ?? randomUUID(),
    method,
    route,
    status,
    ms: performance.now() - started,
  })
  return made
}

interface ApiContext {
  config: ServerConfig
  access: Access
  match: Matcher
  forwarding: Forwarding
  log: Log
}

async function handleApi(request: HttpRequest, desk: ApiContext): Promise<HttpResponse> {
  const requestId = randomUUID()
  const started = performance.now()
  const record: RequestRecord = { requestId, method: request.method, route: 'refused', status: 500, ms: 0 }
  const finish = (outcome: 'complete' | 'aborted' | 'broken'): void => {
    if (outcome !== 'complete') record.outcome = outcome
    record.ms = performance.now() - started
    desk.log(record)
  }
  try {
    const { path, search } = splitTarget(request.target)
    if (!path.startsWith('/api/')) throw new HttpError(404, NOT_FOUND)
    requireSameOrigin(request, desk.config)
    const identity = await desk.access.identify(request)
    if (desk.access.isMissing(identity)) throw sessionRequired()
    if (identity !== undefined) record.user = desk.access.nickname(identity)
    const match = desk.match(request.method, path.slice('/api'.length))
    record.route = match.route.name
    const obstacle = changesBooks(match.route) ? readOnlyReason(desk.config, identity) : undefined
    if (obstacle !== undefined) throw writeForbidden(obstacle)
    if (changesBooks(match.route) && isOfSomeoneElse(request, identity, desk.access)) throw sessionRequired()
    const person = identity?.id ?? request.peer
    desk.forwarding.limiter.admit(person)
    const exchange = { requestId, person, facts: record, onEnd: finish }
    const response = await forward(match, request, search, exchange, desk.forwarding)
    record.status = response.status
    return response
  } catch (error) {
    if (error instanceof ConnectionClosed) {
      finish(request.isDisconnected ? 'aborted' : 'broken')
      throw error
    }
    const httpError = toHttpError(error)
    record.status = httpError.status
    finish(request.isDisconnected ? 'aborted' : 'complete')
    return errorResponse(httpError, requestId)
  }
}

/** Everything except reads and the emulator's controls, which change no real data. */
function changesBooks(route: Route): boolean {
  return route.method !== 'GET' && !EMULATOR_ROUTES.includes(route)
}

/**
 * Whether a page that was opened by one person sends a change after another one has signed in in the same browser. For that
 * page, the session has ended.
 */
function isOfSomeoneElse(request: HttpRequest, identity: Identity | undefined, access: Access): boolean {
  const sender = request.header(PERSON_HEADER)
  return identity !== undefined && sender !== undefined && sender !== access.personId(identity)
}

/** Reports that the process responds and its settings are valid, without revealing them or calling the upstream. */
function health(request: HttpRequest, status: string): HttpResponse {
  const requestId = randomUUID()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return errorResponse(new HttpError(405, ONLY_GET, { headers: { allow: 'GET, HEAD' } }), requestId)
  }
  return jsonResponse(200, { status }, requestId)
}
