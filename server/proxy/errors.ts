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
}

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

  constructor(
    status: number,
    message: string,
    options: { headers?: Readonly<Record<string, string>>; canBeRetried?: WasSent } = {},
  ) {
    super(message)
    this.status = status
    this.headers = options.headers ?? {}
    this.canBeRetried = options.canBeRetried ?? 'False'
  }
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
): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  return new Response(bytes, {
    status,
    headers: {
      ...headers,
      ...API_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.length),
      'x-request-id': requestId,
    },
  })
}

export function errorResponse(refusal: Refusal, requestId: string): Response {
  const body: DeskErrorBody = {
    statusCode: refusal.status,
    service: 'Desk',
    error: refusal.message,
    correlationId: requestId,
    canBeRetried: refusal.canBeRetried,
  }
  return jsonResponse(refusal.status, body, requestId, refusal.headers)
}
