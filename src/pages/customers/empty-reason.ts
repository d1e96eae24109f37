import { syncState } from '../../api/data-status.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { hasStatus } from '../../api/errors.ts'
import type { Connection } from '../../api/connections.ts'

/** Why there are no rows to show. */
export type EmptyReason =
  | 'no-connection'
  | 'not-authorised'
  | 'never-synced'
  | 'sync-running'
  | 'sync-failed'
  | 'not-supported'
  | 'no-such-page'
  | 'no-match'
  | 'no-customers'
  | 'error'

interface EmptyFacts {
  error: unknown
  /** Records that match the filter, on all pages; undefined when the API did not say, or failed. */
  total: number | undefined
  page: number
  filtered: boolean
  status: DataStatus | undefined
  connection: Connection | undefined
  /** Whether the company's connections are known, so that a missing one means there is none. */
  connectionsKnown: boolean
  /** What Codat says about reading customers from this platform. */
  canRead: 'yes' | 'no' | 'unknown'
}

/** Why a list is empty, in the order a person would want to know it. */
export function emptyReason(at: EmptyFacts): EmptyReason {
  if (at.error != null) return reasonOfError(at)
  if (at.page > 1 && at.total !== 0) return 'no-such-page'
  if (at.filtered) return 'no-match'
  return reasonOfSync(at) ?? 'no-customers'
}

function reasonOfError(at: EmptyFacts): EmptyReason {
  // How Codat responds to a page past the end is not documented; unfiltered, the page is all that can be wrong.
  if (hasStatus(at.error, 400) && at.page > 1 && !at.filtered) return 'no-such-page'
  // 404 and 409 are how Codat responds when there is no data set; everything else is a failure of its own.
  if (!hasStatus(at.error, 404) && !hasStatus(at.error, 409)) return 'error'
  if (at.connectionsKnown && at.connection === undefined) return 'no-connection'
  const text = at.error instanceof Error ? at.error.message : ''
  if (at.canRead === 'no' || /not supported/i.test(text)) return 'not-supported'
  const ofSync = reasonOfSync(at)
  if (ofSync !== undefined) return ofSync
  if (hasStatus(at.error, 409)) return 'never-synced'
  return at.page > 1 ? 'no-such-page' : 'error'
}

function reasonOfSync({ status, connection, connectionsKnown }: EmptyFacts): EmptyReason | undefined {
  if (connectionsKnown && connection === undefined) return 'no-connection'
  if (status === undefined) return undefined
  const state = syncState(status)
  if (state === 'complete') return undefined
  if (state === 'running') return 'sync-running'
  if (connection?.status === 'PendingAuth') return 'not-authorised'
  if (status.currentStatus === 'NotSupported') return 'not-supported'
  return state === 'failed' ? 'sync-failed' : 'never-synced'
}
