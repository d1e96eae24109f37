import { isLoopback } from './loopback.ts'
import type { HttpRequest } from './exchange.ts'
import { HttpError } from './errors.ts'
import { NO_ORIGIN, OTHER_SITE, UNKNOWN_HOST } from './messages.ts'

export interface HostRules {
  host: string
  allowedHosts: readonly string[]
}

/**
 * Rejects requests that our own pages didn't make: those for a `Host` that isn't ours ("DNS rebinding") and those caused by
 * another site. There is no CORS: no other origin is ever allowed.
 */
export function requireSameOrigin(request: Pick<HttpRequest, 'method' | 'header'>, rules: HostRules): void {
  const host = hostOf(request)
  if (!isOurHost(host, rules)) {
    throw new HttpError(403, UNKNOWN_HOST)
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const site = request.header('sec-fetch-site')
  const origin = request.header('origin')
  // `none` is a person typing the address: harmless for a read, never how our page writes.
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && isRead)) {
    throw new HttpError(403, OTHER_SITE)
  }
  if (origin !== undefined && !isOurOrigin(origin, host, rules)) {
    throw new HttpError(403, OTHER_SITE)
  }
  // Every browser sends one of the two with a change. Without them there's no telling where the request started.
  if (!isRead && site === undefined && origin === undefined) {
    throw new HttpError(403, NO_ORIGIN)
  }
}

/** Addresses to listen on that are no host's name. */
const EVERY_ADDRESS = new Set(['0.0.0.0', '::'])

/** The host and port the client requested, in lower case. */
export function hostOf(request: Pick<HttpRequest, 'header'>): string {
  return (request.header('host') ?? '').toLowerCase()
}

/** Loopback names under any port, the address we listen on, and the names that were set. */
export function isOurHost(host: string, rules: HostRules): boolean {
  const name = withoutPort(host)
  return (
    isLoopback(name) ||
    (!EVERY_ADDRESS.has(rules.host) && (name === rules.host || name === `[${rules.host}]`)) ||
    rules.allowedHosts.includes(host) ||
    rules.allowedHosts.includes(name)
  )
}

function withoutPort(host: string): string {
  return host.replace(/:\d{1,5}$/, '')
}

function isOurOrigin(origin: string, host: string, rules: HostRules): boolean {
  // As browsers write it: a scheme, a host and a port, nothing before or after.
  if (!/^https?:\/\/[^/@?#\\]+$/i.test(origin) || !URL.canParse(origin)) return false
  const from = new URL(origin)
  // Behind a proxy that rewrites Host, the browser's origin is the public name.
  return (
    sameHost(from, host) ||
    rules.allowedHosts.includes(from.host) ||
    rules.allowedHosts.includes(from.hostname)
  )
}

/** A browser leaves out the default port of the scheme, and so may either side. */
function sameHost(from: URL, host: string): boolean {
  const base = `${from.protocol}//${host}`
  return URL.canParse(base) && new URL(base).host === from.host
}
