/** Why a request got no usable response. */
export type FailureKind =
  | 'http' // a response with an error status
  | 'network' // no response: offline, server gone, connection cut
  | 'timeout' // no response in time
  | 'malformed' // a response that is not what the API promises

/**
 * Why the desk's own server rejected a request, where the page has its own message: not signed in, view-only access,
 * writing switched off, or one of the limits. In each case nothing was sent to Codat. Its own errors never carry one.
 */
export const DESK_CODES = ['session', 'viewer', 'read-only', 'rate', 'quota', 'busy'] as const
export type DeskCode = (typeof DESK_CODES)[number]

export interface ValidationItem {
  itemId?: string | null | undefined
  message?: string | null | undefined
  validatorName?: string | null | undefined
}

interface ApiErrorDetails {
  kind: FailureKind
  /** HTTP status; the one in the body is not to be trusted (402 and 503 samples carry another). */
  status?: number | undefined
  /** Codat's own sentence. */
  codatError?: string | undefined
  /** Which service said so; `Desk` for the desk's own server, `Reverse proxy` for one that responded in its place. */
  service?: string | undefined
  deskCode?: DeskCode | undefined
  /** `True`: it never took effect; `False`: it would be refused again; `Unknown`: it may have reached Codat. */
  canBeRetried?: string | undefined
  correlationId?: string | undefined
  /** Milliseconds to wait, from `Retry-After`. */
  retryAfterMs?: number | undefined
  validation?: { errors: ValidationItem[]; warnings: ValidationItem[] } | undefined
  /** `GET /companies/…`, without values of parameters. */
  request: string
  /** When it happened, ms since 1970. */
  at: number
}

/** The one error every request throws, besides the abort of a request nobody waits for any more. */
export class ApiError extends Error {
  readonly details: ApiErrorDetails

  constructor(details: ApiErrorDetails, cause?: unknown) {
    super(details.codatError ?? `${details.kind} failure of ${details.request}`, { cause })
    this.name = 'ApiError'
    this.details = details
  }

  get kind(): FailureKind {
    return this.details.kind
  }

  get status(): number | undefined {
    return this.details.status
  }
}

/** Whether a request was rejected because nobody is signed in any more. */
export function isSessionEnd(error: unknown): boolean {
  return error instanceof ApiError && error.details.deskCode === 'session'
}

/** Whether an error is the API saying so, with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.status === status
}
