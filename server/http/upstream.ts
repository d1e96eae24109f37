import type { Cancellation } from './cancellation.ts'
import type { BodySource } from './exchange.ts'

/** A request to the upstream, complete: the path is Codat's own, the headers are all ours. */
export interface UpstreamRequest {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: Buffer | undefined
  /** Gives the request up, and the answer while it streams. */
  cancellation: Cancellation
}

export interface UpstreamResponse {
  status: number
  /** By lower-case name, each with one value. */
  headers: Readonly<Record<string, string | undefined>>
  /** Bytes when it was small and there at once. Already decoded. */
  body: Uint8Array | BodySource | undefined
}

/** Asks the upstream, once. Rejects when there is no answer. */
export type UpstreamCall = (request: UpstreamRequest) => Promise<UpstreamResponse>

/**
 * Answers one request the way Codat does. There are two: the network (`CODAT_BASE_URL`) and the emulator.
 * The request's path and query are Codat's own (`/companies/…`), without the desk's `/api` prefix. The returned
 * body is a stream; aborting `request.signal` must release whatever feeds it.
 */
export type Upstream = (request: Request) => Promise<Response>
