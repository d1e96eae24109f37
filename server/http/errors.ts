import { DESK_HEADER } from '../../src/lib/desk-header.ts'
import type { HttpResponse } from './exchange.ts'
import { CONNECTION_BROKEN, INTERNAL_ERROR, MAYBE_SENT } from './messages.ts'

/**
 * An error of our own in the shape of Codat's errors, so that the page can parse both the same way. `service` tells them
 * apart: Codat's is never `Desk`.
 */
interface ErrorBody {
  statusCode: number
  service: 'Desk'
  error: string
  /** The request id under which the request is logged. */
  correlationId: string
  canBeRetried: WasSent
  deskCode?: DeskCode
}

/**
 * Why the server rejected the request, where the page can do something about it: `session` sign in again,
 * `viewer` and `read-only` no writing, `rate` and `quota` wait, `busy` too much at once.
 */
export type DeskCode = 'session' | 'viewer' | 'read-only' | 'rate' | 'quota' | 'busy'

/**
 * Whether the request took effect. `True`: it was never sent, so it can be sent again. `False`: it was rejected and
 * would be again. `Unknown`: Codat may have received it, so a change must be looked up before it is sent again.
 */
type WasSent = 'True' | 'False' | 'Unknown'

/** Thrown anywhere below the handler to respond with one of our own errors. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
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

/** What the client sees of an error. Unexpected errors reveal no details. */
export function toHttpError(error: unknown): HttpError {
  return error instanceof HttpError ? error : new HttpError(500, INTERNAL_ERROR)
}

/** The upstream's response broke off, or couldn't be read. */
export function brokenConnection(method: string): HttpError {
  return new HttpError(502, CONNECTION_BROKEN + afterWrite(method), UNKNOWN)
}

export const UNKNOWN = { canBeRetried: 'Unknown' } as const

/** A change without a response may have been carried out all the same. */
export function afterWrite(method: string): string {
  return method === 'GET' ? '' : ` ${MAYBE_SENT}`
}

/** Thrown to close the connection without a response. */
export class ConnectionClosed extends Error {
  override readonly name = 'Severed'
}

/** On every response under `/api`: it is never stored, sniffed, framed or run, and known as ours. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  [DESK_HEADER]: '1',
}

/** A JSON response with its length. */
export function jsonResponse(
  status: number,
  body: unknown,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
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
