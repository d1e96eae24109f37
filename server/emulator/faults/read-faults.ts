import { cutDownload, slowDownload } from './download-faults.ts'
import {
  badRequest,
  dataSetNotRequested,
  forbidden,
  keyUsedBefore,
  noDataAvailable,
  planLimit,
  ApiError,
  tooManyRequests,
  unauthorized,
} from '../codat/errors.ts'
import type { FaultBoard } from './fault-board.ts'
import type { ReadFault } from './fault-names.ts'
import { hang, wait } from './wait.ts'

const RATE_LIMIT_SECONDS = 5
const LONG_LIMIT_SECONDS = 60

export interface FaultCircumstances {
  board: FaultBoard
  /** Tells one search from another, for faults that come and go. */
  key: string
  companyId: string
  now: number
  slowMs: number
  signal: AbortSignal
}

const HTML =
  '<!doctype html><html><head><title>Sign in</title></head><body><h1>Guest network</h1><p>Please sign in.</p></body></html>'

/** What stands between us and Codat says so in its own way. */
const gatewayPage = (status: number, words: string) =>
  new Response(`<html><head><title>${status} ${words}</title></head><body><h1>${words}</h1></body></html>`, {
    status,
    headers: { 'Content-Type': 'text/html' },
  })

function errorOf(fault: ReadFault, { board, key, companyId, now }: FaultCircumstances): ApiError | undefined {
  switch (fault) {
    case 'rate-limited': {
      const seconds = board.rateLimit(key, now, RATE_LIMIT_SECONDS)
      return seconds > 0 ? tooManyRequests(seconds) : undefined
    }
    case 'rate-limited-long':
      return tooManyRequests(LONG_LIMIT_SECONDS)
    case 'bad-request':
      return badRequest()
    case 'unauthorized':
      return unauthorized()
    case 'payment-required':
      return planLimit()
    case 'forbidden':
      return forbidden()
    case 'not-found':
      return noDataAvailable('customers', companyId)
    case 'method-not-allowed':
      return new ApiError(405, 'The method is not allowed for this endpoint.')
    case 'conflict':
      return dataSetNotRequested()
    case 'unprocessable':
      return keyUsedBefore()
    case 'withheld':
      return new ApiError(451, 'Unavailable for legal reasons.')
    case 'server-error':
      return new ApiError(500, 'There is a problem with our server. Please try again later.')
    case 'unavailable':
      return unavailable()
    case 'flaky':
      return board.failsNow(key) ? unavailable() : undefined
    default:
      return undefined
  }
}

const unavailable = () =>
  new ApiError(503, 'The Codat API is temporarily offline for maintenance. Please try again later.')

/** What happens before the response is made. Throws an `ApiError`, or returns the response that replaces it. */
export async function beforeResponse(
  fault: ReadFault,
  circumstances: FaultCircumstances,
): Promise<Response | undefined> {
  const error = errorOf(fault, circumstances)
  if (error) throw error
  switch (fault) {
    case 'slow':
      await wait(circumstances.slowMs, circumstances.signal)
      return undefined
    case 'hang':
      return hang(circumstances.signal)
    case 'dropped':
      return Response.error()
    case 'bad-gateway':
      return gatewayPage(502, 'Bad Gateway')
    case 'gateway-timeout':
      return gatewayPage(504, 'Gateway Time-out')
    case 'html':
      return new Response(HTML, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    case 'garbage':
      return Response.json({ ok: 1, results: 'none', pageNumber: [], _links: 7, weather: { today: 'rain' } })
    default:
      return undefined
  }
}

/** What happens to the response once it is made. */
export async function afterResponse(fault: ReadFault, response: Response): Promise<Response> {
  if (!response.headers.get('Content-Type')?.includes('json')) {
    if (fault === 'download-truncated') return cutDownload(response)
    return fault === 'download-slow' ? slowDownload(response) : response
  }
  switch (fault) {
    case 'truncated-json': {
      const text = await response.text()
      return new Response(text.slice(0, Math.ceil(text.length * 0.6)), { headers: response.headers })
    }
    case 'cut-short': {
      const bytes = await response.arrayBuffer()
      const headers = new Headers(response.headers)
      headers.set('Content-Length', String(bytes.byteLength))
      return cutDownload(new Response(bytes, { headers }))
    }
    case 'malformed-record':
      return Response.json(damage(await response.json()), { headers: response.headers })
    default:
      return response
  }
}

/** The second record loses what every record must have; a third becomes no record at all. */
function damage(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  if (!('results' in body) || !Array.isArray(body.results)) return { ...body, status: 42, addresses: 'none' }
  const results = body.results.map((record: unknown, index) => {
    if (index === 1 && typeof record === 'object')
      return { ...record, status: 7, contacts: { name: 'not a list' } }
    return index === 2 ? 42 : record
  })
  return { ...body, results }
}
