/** What a request that got no good answer says about the write it carried. */
export type ResponseMeaning =
  /** Refused before anything was taken in. */
  | 'rejected'
  /** Taken or not: nobody can tell from this answer. */
  | 'unknown'

/**
 * Error statuses after which a write may still have been taken: time-outs on the way (408, 425, 499), and 409, which a
 * create gets while an earlier request with its key is still being worked on.
 */
const UNCERTAIN_STATUSES: ReadonlySet<number> = new Set([408, 409, 425, 499])

interface Failure {
  readonly kind: 'http' | 'network' | 'timeout' | 'malformed' | 'unexpected'
  readonly status: number | null
  /** Set when the desk's own server refused: then nothing left it. */
  readonly deskCode?: string | null | undefined
}

/**
 * First answer to a write. A 4xx says that the write was refused; anything else without a readable operation leaves
 * it open, even a redirect or a success that is not JSON.
 */
export function meaningOfResponse({ kind, status, deskCode }: Failure): ResponseMeaning {
  if (deskCode != null) return 'rejected'
  if (kind !== 'http' || status === null) return 'unknown'
  return status >= 400 && status < 500 && !UNCERTAIN_STATUSES.has(status) ? 'rejected' : 'unknown'
}

/**
 * Answer to a create that was repeated under its key. Only 400 proves something about the first attempt: it is either
 * the first answer repeated, or the verdict on the same body. Anything else (a key that has run out, a limit) may
 * concern the second request alone.
 */
export function meaningOfReplay({ kind, status }: Failure): ResponseMeaning {
  return kind === 'http' && status === 400 ? 'rejected' : 'unknown'
}
