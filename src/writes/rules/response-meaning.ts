/** What a request that got no good response says about the write it carried. */
export type ResponseMeaning =
  /** Rejected before anything was accepted in. */
  | 'rejected'
  /** Taken or not: nobody can tell from this response. */
  | 'unknown'

/**
 * Error statuses after which a write may still have been taken: time-outs on the way (408, 425, 499), and 409, which a
 * create gets while an earlier request with its key is still being worked on.
 */
const UNCERTAIN_STATUSES: ReadonlySet<number> = new Set([408, 409, 425, 499])

interface Failure {
  readonly kind: 'http' | 'network' | 'timeout' | 'malformed' | 'unexpected'
  readonly status: number | null
  /** Set when our own server rejected: then nothing left it. */
  readonly deskCode?: string | null | undefined
}

/**
 * First response to a write. A 4xx says that the write was refused; anything else without a readable operation leaves
 * it open, even a redirect or a success that is not JSON.
 */
export function meaningOfResponse({ kind, status, deskCode }: Failure): ResponseMeaning {
  if (deskCode != null) return 'rejected'
  if (kind !== 'http' || status === null) return 'unknown'
  return status >= 400 && status < 500 && !UNCERTAIN_STATUSES.has(status) ? 'rejected' : 'unknown'
}

/**
 * Response to a create that was repeated under its key. Only 400 proves something about the first attempt: it is either
 * the first response repeated, or the verdict on the same body. Anything else (a key that has run out, a limit) may
 * concern the second request alone.
 */
export function meaningOfReplay({ kind, status }: Failure): ResponseMeaning {
  return kind === 'http' && status === 400 ? 'rejected' : 'unknown'
}
