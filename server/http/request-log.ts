/** What is kept about one request. Route names, never paths: paths and queries hold customers' ids and names. */
export interface RequestRecord {
  requestId: string
  method: string
  /** Name from the allow-list, or `page`, `asset`, `health`, `session`, `sign-in` and the like, `refused`. */
  route: string
  status: number
  ms: number
  /** Until the upstream's headers; absent when nothing was asked of it. */
  upstreamMs?: number
  /** Stands for a person, without saying who. */
  user?: string
  /** The upstream's own id of the exchange. */
  correlationId?: string
  /** How the answer ended when it did not end well. */
  outcome?: 'aborted' | 'broken'
}

export type Log = (record: RequestRecord) => void

export const logNothing: Log = () => undefined
