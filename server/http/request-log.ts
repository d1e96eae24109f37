/** What is kept about one request. Route names, never paths: paths and queries hold customers' ids and names. */
export interface RequestRecord {
  requestId: string
  method: string
  /** Name from the allow-list, or `page`, `asset`, `health`, `session`, `sign-in` and so on, or `refused`. */
  route: string
  status: number
  ms: number
  /** Until the upstream's headers; absent if it wasn't called. */
  upstreamMs?: number
  /** A hash that stands for a person without naming them. */
  user?: string
  /** The upstream's own id of the exchange. */
  correlationId?: string
  /** How the response ended if it wasn't complete. */
  outcome?: 'aborted' | 'broken'
}

export type Log = (record: RequestRecord) => void

export const logNothing: Log = () => undefined
