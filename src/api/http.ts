import * as z from 'zod/mini'
import { isViewOnly } from './access.ts'
import { claimEarlyRequest } from './early.ts'
import { updateAppStatus } from './app-status.ts'
import { ApiError, DESK_CODES } from './errors.ts'
import { rejectForeignResponse } from './foreign-response.ts'
import { readResponseHeaders } from './read-response-headers.ts'

/** Where the desk's own server passes requests on to Codat. */
export const API_PREFIX = '/api'

/** The server gives up on Codat after 35 s; the page waits a little longer to hear that. */
const TIMEOUT_MS = 45_000

const validationItems = z.optional(
  z.nullable(
    z.array(
      z.looseObject({
        itemId: z.optional(z.nullable(z.string())),
        message: z.optional(z.nullable(z.string())),
        validatorName: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
)

/** Source: Codat Platform API, schema `ErrorMessage`; nothing in it is required. */
const errorMessageSchema = z.looseObject({
  service: z.optional(z.nullable(z.string())),
  error: z.optional(z.nullable(z.string())),
  correlationId: z.optional(z.nullable(z.string())),
  deskCode: z.optional(z.nullable(z.string())),
  canBeRetried: z.optional(z.nullable(z.string())),
  validation: z.optional(z.nullable(z.looseObject({ errors: validationItems, warnings: validationItems }))),
})

export interface RequestOptions<T> {
  /** Parses the response body; nothing leaves this layer unparsed. */
  schema: z.ZodMiniType<T>
  signal?: AbortSignal | undefined
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  /** Beside those of every request. */
  headers?: Readonly<Record<string, string>>
}

type Sending = Omit<RequestOptions<unknown>, 'schema'> & { prefix?: string }

/** `Retry-After` in ms: seconds or an HTTP date. */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null || value.trim() === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}

/** `GET /companies/…`: says which request it was without the values it carried. */
function describe(method: string, path: string): string {
  const [pathname = path] = path.split('?')
  return `${method} ${pathname}`
}

/** Turns a response with an error status into an error. */
export async function toHttpError(response: Response, described: string): Promise<ApiError> {
  const text = await response.text().catch(() => '')
  let body: z.infer<typeof errorMessageSchema> = {}
  try {
    const parsed = errorMessageSchema.safeParse(JSON.parse(text))
    if (parsed.success) body = parsed.data
  } catch {
    // An error page instead of JSON: the status says enough.
  }
  const deskCode = DESK_CODES.find((code) => code === body.deskCode)
  if (deskCode === 'session') updateAppStatus({ hasSessionEnded: true })
  if (isViewOnly(deskCode)) updateAppStatus({ viewOnly: deskCode })
  return new ApiError({
    kind: 'http',
    status: response.status,
    codatError: body.error ?? undefined,
    service: body.service ?? undefined,
    deskCode,
    canBeRetried: body.canBeRetried ?? undefined,
    correlationId: body.correlationId ?? response.headers.get('X-Request-Id') ?? undefined,
    retryAfterMs: parseRetryAfter(response.headers.get('Retry-After'), Date.now()),
    validation: body.validation
      ? { errors: body.validation.errors ?? [], warnings: body.validation.warnings ?? [] }
      : undefined,
    request: described,
    at: Date.now(),
  })
}

function isNamed(error: unknown, name: 'AbortError' | 'TimeoutError'): boolean {
  return error instanceof DOMException && error.name === name
}

/** No response, or only part of one: the error says why. */
const lost = (error: unknown) => (isNamed(error, 'TimeoutError') ? 'timeout' : 'network')

/** Sends a request and returns the raw response. Throws ApiError, or AbortError when `signal` says so. */
async function send(path: string, options: Sending): Promise<Response> {
  const method = options.method ?? 'GET'
  const described = describe(method, path)
  const url = (options.prefix ?? API_PREFIX) + path
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  const init: RequestInit = {
    method,
    headers,
    signal,
    redirect: 'manual',
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  }
  try {
    const early = method === 'GET' ? claimEarlyRequest(url, signal) : undefined
    const response = await (early ?? fetch(url, init))
    rejectForeignResponse(response, described)
    readResponseHeaders(response)
    if (!response.ok) throw await toHttpError(response, described)
    return response
  } catch (error) {
    if (error instanceof ApiError || (isNamed(error, 'AbortError') && options.signal?.aborted)) throw error
    throw new ApiError({ kind: lost(error), request: described, at: Date.now() }, error)
  }
}

/** One JSON request to the API. Throws ApiError for every failure but an abort by the caller. */
export function request<T>(path: string, options: RequestOptions<T>): Promise<T> {
  return exchange(path, options)
}

/** The same to the desk's own server, about the desk itself. */
export function requestDesk<T>(path: string, options: RequestOptions<T>): Promise<T> {
  return exchange(path, { ...options, prefix: '' })
}

async function exchange<T>(path: string, options: RequestOptions<T> & Sending): Promise<T> {
  const response = await send(path, options)
  const details = {
    request: describe(options.method ?? 'GET', path),
    correlationId: response.headers.get('X-Request-Id') ?? undefined,
    at: Date.now(),
  }
  let text: string
  try {
    text = await response.text()
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError({ kind: lost(error), ...details }, error)
  }
  try {
    return options.schema.parse(text === '' ? undefined : JSON.parse(text))
  } catch (error) {
    throw new ApiError({ kind: 'malformed', ...details }, error)
  }
}
