import { Cancellation } from '../http/cancellation.ts'
import { discardBody, type HttpResponse, type HttpRequest } from '../http/exchange.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { guardBody, type BodyOutcome } from './body-guard.ts'
import { afterWrite, brokenConnection, HttpError, UNKNOWN } from '../http/errors.ts'
import { declaredLength, describeBody, requestHeaders, responseHeaders } from './headers.ts'
import type { KeyScan } from './key-scan.ts'
import type { Match } from './match.ts'
import { readQuery, writeQuery } from './query.ts'
import { isJson, readBody } from './request-body.ts'
import type { Route } from './routes.ts'
import type { UpstreamResponse, UpstreamRequest, UpstreamCall } from '../http/upstream.ts'
import { upstreamErrorResponse } from './upstream-error.ts'
import { UpstreamFailure } from './upstream-failure.ts'
import { UPSTREAM } from './messages.ts'

export interface Timeouts {
  /** Until the upstream's headers. */
  headMs: number
  /** Between two chunks of its body. */
  idleMs: number
}

export const TIMEOUTS: Timeouts = { headMs: 30_000, idleMs: 45_000 }

/** A page of 5,000 customers is about 10 MiB; a body that decodes to more than this is a mistake or a bomb. */
const LARGEST_JSON = 64 * 1024 * 1024

/** Runs between a request that is ready to send and its response; can reject the request or change the response. */
export type Intercept = (
  request: UpstreamRequest,
  proceed: () => Promise<HttpResponse>,
) => Promise<HttpResponse>

export interface Forwarding {
  upstream: UpstreamCall
  /** Only with the emulator. */
  intercept?: Intercept
  /** Undefined for the emulator. */
  authorization: string | undefined
  scan: KeyScan
  timeouts: Timeouts
  limiter: Limiter
  /** Called with the length of each chunk of a body that was passed on. */
  onPassed?: (bytes: number) => void
}

/** What the log learns from a forwarded request. */
export interface Exchange {
  requestId: string
  /** Whose turn the request uses. */
  person: string
  facts: RequestRecord
  onEnd: (outcome: BodyOutcome) => void
}

/** Sends a request that is on the allow-list upstream, once, and builds the response. */
export async function forward(
  match: Match,
  request: HttpRequest,
  search: string,
  exchange: Exchange,
  forwarding: Forwarding,
): Promise<HttpResponse> {
  const { route } = match
  const query = readQuery(search, route.query)
  // Names the download for the browser; Codat does not know it.
  const fileName = query.get('filename')
  query.delete('filename')

  const cancellation = new Cancellation()
  request.onDisconnect(() => cancellation.cancel())
  const body = await readBody(request, route)
  const outgoing: UpstreamRequest = {
    method: route.method,
    path: match.path + writeQuery(query),
    headers: requestHeaders(route, request, {
      authorization: forwarding.authorization,
      requestId: exchange.requestId,
      hasBody: body !== undefined,
    }),
    body,
    cancellation,
  }
  const proceed = async (): Promise<HttpResponse> => {
    const response = await callInTurn(outgoing, match, request, exchange, forwarding)
    exchange.facts.status = response.status
    const correlationId = response.headers['x-correlation-id'] ?? ''
    if (correlationId !== '' && !forwarding.scan.holdsKey(correlationId))
      exchange.facts.correlationId = correlationId
    return toClientResponse(response, { route, fileName, cancellation, exchange, forwarding })
  }
  return forwarding.intercept === undefined ? proceed() : forwarding.intercept(outgoing, proceed)
}

/**
 * Waits for one of the company's slots and sends the request. The slot is free again once the response is there, or has
 * begun if it is large: a slow download must not keep the company's small reads waiting.
 */
async function callInTurn(
  outgoing: UpstreamRequest,
  match: Match,
  request: HttpRequest,
  { person, facts }: Exchange,
  forwarding: Forwarding,
): Promise<UpstreamResponse> {
  const { limiter } = forwarding
  const place = limiter.enter(match.companyId ?? '', person, request)
  const release = typeof place === 'function' ? place : await place
  const started = performance.now()
  try {
    const response = await callWithTimeout(outgoing, forwarding)
    limiter.recordResponse(response)
    return response
  } finally {
    facts.upstreamMs = performance.now() - started
    release()
  }
}

interface Shaping {
  route: Route
  fileName: string | undefined
  cancellation: Cancellation
  exchange: Exchange
  forwarding: Forwarding
}

async function toClientResponse(response: UpstreamResponse, shaping: Shaping): Promise<HttpResponse> {
  const { route, cancellation, exchange, forwarding } = shaping
  const { status } = response
  const headers = responseHeaders(response.headers, exchange.requestId, forwarding.scan)
  if (status >= 400) {
    const guard = setTimeout(() => cancellation.cancel(), forwarding.timeouts.idleMs)
    return upstreamErrorResponse(response, headers, exchange, forwarding.scan).finally(() =>
      clearTimeout(guard),
    )
  }
  if (status < 200 || status >= 300) {
    discardBody(response.body)
    throw unexpected(route.method, UPSTREAM.redirect)
  }
  if (status === 206) {
    discardBody(response.body)
    // We never request a part, and a part could be mistaken for the whole.
    throw unexpected(route.method, UPSTREAM.partial)
  }
  if (response.body === undefined || status === 204) {
    discardBody(response.body)
    exchange.onEnd('complete')
    return { status: status === 200 ? 204 : status, headers, body: undefined }
  }
  if (route.response === 'json' && !isJson(response.headers['content-type'] ?? '')) {
    discardBody(response.body)
    throw unexpected(route.method, UPSTREAM.notJson)
  }
  const length = declaredLength(response.headers)
  if (typeof response.body === 'function') {
    describeBody(headers, route, length, shaping.fileName)
    const body = guardBody(response.body, {
      idleMs: forwarding.timeouts.idleMs,
      limit: route.response === 'json' ? LARGEST_JSON : undefined,
      length,
      scan: forwarding.scan.stream(),
      onEnd: exchange.onEnd,
      onPassed: forwarding.onPassed,
    })
    return { status, headers, body }
  }
  if (forwarding.scan.holdsKey(response.body)) {
    exchange.facts.outcome = 'broken'
    throw unexpected(route.method, UPSTREAM.unsafe)
  }
  // A file whose length Codat didn’t say gets none from us: the page would believe it, and not compare with the list.
  describeBody(headers, route, route.response === 'file' ? length : response.body.length, shaping.fileName)
  exchange.onEnd('complete')
  return { status, headers, body: response.body }
}

function callWithTimeout(
  outgoing: UpstreamRequest,
  { upstream, timeouts }: Forwarding,
): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => {
      reject(
        new HttpError(504, UPSTREAM.silent(timeouts.headMs / 1000) + afterWrite(outgoing.method), UNKNOWN),
      )
      outgoing.cancellation.cancel()
    }, timeouts.headMs)
    upstream(outgoing).then(
      (response) => {
        clearTimeout(clock)
        resolve(response)
      },
      (error: unknown) => {
        clearTimeout(clock)
        reject(explain(error, outgoing.method))
      },
    )
  })
}

function explain(error: unknown, method: string): HttpError {
  if (error instanceof UpstreamFailure && !error.sent) {
    return new HttpError(502, UPSTREAM.unreachable, { canBeRetried: 'True' })
  }
  return brokenConnection(method)
}

function unexpected(method: string, message: string): HttpError {
  return new HttpError(502, message + afterWrite(method), UNKNOWN)
}
