import type { ServerConfig } from '../config.ts'
import { API_HEADERS, Refusal } from './errors.ts'
import { attachmentDisposition } from './file-name.ts'
import type { KeyScan } from './key-scan.ts'
import type { Route } from './routes.ts'

const IDEMPOTENCY_KEY = /^[\w.:-]{1,128}$/

/** The headers of the request to Codat: all ours, none forwarded. */
export function requestHeaders(
  route: Route,
  request: Request,
  options: { upstream: ServerConfig['upstream']; requestId: string; hasBody: boolean },
): Headers {
  const headers = new Headers({
    accept: route.answer === 'file' ? 'application/octet-stream' : 'application/json',
    // A file keeps its own length, by which the page tells a whole download from a broken one.
    'accept-encoding': route.answer === 'file' ? 'identity' : 'gzip',
    'user-agent': 'customer-desk',
    'x-correlation-id': options.requestId,
  })
  if (options.upstream.mode === 'live') headers.set('authorization', authorization(options.upstream.apiKey))
  if (options.hasBody) headers.set('content-type', 'application/json')
  const key = request.headers.get('idempotency-key')
  if (key !== null && route.idempotent) {
    // Dropping it would turn a safe repeat into a second customer.
    if (!IDEMPOTENCY_KEY.test(key)) throw new Refusal(400, 'The Idempotency-Key is not a GUID.')
    headers.set('idempotency-key', key)
  }
  return headers
}

/** Codat takes the key alone in base64: no user name, no colon. */
function authorization(apiKey: string): string {
  return `Basic ${Buffer.from(apiKey).toString('base64')}`
}

const PASSED_ON = ['retry-after', 'x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset']

/** The headers every answer shares: the desk's own and the few picked from the upstream's. */
export function responseHeaders(upstream: Headers, requestId: string, scan: KeyScan): Headers {
  const headers = new Headers(API_HEADERS)
  headers.set('x-request-id', requestId)
  for (const name of PASSED_ON) {
    const value = upstream.get(name)
    if (value !== null && value.length <= 100 && !scan.holdsKey(value)) headers.set(name, value)
  }
  return headers
}

/** Completes the headers of a success that streams through. */
export function describeBody(
  headers: Headers,
  route: Route,
  upstream: Headers,
  fileName: string | undefined,
): void {
  const length = declaredLength(upstream)
  if (length !== undefined) headers.set('content-length', String(length))
  if (route.answer === 'file') {
    headers.set('content-type', 'application/octet-stream')
    headers.set('content-disposition', attachmentDisposition(fileName))
  } else {
    headers.set('content-type', 'application/json; charset=utf-8')
  }
}

/** The length of the body as we read it; a decoded body has none. */
export function declaredLength(upstream: Headers): number | undefined {
  const text = upstream.get('content-length')
  if (text === null || upstream.has('content-encoding') || !/^\d{1,15}$/.test(text)) return undefined
  return Number(text)
}
