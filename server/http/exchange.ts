/**
 * Requests and responses without the cost of `Request` and `Response`, which would be
 * most of what a small read costs. Sockets (`node-listener.ts`) and fetch-shaped functions (`fetch-shape.ts`) are both
 * turned into these, so that there is one implementation behind both.
 */
export interface HttpRequest {
  readonly method: string
  /** Path and query as they came. */
  readonly target: string
  /** Address of the other end of the connection; empty when there is none. */
  readonly peer: string
  /** By lower-case name. */
  header(name: string): string | undefined
  /** Whether it came in several lines, which `header` puts together. */
  isRepeated(name: string): boolean
  /** The whole body, or undefined when it is longer than `limit`. Rejects when it breaks off. */
  readBody(limit: number): Promise<Uint8Array | undefined>
  /** Called when the client disconnects before its response is complete, or at once if it already has. */
  onDisconnect(listener: () => void): void
  readonly isDisconnected: boolean
}

export interface HttpResponse {
  status: number
  headers: Record<string, string>
  /** `Set-Cookie` lines; always our own, never the upstream's. */
  cookies?: readonly string[]
  body: Uint8Array | BodySource | undefined
  /** Whether its first bytes are of use before the others are there, so that none may be held back. */
  isGradual?: boolean
}

export type RequestHandler = (request: HttpRequest) => Promise<HttpResponse>

/** A body that is on its way. It begins paused; nothing is sent to the sink before the first `resume`. */
export type BodySource = (sink: BodySink) => BodyFlow

export interface BodySink {
  data(chunk: Uint8Array): void
  end(): void
  fail(error: Error): void
}

export interface BodyFlow {
  /** One chunk that was already read may still come. */
  pause(): void
  resume(): void
  /** Ends it early; the sink hears nothing any more. */
  cancel(): void
}

const NOBODY: BodySink = { data: () => undefined, end: () => undefined, fail: () => undefined }

/** Discards a body that won't be read. */
export function discardBody(body: HttpResponse['body']): void {
  if (typeof body === 'function') body(NOBODY).cancel()
}

/** Path and query of a target, the query with its `?`. */
export function splitTarget(target: string): { path: string; search: string } {
  const end = target.indexOf('?')
  return end === -1 ? { path: target, search: '' } : { path: target.slice(0, end), search: target.slice(end) }
}
