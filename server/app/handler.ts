import { randomUUID } from 'node:crypto'
import { createAccess, type Access } from '../access/access.ts'
import { noWriting, signedOut, writeRefused } from '../access/identity.ts'
import type { ServerConfig } from './config.ts'
import { failOnPurpose } from './server-faults.ts'
import { createEmulator } from '../emulator/emulator.ts'
import { splitTarget, type Answer, type Answerer, type Ask } from '../http/exchange.ts'
import { asHandler, callFetch, type Handler } from '../http/fetch-adapter.ts'
import { createLimiter, type Limiter } from '../limits/limiter.ts'
import { logNothing, type Log, type RequestRecord } from '../http/request-log.ts'
import { errorAnswer, jsonAnswer, Refusal, Severed } from '../http/errors.ts'
import { forward, TIMEOUTS, type Forwarding, type Timeouts } from '../proxy/forward.ts'
import { authorizationOf } from '../proxy/headers.ts'
import { createKeyScan } from '../proxy/key-scan.ts'
import { createMatcher, type Matcher } from '../proxy/match.ts'
import { createNetworkUpstream } from '../proxy/network.ts'
import { CODAT_ROUTES, EMULATOR_ROUTES, type Route } from '../proxy/routes.ts'
import { refuseForeign } from '../http/same-origin.ts'
import type { Upstream, UpstreamCall } from '../http/upstream.ts'

/** The upstream a configuration stands for. The emulator brings failures on purpose with it. */
function createUpstream(config: ServerConfig['upstream']): Pick<Forwarding, 'upstream' | 'interfere'> {
  if (config.mode === 'live') return { upstream: createNetworkUpstream(config.baseUrl) }
  const emulator = createEmulator({ customers: config.customers })
  return { upstream: callFetch(emulator.fetch), interfere: failOnPurpose(emulator) }
}

export interface HandlerOptions {
  log?: Log
  timeouts?: Timeouts
  access?: Access
  limiter?: Limiter
}

/**
 * The whole server side of the desk as one function, for `/api/*`, `/healthz` and `/readyz`: the shape for tests.
 * Development, preview and production mount the same implementation on sockets (`createAnswerer`).
 */
export function createHandler(
  config: ServerConfig,
  upstream?: Upstream,
  options: HandlerOptions = {},
): Handler {
  return asHandler(createAnswerer(config, upstream === undefined ? undefined : callFetch(upstream), options))
}

export function createAnswerer(
  config: ServerConfig,
  upstream?: UpstreamCall,
  options: HandlerOptions = {},
): Answerer {
  const {
    log = logNothing,
    timeouts = TIMEOUTS,
    access = createAccess(config),
    limiter = createLimiter(config.limits),
  } = options
  const { mode } = config.upstream
  const apiKey = config.upstream.mode === 'live' ? config.upstream.apiKey : undefined
  const desk: Desk = {
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
    },
  }
  return async (ask) => {
    const { path } = splitTarget(ask.target)
    if (path === '/healthz' || path === '/readyz') {
      return logged(ask, 'health', log, () => health(ask, path === '/healthz' ? 'alive' : 'ready'))
    }
    if (!path.startsWith('/auth/')) return answerApi(ask, desk)
    return logged(ask, AUTH_ROUTES[path] ?? 'refused', log, () => access.answer(ask))
  }
}

/** Names for the log of what signing in takes. */
const AUTH_ROUTES: Readonly<Record<string, string>> = {
  '/auth/session': 'session',
  '/auth/login': 'sign-in',
  '/auth/callback': 'sign-in-callback',
  '/auth/logout': 'sign-out',
  '/auth/signed-out': 'signed-out',
}

/** An answer that is made at once, and its line in the log. */
async function logged(
  { method }: Ask,
  route: string,
  log: Log,
  answer: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const started = performance.now()
  const made = await answer()
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

interface Desk {
  config: ServerConfig
  access: Access
  match: Matcher
  forwarding: Forwarding
  log: Log
}

async function answerApi(ask: Ask, desk: Desk): Promise<Answer> {
  const requestId = randomUUID()
  const started = performance.now()
  const record: RequestRecord = { requestId, method: ask.method, route: 'refused', status: 500, ms: 0 }
  const finish = (outcome: 'complete' | 'aborted' | 'broken'): void => {
    if (outcome !== 'complete') record.outcome = outcome
    record.ms = performance.now() - started
    desk.log(record)
  }
  try {
    const { path, search } = splitTarget(ask.target)
    if (!path.startsWith('/api/')) throw new Refusal(404, 'The desk has nothing at this address.')
    refuseForeign(ask, desk.config)
    const identity = desk.access.identify(ask)
    if (desk.access.isMissing(identity)) throw signedOut()
    if (identity !== undefined) record.user = desk.access.nickname(identity)
    const match = desk.match(ask.method, path.slice('/api'.length))
    record.route = match.route.name
    const obstacle = changesBooks(match.route) ? noWriting(desk.config, identity) : undefined
    if (obstacle !== undefined) throw writeRefused(obstacle)
    const person = identity?.id ?? ask.peer
    desk.forwarding.limiter.admit(person)
    const exchange = { requestId, person, facts: record, onEnd: finish }
    const answer = await forward(match, ask, search, exchange, desk.forwarding)
    record.status = answer.status
    return answer
  } catch (error) {
    if (error instanceof Severed) {
      finish(ask.isGone ? 'aborted' : 'broken')
      throw error
    }
    const refusal =
      error instanceof Refusal ? error : new Refusal(500, 'Something in the desk itself went wrong.')
    record.status = refusal.status
    finish(ask.isGone ? 'aborted' : 'complete')
    return errorAnswer(refusal, requestId)
  }
}

/** Everything but reads, and the controls of the emulator, whose books are nobody's. */
function changesBooks(route: Route): boolean {
  return route.method !== 'GET' && !EMULATOR_ROUTES.includes(route)
}

/** Says that the process answers and its settings are valid; tells nothing about them and asks no upstream. */
function health(ask: Ask, status: string): Answer {
  const requestId = randomUUID()
  if (ask.method !== 'GET' && ask.method !== 'HEAD') {
    return errorAnswer(
      new Refusal(405, 'Only GET is answered here.', { headers: { allow: 'GET, HEAD' } }),
      requestId,
    )
  }
  return jsonAnswer(200, { status }, requestId)
}
