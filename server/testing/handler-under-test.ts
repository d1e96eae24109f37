import type { ServerConfig } from '../app/config.ts'
import { createRequestHandler, type HandlerOptions } from '../app/handler.ts'
import type { RequestHandler } from '../http/exchange.ts'
import { toFetchHandler, fromFetch, type FetchHandler } from '../http/fetch-adapter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import type { Upstream } from '../http/upstream.ts'

/** Shaped like a real key: long, with characters that look different in every encoding. */
export const TEST_KEY = 'tk-9fQ2+Zr8/xW5=Lm3Vb7Nc1Hj6Kd4Gs0Pa'

export const COMPANY = '11111111-2222-4333-8444-555555555555'
const CONNECTION = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
export const ORIGIN = 'http://127.0.0.1:5173'

export const liveConfig: ServerConfig = {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: ['desk.example.com', 'desk.example.com:8443'],
  upstream: { mode: 'live', baseUrl: 'http://codat.test', apiKey: TEST_KEY },
  access: { mode: 'none' },
  readOnly: false,
  publicUrl: undefined,
  proxies: undefined,
  limits: { perUser: undefined, total: undefined, perCompany: 10 },
  metricsPort: undefined,
}

export interface HandlerUnderTest {
  handler: FetchHandler
  /** The same, for sockets. */
  requestHandler: RequestHandler
  /** What reached the upstream. */
  received: Request[]
  log: RequestRecord[]
}

/** The handler in front of an upstream made for the test. */
export function handlerWith(upstream: Upstream, options: Omit<HandlerOptions, 'log'> = {}): HandlerUnderTest {
  const received: Request[] = []
  const log: RequestRecord[] = []
  const requestHandler = createRequestHandler(
    liveConfig,
    fromFetch((request) => {
      received.push(request)
      return upstream(request)
    }),
    { ...options, log: (record) => log.push(record) },
  )
  return { handler: toFetchHandler(requestHandler), requestHandler, received, log }
}

/** A handler whose upstream responds to every request in the same way. */
export function handlerResponding(make: () => Response): HandlerUnderTest {
  return handlerWith(async () => make())
}

/** A request as our page makes it. */
export function fromPage(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      origin: ORIGIN,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

export const PUSH = `/api/companies/${COMPANY}/connections/${CONNECTION}/push/customers`
export const CUSTOMERS = `/api/companies/${COMPANY}/data/customers`
export const DOWNLOAD = `/api/companies/${COMPANY}/connections/${CONNECTION}/data/customers/9/attachments/7/download`
