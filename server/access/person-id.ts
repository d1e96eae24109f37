import { createHmac } from 'node:crypto'
import type { Identity } from './identity.ts'
import type { AccessConfig } from './settings.ts'

/** 132 bits: nobody meets another's by chance, and nobody tries them all. */
const LENGTH = 22

/**
 * Makes the name under which a browser keeps a person's changes, drafts and runs. It must be the same after every sign-in,
 * restart and on every replica, or people would no longer find their work; so it depends on nothing but the person and a
 * secret. A proxy that is known by its address alone may come without any secret: the name is a plain hash then.
 */
export function createPersonId(access: AccessConfig): (identity: Pick<Identity, 'id'>) => string {
  const key = secretOf(access) ?? ''
  return ({ id }) => {
    // Apart from the hash in the log, which has the same key.
    const text = JSON.stringify(['person', access.mode, id])
    return createHmac('sha256', key).update(text).digest('base64url').slice(0, LENGTH)
  }
}

function secretOf(access: AccessConfig): string | undefined {
  if (access.mode === 'none') return undefined
  return access.personSecret ?? (access.mode === 'oidc' ? access.sessionSecret : access.secret)
}
