import { DESK_HEADER } from '../lib/desk-header.ts'
import { deskAccess } from './access.ts'
import { updateAppStatus } from './app-status.ts'
import { ApiError } from './errors.ts'

/** Who responded in place of our own server, for people in support and for `push-api.ts`. */
export const PROXY = 'Reverse proxy'

/**
 * Throws when a reverse proxy has responded instead of our own server. One that signs people in does so when their
 * session has ended: with a redirect, which is never followed (our server sends none here), with its sign-in page, or
 * with a 401 or 403 of its own. Other errors, such as a gateway's 502, stay what they are.
 */
export function rejectForeignResponse(response: Response, request: string): void {
  const { ok, status, headers } = response
  if (headers.has(DESK_HEADER)) return
  const isSession = deskAccess() === 'header'
  // Never ours, of whatever version and through whatever removes headers.
  const isNeverOurs = status < 400 && (!ok || /html/i.test(headers.get('Content-Type') ?? ''))
  // A write's JSON may be the response of a server whose header was lost: it counts if it can be read.
  const isSignIn = isSession && (status === 401 || status === 403 || (ok && request.startsWith('GET')))
  if (!isNeverOurs && !isSignIn) return
  const details = { service: PROXY, status: status || undefined, request, at: Date.now() }
  if (!isSession) throw new ApiError({ kind: 'malformed', ...details })
  updateAppStatus({ hasSessionEnded: true })
  throw new ApiError({ kind: 'http', deskCode: 'session', ...details })
}
