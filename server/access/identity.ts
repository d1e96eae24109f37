import { HttpError } from '../http/errors.ts'

/** A viewer reads; an editor also writes. */
export type Role = 'viewer' | 'editor'

export interface Identity {
  /** Stable and unique: what limits and the log go by. Never shown. */
  id: string
  name: string
  role: Role
  /** Milliseconds since 1970; absent when somebody else keeps the session. */
  expires?: number
}

/** Why nothing may be written, or undefined when it may. */
export type ReadOnlyReason = 'session' | 'viewer' | 'read-only'

export function readOnlyReason(
  config: { readOnly: boolean; access: { mode: string } },
  identity: Identity | undefined,
): ReadOnlyReason | undefined {
  if (config.access.mode !== 'none' && identity === undefined) return 'session'
  if (config.readOnly) return 'read-only'
  return identity?.role === 'viewer' ? 'viewer' : undefined
}

const MESSAGES = {
  session: 'You are not signed in, or your session has ended. Sign in again; nothing was sent.',
  viewer: 'Your role may look at everything and change nothing. Ask for the editor role to write.',
  'read-only': 'This desk is set to read only: nothing can be changed through it.',
} satisfies Record<ReadOnlyReason, string>

/** The refusal of a request from nobody we know. Codat's own 401 is about the key and has no `deskCode`. */
export function sessionRequired(): HttpError {
  return new HttpError(401, MESSAGES.session, { deskCode: 'session', canBeRetried: 'True' })
}

export function writeForbidden(reason: ReadOnlyReason): HttpError {
  if (reason === 'session') return sessionRequired()
  return new HttpError(403, MESSAGES[reason], { deskCode: reason })
}
