import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpRequest } from '../http/exchange.ts'
import type { AddressList } from './addresses.ts'
import type { Identity } from './identity.ts'
import { listOf, roleFor, type RolePolicy } from './roles.ts'

export interface HeaderAccess extends RolePolicy {
  mode: 'header'
  /** Header names, lower case. */
  user: string
  name: string
  roles: string
  secretName: string
  /** What the proxy must send; undefined when its address is enough. */
  secret: string | undefined
  /** Whose connections are believed; undefined when the secret is enough. */
  proxies: AddressList | undefined
}

/**
 * The person a reverse proxy has signed in. Its headers count only on a connection that proves to come from it: by the
 * secret, by its address, or by both if both are set. Anyone else could send the same headers.
 */
export function readIdentityHeaders(request: HttpRequest, access: HeaderAccess): Identity | undefined {
  if (access.secret === undefined && access.proxies === undefined) return undefined
  if (access.proxies !== undefined && !access.proxies(request.peer)) return undefined
  if (access.secret !== undefined && !isSame(request.header(access.secretName) ?? '', access.secret))
    return undefined
  // Two lines may be the client's and the proxy's: groups would add up.
  if ([access.user, access.name, access.roles].some((name) => request.isRepeated(name))) return undefined
  const id = plainName(request.header(access.user))
  if (id === undefined) return undefined
  const role = roleFor(listOf(request.header(access.roles)), access)
  return role === undefined ? undefined : { id, name: plainName(request.header(access.name)) ?? id, role }
}

/** One name; a comma would be two headers put together, one of them perhaps the client's. */
function plainName(value: string | undefined): string | undefined {
  const name = asUtf8(value?.trim() ?? '')
  return name === '' || name.length > 200 || /[,\p{Cc}]/u.test(name) ? undefined : name
}

/** Headers are read byte by byte; proxies write names in UTF-8. */
function asUtf8(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/** Runs in constant time, wherever the difference is and whatever the lengths. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
