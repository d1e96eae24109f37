import type { Answer } from './exchange.ts'

/**
 * An answer of the desk's own in the shape Codat gives its errors, so that the page needs one reader for both.
 * `service` tells them apart: Codat never says `Desk`.
 */
interface DeskErrorBody {
  statusCode: number
  service: 'Desk'
  error: string
  /** The request id of the desk, under which the log has the line. */
  correlationId: string
  canBeRetried: WasSent
  deskCode?: DeskCode
}

/**
 * Why the desk itself refused, where the page has something of its own to do about it: `session` sign in again,
 * `viewer` and `read-only` no writing, `rate` and `quota` wait, `busy` too much at once.
 */
export type DeskCode = 'session' | 'viewer' | 'read-only' | 'rate' | 'quota' | 'busy'

/**
 * Whether the request took effect: `True` it never left the desk, so it can be sent again; `False` it was refused and
 * would be refused again; `Unknown` it may have reached Codat, so a write must be looked up before it is repeated.
 */
type WasSent = 'True' | 'False' | 'Unknown'

/** Thrown anywhere below the handler to answer with one of the desk's own errors. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly canBeRetried: WasSent
  readonly deskCode: DeskCode | undefined

  constructor(
    status: number,
    message: string,
    options: {
      headers?: Readonly<Record<string, string>>
      canBeRetried?: WasSent
      deskCode?: DeskCode
    } = {},
  ) {
    super(message)
    this.status = status
    this.headers = options.headers ?? {}
    this.canBeRetried = options.canBeRetried ?? 'False'
    this.deskCode = options.deskCode
  }
}

/** The upstream's answer stopped in the middle, or could not be read. */
export function brokenAnswer(method: string): Refusal {
  return new Refusal(502, `The connection to Codat broke before it answered.${afterWrite(method)}`, UNKNOWN)
}

export const UNKNOWN = { canBeRetried: 'Unknown' } as const

/** A write without an answer may have been carried out all the same. */
export function afterWrite(method: string): string {
  return method === 'GET'
    ? ''
    : ' The write may have arrived all the same: look into the push history before sending it again.'
}

/** Thrown to end the connection without an answer. */
export class Severed extends Error {
  override readonly name = 'Severed'
}

/** On every answer under `/api`: nobody keeps it, guesses its type, frames it or runs it. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A JSON answer made here, complete with its length. */
export function jsonAnswer(
  status: number,
  body: unknown,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const bytes = Buffer.from(JSON.stringify(body))
  return {
    status,
    headers: {
      ...headers,
      ...API_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.length),
      'x-request-id': requestId,
    },
    body: bytes,
  }
}

export function errorAnswer(refusal: Refusal, requestId: string): Answer {
  const body: DeskErrorBody = {
    statusCode: refusal.status,
    service: 'Desk',
    error: refusal.message,
    correlationId: requestId,
    canBeRetried: refusal.canBeRetried,
    ...(refusal.deskCode === undefined ? {} : { deskCode: refusal.deskCode }),
  }
  return jsonAnswer(refusal.status, body, requestId, refusal.headers)
}
