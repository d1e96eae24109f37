import { HttpError } from '../http/errors.ts'
import { READ_ONLY } from './messages.ts'

/** A viewer reads; an editor also writes. */
export type Role = 'viewer' | 'editor'

export interface Identity {
  /** Stable and unique: what limits and the log go by. Never shown. */
  id: string
  name: string
  role: Role
  /** Milliseconds since 1970; absent if a proxy keeps the session. */
  expires?: number
}

/** Why nothing may be written, or undefined when it may. */
export type ReadOnlyReason = keyof typeof READ_ONLY

export function readOnlyReason(
  config: { readOnly: boolean; access: { mode: string } },
  identity: Identity | undefined,
): ReadOnlyReason | undefined {
  if (config.access.mode !== 'none' && identity === undefined) return 'session'
  if (config.readOnly) return 'read-only'
  return identity?.role === 'viewer' ? 'viewer' : undefined
}

/** The error for a request without a signed-in person. Codat's own 401 is about the key and has no `deskCode`. */
export function sessionRequired(): HttpError {
  return new HttpError(401, READ_ONLY.session, { deskCode: 'session', canBeRetried: 'True' })
}

export function writeForbidden(reason: ReadOnlyReason): HttpError {
  if (reason === 'session') return sessionRequired()
  return new HttpError(403, READ_ONLY[reason], { deskCode: reason })
}
