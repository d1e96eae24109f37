import { Cancellation } from '../http/cancellation.ts'
import { discardBody, type Answer, type Ask } from '../http/exchange.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { guardBody, type BodyOutcome } from './body-guard.ts'
import { afterWrite, brokenAnswer, Refusal, UNKNOWN } from '../http/errors.ts'
import { declaredLength, describeBody, requestHeaders, responseHeaders } from './headers.ts'
import type { KeyScan } from './key-scan.ts'
import type { Match } from './match.ts'
import { readQuery, writeQuery } from './query.ts'
import { isJson, readBody } from './request-body.ts'
import type { Route } from './routes.ts'
import type { UpstreamAnswer, UpstreamAsk, UpstreamCall } from '../http/upstream.ts'
import { passOnError } from './upstream-error.ts'
import { UpstreamFailure } from './upstream-exchange.ts'

export interface Timeouts {
  /** Until the upstream's headers. */
  headMs: number
  /** Between two chunks of its body. */
  idleMs: number
}

export const TIMEOUTS: Timeouts = { headMs: 30_000, idleMs: 45_000 }

/** A page of 5,000 customers is about 10 MiB; a body that decodes to more than this is a mistake or a bomb. */
const LARGEST_JSON = 64 * 1024 * 1024

/** Stands between a request that is ready to go and its answer; may refuse it or change the answer. */
export type Interfere = (ask: UpstreamAsk, goOn: () => Promise<Answer>) => Promise<Answer>

export interface Forwarding {
  upstream: UpstreamCall
  /** Only beside the emulator. */
  interfere?: Interfere
  /** Undefined for the emulator. */
  authorization: string | undefined
  scan: KeyScan
  timeouts: Timeouts
  limiter: Limiter
}

/** What the log learns from a forwarded request. */
export interface Exchange {
  requestId: string
  /** Whose turn it takes. */
  person: string
  facts: RequestRecord
  onEnd: (outcome: BodyOutcome) => void
}

/** Sends a request that met the allow-list upstream, once, and shapes the answer. */
export async function forward(
  match: Match,
  ask: Ask,
  search: string,
  exchange: Exchange,
  forwarding: Forwarding,
): Promise<Answer> {
  const { route } = match
  const query = readQuery(search, route.query)
  // Names the download for the browser; Codat does not know it.
  const fileName = query.get('filename')
  query.delete('filename')

  const cancellation = new Cancellation()
  ask.onGone(() => cancellation.cancel())
  const body = await readBody(ask, route)
  const outgoing: UpstreamAsk = {
    method: route.method,
    path: match.path + writeQuery(query),
    headers: requestHeaders(route, ask, {
      authorization: forwarding.authorization,
      requestId: exchange.requestId,
      hasBody: body !== undefined,
    }),
    body,
    cancellation,
  }
  const goOn = async (): Promise<Answer> => {
    const answer = await askInTurn(outgoing, match, ask, exchange, forwarding)
    exchange.facts.status = answer.status
    const correlationId = answer.headers['x-correlation-id'] ?? ''
    if (correlationId !== '' && !forwarding.scan.holdsKey(correlationId))
      exchange.facts.correlationId = correlationId
    return fromUpstream(answer, { route, fileName, cancellation, exchange, forwarding })
  }
  return forwarding.interfere === undefined ? goOn() : forwarding.interfere(outgoing, goOn)
}

/**
 * Waits for one of the company's places and asks. The place is free again when the answer is there, or has begun when
 * it is large: a download somebody reads slowly must not keep the company's small reads waiting.
 */
async function askInTurn(
  outgoing: UpstreamAsk,
  match: Match,
  ask: Ask,
  { person, facts }: Exchange,
  forwarding: Forwarding,
): Promise<UpstreamAnswer> {
  const { limiter } = forwarding
  const place = limiter.enter(match.companyId ?? '', person, ask)
  const release = typeof place === 'function' ? place : await place
  const started = performance.now()
  try {
    const answer = await askWithin(outgoing, forwarding)
    limiter.note(answer)
    return answer
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

async function fromUpstream(answer: UpstreamAnswer, shaping: Shaping): Promise<Answer> {
  const { route, cancellation, exchange, forwarding } = shaping
  const { status } = answer
  const headers = responseHeaders(answer.headers, exchange.requestId, forwarding.scan)
  if (status >= 400) {
    const guard = setTimeout(() => cancellation.cancel(), forwarding.timeouts.idleMs)
    return passOnError(answer, headers, exchange, forwarding.scan).finally(() => clearTimeout(guard))
  }
  if (status < 200 || status >= 300) {
    discardBody(answer.body)
    throw unexpected(route.method, 'sent the desk to another address, which it does not follow')
  }
  if (status === 206) {
    discardBody(answer.body)
    // The desk never asks for a part, and a part would be taken for the whole.
    throw unexpected(route.method, 'sent a part of what it was asked for')
  }
  if (answer.body === undefined || status === 204) {
    discardBody(answer.body)
    exchange.onEnd('complete')
    return { status: status === 200 ? 204 : status, headers, body: undefined }
  }
  if (route.answer === 'json' && !isJson(answer.headers['content-type'] ?? '')) {
    discardBody(answer.body)
    throw unexpected(
      route.method,
      'answered with something that is not JSON, such as a login or maintenance page',
    )
  }
  const length = declaredLength(answer.headers)
  if (typeof answer.body === 'function') {
    describeBody(headers, route, length, shaping.fileName)
    const body = guardBody(answer.body, {
      idleMs: forwarding.timeouts.idleMs,
      limit: route.answer === 'json' ? LARGEST_JSON : undefined,
      length,
      scan: forwarding.scan.stream(),
      onEnd: exchange.onEnd,
    })
    return { status, headers, body }
  }
  if (forwarding.scan.holdsKey(answer.body)) {
    exchange.facts.outcome = 'broken'
    throw unexpected(route.method, 'sent something the desk must not pass on')
  }
  describeBody(headers, route, answer.body.length, shaping.fileName)
  exchange.onEnd('complete')
  return { status, headers, body: answer.body }
}

function askWithin(outgoing: UpstreamAsk, { upstream, timeouts }: Forwarding): Promise<UpstreamAnswer> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => {
      reject(
        new Refusal(
          504,
          `Codat did not answer within ${timeouts.headMs / 1000} seconds.${afterWrite(outgoing.method)}`,
          UNKNOWN,
        ),
      )
      outgoing.cancellation.cancel()
    }, timeouts.headMs)
    upstream(outgoing).then(
      (answer) => {
        clearTimeout(clock)
        resolve(answer)
      },
      (error: unknown) => {
        clearTimeout(clock)
        reject(explain(error, outgoing.method))
      },
    )
  })
}

function explain(error: unknown, method: string): Refusal {
  if (error instanceof UpstreamFailure && !error.sent) {
    return new Refusal(502, 'Codat could not be reached; nothing was sent.', { canBeRetried: 'True' })
  }
  return brokenAnswer(method)
}

function unexpected(method: string, what: string): Refusal {
  return new Refusal(502, `Codat ${what}.${afterWrite(method)}`, UNKNOWN)
}
