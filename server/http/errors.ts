import type { HttpResponse } from './exchange.ts'
import { CONNECTION_BROKEN, INTERNAL_ERROR, MAYBE_SENT } from './messages.ts'

/**
 * An answer of the desk's own in the shape Codat gives its errors, so that the page needs one reader for both.
 * `service` tells them apart: Codat never says `Desk`.
 */
interface ErrorBody {
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
export class HttpError extends Error {
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

/** What a client gets to see of an error; one nobody planned for says nothing about itself. */
export function toHttpError(error: unknown): HttpError {
  return error instanceof HttpError ? error : new HttpError(500, INTERNAL_ERROR)
}

/** The upstream's answer stopped in the middle, or could not be read. */
export function brokenConnection(method: string): HttpError {
  return new HttpError(502, CONNECTION_BROKEN + afterWrite(method), UNKNOWN)
}

export const UNKNOWN = { canBeRetried: 'Unknown' } as const

/** A write without an answer may have been carried out all the same. */
export function afterWrite(method: string): string {
  return method === 'GET' ? '' : ` ${MAYBE_SENT}`
}

/** Thrown to end the connection without an answer. */
export class ConnectionClosed extends Error {
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
export function jsonResponse(
  status: number,
  body: unknown,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
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

export function errorResponse(error: HttpError, requestId: string): HttpResponse {
  const body: ErrorBody = {
    statusCode: error.status,
    service: 'Desk',
    error: error.message,
    correlationId: requestId,
    canBeRetried: error.canBeRetried,
    ...(error.deskCode === undefined ? {} : { deskCode: error.deskCode }),
  }
  return jsonResponse(error.status, body, requestId, error.headers)
}
