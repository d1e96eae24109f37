import type { Cancellation } from './cancellation.ts'
import type { BodySource } from './exchange.ts'

/** A request to the upstream, complete: the path is Codat's own, the headers are all ours. */
export interface UpstreamRequest {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
  /** Cancels the request, and the response while it streams. */
  cancellation: Cancellation
}

export interface UpstreamResponse {
  status: number
  /** By lower-case name, each with one value. */
  headers: Readonly<Record<string, string | undefined>>
  /** Bytes if it was small and arrived at once. Already decoded. */
  body: Uint8Array | BodySource | undefined
}

/** Sends one request to the upstream. Rejects if there is no response. */
export type UpstreamCall = (request: UpstreamRequest) => Promise<UpstreamResponse>

/**
 * Responds to one request as Codat does. There are two upstreams: the network (`CODAT_BASE_URL`) and the emulator.
 * The request's path and query are Codat's own (`/companies/…`), without our `/api` prefix. The returned
 * body is a stream; aborting `request.signal` must release whatever feeds it.
 */
export type Upstream = (request: Request) => Promise<Response>
