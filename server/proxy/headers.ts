import type { HttpRequest } from '../http/exchange.ts'
import { API_HEADERS, HttpError } from '../http/errors.ts'
import { attachmentDisposition } from './attachment-disposition.ts'
import type { KeyScan } from './key-scan.ts'
import type { Route } from './routes.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
import { REQUEST } from './messages.ts'

const IDEMPOTENCY_KEY = /^[\w.:-]{1,128}$/

/** The headers of the request to Codat: all ours, none forwarded. */
export function requestHeaders(
  route: Route,
  request: HttpRequest,
  options: { authorization: string | undefined; requestId: string; hasBody: boolean },
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: route.response === 'file' ? 'application/octet-stream' : 'application/json',
    // A file keeps its own length, so that the page can tell a complete download from a broken one.
    'accept-encoding': route.response === 'file' ? 'identity' : 'gzip',
    'user-agent': 'customer-desk',
    'x-correlation-id': options.requestId,
  }
  if (options.authorization !== undefined) headers['authorization'] = options.authorization
  if (options.hasBody) headers['content-type'] = 'application/json'
  const key = request.header('idempotency-key')
  if (key !== undefined && route.idempotent) {
    // Dropping it would turn a safe repeat into a second customer.
    if (!IDEMPOTENCY_KEY.test(key)) throw new HttpError(400, REQUEST.idempotencyKey)
    headers['idempotency-key'] = key
  }
  return headers
}

/** Codat expects the key alone in base64: no user name, no colon. */
export function authorizationOf(apiKey: string | undefined): string | undefined {
  return apiKey === undefined ? undefined : `Basic ${Buffer.from(apiKey).toString('base64')}`
}

const PASSED_ON = ['retry-after', 'x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset']

/** The headers of every response: our own and the few picked from the upstream's. */
export function responseHeaders(
  upstream: UpstreamResponse['headers'],
  requestId: string,
  scan: KeyScan,
): Record<string, string> {
  const headers: Record<string, string> = { ...API_HEADERS, 'x-request-id': requestId }
  for (const name of PASSED_ON) {
    const value = upstream[name]
    if (value !== undefined && isHarmless(value) && !scan.holdsKey(value)) headers[name] = value
  }
  return headers
}

/** Numbers and dates are short and plain. */
function isHarmless(value: string): boolean {
  return /^[\x20-\x7e]{0,100}$/.test(value)
}

/** Completes the headers of a success. */
export function describeBody(
  headers: Record<string, string>,
  route: Route,
  length: number | undefined,
  fileName: string | undefined,
): void {
  if (length !== undefined) headers['content-length'] = String(length)
  if (route.response === 'file') {
    headers['content-type'] = 'application/octet-stream'
    headers['content-disposition'] = attachmentDisposition(fileName)
  } else {
    headers['content-type'] = 'application/json; charset=utf-8'
  }
}

/** The length of the body as we read it; a decoded body has none. */
export function declaredLength(upstream: UpstreamResponse['headers']): number | undefined {
  const text = upstream['content-length']
  if (text === undefined || upstream['content-encoding'] !== undefined || !/^\d{1,15}$/.test(text))
    return undefined
  return Number(text)
}
