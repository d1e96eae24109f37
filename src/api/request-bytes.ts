import { ApiError } from './errors.ts'
import { rejectForeignResponse } from './foreign-response.ts'
import { API_PREFIX, toHttpError } from './http.ts'
import { readResponseHeaders } from './read-response-headers.ts'

/** As long as every other read waits: a little longer than the server itself. */
const TIMEOUT_MS = 45_000

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'

/**
 * A read whose response is left unparsed, for a worker that parses it: thousands of records would keep the page busy
 * for too long. Session, quota and errors are treated as in `request`. Throws ApiError, or AbortError.
 */
export async function requestBytes(path: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const [described = ''] = `GET ${path}`.split('?')
  try {
    const response = await fetch(API_PREFIX + path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
    })
    rejectForeignResponse(response, described)
    readResponseHeaders(response)
    if (!response.ok) throw await toHttpError(response, described)
    return await response.arrayBuffer()
  } catch (error) {
    if (error instanceof ApiError || signal.aborted) throw error
    const kind = isTimeout(error) ? 'timeout' : 'network'
    throw new ApiError({ kind, request: described, at: Date.now() }, error)
  }
}
