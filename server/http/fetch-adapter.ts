import { fromWebStream, toWebStream } from './body-sources.ts'
import type { RequestHandler, HttpRequest } from './exchange.ts'
import type { Upstream, UpstreamRequest, UpstreamCall } from './upstream.ts'

/** The placeholder origin of requests to fetch-shaped upstreams; only the upstream knows its real address. */
export const UPSTREAM_ORIGIN = 'http://upstream.invalid'

/** A handler as a function from `Request` to `Response`. */
export type FetchHandler = (request: Request) => Promise<Response>

/** For callers that have a `Request`: tests, and everything that is not a socket. */
export function toFetchHandler(requestHandler: RequestHandler): FetchHandler {
  return async (request) => {
    const { status, headers, cookies = [], body } = await requestHandler(toHttpRequest(request))
    const content = typeof body === 'function' ? toWebStream(body) : body && new Uint8Array(body)
    const response = new Response(content ?? null, { status, headers })
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    return response
  }
}

export function toHttpRequest(request: Request): HttpRequest {
  const url = new URL(request.url)
  return {
    method: request.method,
    target: url.pathname + url.search,
    peer: '',
    // A `Request` has no `Host` header unless it was set.
    header: (name) => request.headers.get(name) ?? (name === 'host' ? url.host : undefined),
    // A `Request` can't tell.
    isRepeated: () => false,
    readBody: (limit) => readUpTo(request, limit),
    onDisconnect(listener) {
      if (request.signal.aborted) listener()
      else request.signal.addEventListener('abort', listener, { once: true })
    },
    get isDisconnected() {
      return request.signal.aborted
    },
  }
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (;;) {
    const step = await reader?.read()
    if (step === undefined || step.done) return new Uint8Array(await new Blob(chunks).arrayBuffer())
    length += step.value.length
    if (length > limit) {
      void reader?.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(step.value)
  }
}

/** Calls an upstream that has the shape of fetch: the emulator, or one made for a test. */
export function fromFetch(upstream: Upstream): UpstreamCall {
  return async (request) => {
    const response = await upstream(toRequest(request))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: response.body === null ? undefined : fromWebStream(response.body),
    }
  }
}

function toRequest({ method, path, headers, body, cancellation }: UpstreamRequest): Request {
  const abort = new AbortController()
  cancellation.onCancel(() => abort.abort())
  return new Request(UPSTREAM_ORIGIN + path, {
    method,
    headers,
    signal: abort.signal,
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  })
}
