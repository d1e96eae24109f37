import type { ServerConfig } from '../config.ts'
import type { RequestRecord } from '../log.ts'
import type { Upstream } from '../upstream.ts'
import { guardBody, type BodyOutcome } from './body-stream.ts'
import { Refusal } from './errors.ts'
import { declaredLength, describeBody, requestHeaders, responseHeaders } from './headers.ts'
import type { KeyScan } from './key-scan.ts'
import type { Match } from './match.ts'
import { UpstreamFailure } from './network.ts'
import { readQuery, writeQuery } from './query.ts'
import { isJson, readBody } from './request-body.ts'
import type { Route } from './routes.ts'
import { passOnError } from './upstream-error.ts'

export interface Timeouts {
  /** Until the upstream's headers. */
  headMs: number
  /** Between two chunks of its body. */
  idleMs: number
}

export const TIMEOUTS: Timeouts = { headMs: 30_000, idleMs: 45_000 }

/** A page of 5,000 customers is about 10 MiB; a body that decodes to more than this is a mistake or a bomb. */
const LARGEST_JSON = 64 * 1024 * 1024

export interface Forwarding {
  upstream: Upstream
  config: ServerConfig['upstream']
  scan: KeyScan
  timeouts: Timeouts
}

/** What the log learns from a forwarded request. */
export interface Exchange {
  requestId: string
  facts: RequestRecord
  onEnd: (outcome: BodyOutcome) => void
}

/** Sends a request that met the allow-list upstream, once, and shapes the answer. */
export async function forward(
  match: Match,
  request: Request,
  exchange: Exchange,
  forwarding: Forwarding,
): Promise<Response> {
  const { route } = match
  const query = readQuery(new URL(request.url).search, route.query)
  // Names the download for the browser; Codat does not know it.
  const fileName = query.get('filename')
  query.delete('filename')

  const ask = new AbortController()
  request.signal.addEventListener('abort', () => ask.abort(), { once: true })
  if (request.signal.aborted) ask.abort()
  const outgoing = await toUpstream(match, query, request, ask.signal, exchange, forwarding)
  const started = performance.now()
  const answer = await askWithin(forwarding.upstream, outgoing, ask, forwarding.timeouts.headMs).finally(
    () => {
      exchange.facts.upstreamMs = performance.now() - started
    },
  )
  exchange.facts.status = answer.status
  const correlationId = answer.headers.get('x-correlation-id') ?? ''
  if (correlationId !== '' && !forwarding.scan.holdsKey(correlationId))
    exchange.facts.correlationId = correlationId
  return fromUpstream(answer, { route, fileName, ask, exchange, forwarding })
}

async function toUpstream(
  { route, path }: Match,
  query: ReadonlyMap<string, string>,
  request: Request,
  signal: AbortSignal,
  exchange: Exchange,
  forwarding: Forwarding,
): Promise<Request> {
  const body = await readBody(request, route)
  const headers = requestHeaders(route, request, {
    upstream: forwarding.config,
    requestId: exchange.requestId,
    hasBody: body !== undefined,
  })
  // The host is a placeholder: only the upstream itself knows where it lives.
  return new Request(`http://upstream.invalid${path}${writeQuery(query)}`, {
    method: route.method,
    headers,
    signal,
    ...(body === undefined ? {} : { body }),
  })
}

interface Shaping {
  route: Route
  fileName: string | undefined
  ask: AbortController
  exchange: Exchange
  forwarding: Forwarding
}

async function fromUpstream(answer: Response, shaping: Shaping): Promise<Response> {
  const { route, ask, exchange, forwarding } = shaping
  const { status } = answer
  const headers = responseHeaders(answer.headers, exchange.requestId, forwarding.scan)
  if (status >= 400) {
    const guard = setTimeout(() => ask.abort(), forwarding.timeouts.idleMs)
    return passOnError(answer, headers, exchange, forwarding.scan).finally(() => clearTimeout(guard))
  }
  if (status < 200 || status >= 300) {
    ask.abort()
    throw unexpected(route.method, 'sent the desk to another address, which it does not follow')
  }
  if (answer.body === null || status === 204) {
    exchange.onEnd('complete')
    return new Response(null, { status: status === 200 ? 204 : status, headers })
  }
  if (route.answer === 'json' && !isJson(answer.headers.get('content-type') ?? '')) {
    ask.abort()
    throw unexpected(
      route.method,
      'answered with something that is not JSON, such as a login or maintenance page',
    )
  }
  describeBody(headers, route, answer.headers, shaping.fileName)
  const stream = guardBody(answer.body, {
    idleMs: forwarding.timeouts.idleMs,
    limit: route.answer === 'json' ? LARGEST_JSON : undefined,
    length: declaredLength(answer.headers),
    scan: forwarding.scan.stream(),
    onEnd: exchange.onEnd,
  })
  return new Response(stream, { status, headers })
}

async function askWithin(
  upstream: Upstream,
  request: Request,
  ask: AbortController,
  ms: number,
): Promise<Response> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new Refusal(
          504,
          `Codat did not answer within ${ms / 1000} seconds.${afterWrite(request.method)}`,
          UNKNOWN,
        ),
      )
      ask.abort()
    }, ms)
  })
  try {
    return await Promise.race([upstream(request), silence])
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof UpstreamFailure && !error.sent) {
      throw new Refusal(502, 'Codat could not be reached; nothing was sent.', { canBeRetried: 'True' })
    }
    throw new Refusal(
      502,
      `The connection to Codat broke before it answered.${afterWrite(request.method)}`,
      UNKNOWN,
    )
  } finally {
    clearTimeout(timer)
  }
}

const UNKNOWN = { canBeRetried: 'Unknown' } as const

function unexpected(method: string, what: string): Refusal {
  return new Refusal(502, `Codat ${what}.${afterWrite(method)}`, UNKNOWN)
}

/** A write without an answer may have been carried out all the same. */
function afterWrite(method: string): string {
  return method === 'GET'
    ? ''
    : ' The write may have arrived all the same: look into the push history before sending it again.'
}
