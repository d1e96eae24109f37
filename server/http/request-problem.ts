import type { IncomingMessage } from 'node:http'
import { HttpError } from './errors.ts'
import { checkTarget } from './target.ts'
import { HEAD } from './messages.ts'

/** Headers that matter here. If one came twice, two servers could read different values. */
const SINGLE_HEADERS = new Set([
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
  'transfer-encoding',
  'idempotency-key',
])

/** A browser sends about 20, proxies add a few more. Node silently drops what comes after 2,000. */
const MOST_HEADERS = 200

/** What makes a request one that is not looked at any further, by its head alone. */
export function checkRequestHead(incoming: IncomingMessage): HttpError | undefined {
  const target = checkTarget(incoming.url ?? '')
  if (target !== undefined) return new HttpError(target.status, target.message)
  if (incoming.httpVersionMajor !== 1) return new HttpError(400, HEAD.version)
  if (incoming.rawHeaders.length > 2 * MOST_HEADERS) return new HttpError(431, HEAD.tooManyHeaders)
  const repeated = repeatedHeader(incoming)
  if (repeated !== undefined) return new HttpError(400, HEAD.repeated(repeated))
  const host = incoming.headers.host ?? ''
  if (!isWellFormed(host)) {
    return new HttpError(400, HEAD.host)
  }
  if (
    incoming.headers['transfer-encoding'] !== undefined &&
    incoming.headers['content-length'] !== undefined
  ) {
    return new HttpError(400, HEAD.lengths)
  }
  const coding = incoming.headers['transfer-encoding']
  // `,chunked` and `gzip, chunked` are read differently by different servers.
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') {
    return new HttpError(400, HEAD.coding)
  }
  if (!takesBody(incoming) && hasBody(incoming)) {
    return new HttpError(400, HEAD.body(incoming.method ?? ''))
  }
  return undefined
}

/** Hosts that were looked at, nearly always the same few. */
const goodHosts = new Set<string>()
const MOST_HOSTS = 100

function isWellFormed(host: string): boolean {
  if (goodHosts.has(host)) return true
  const isGood = /^([\w.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`)
  if (isGood && goodHosts.size < MOST_HOSTS) goodHosts.add(host)
  return isGood
}

function repeatedHeader({ rawHeaders, headers }: IncomingMessage): string | undefined {
  // Node puts repeated headers together: as many names as lines mean that none is.
  if (Object.keys(headers).length * 2 === rawHeaders.length) return undefined
  const seen = new Set<string>()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? ''
    if (seen.has(name)) return name
    if (SINGLE_HEADERS.has(name)) seen.add(name)
  }
  return undefined
}

function takesBody(incoming: IncomingMessage): boolean {
  return incoming.method !== 'GET' && incoming.method !== 'HEAD' && incoming.method !== 'TRACE'
}

export function hasBody(incoming: IncomingMessage): boolean {
  return (
    incoming.headers['transfer-encoding'] !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0
  )
}
