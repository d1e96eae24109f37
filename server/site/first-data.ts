import { discardBody, splitTarget, type HttpRequest, type HttpResponse } from '../http/exchange.ts'
import { readWhole } from '../http/read-whole.ts'
import { wholeBody } from '../http/body-sources.ts'
import { escapeHtml } from './page.ts'

/** Reads something of this server's own API. */
export type ReadApi = (request: HttpRequest) => Promise<HttpResponse>

/** A page of 100 customers is a quarter of it. Longer responses are left to a request of their own. */
const LONGEST_BYTES = 512 * 1024

/** How browsers say, and have said, that nobody has asked for a page yet. */
const GUESSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

/** Whether a person has asked for this page in their own window: another site, or a guess of the browser, spends no request. */
export function isAskedForHere(request: HttpRequest): boolean {
  const site = request.header('sec-fetch-site')
  return (
    request.method === 'GET' &&
    request.header('sec-fetch-mode') === 'navigate' &&
    (site === 'same-origin' || site === 'none') &&
    (request.header('sec-fetch-dest') ?? 'document') === 'document' &&
    GUESSES.every((name) => request.header(name) === undefined)
  )
}

/** Larger pages would often be too long, and then read twice. */
const MOST_ROWS = 100

/** Whether what is read at a target is short enough to come with the page. */
export function fitsPage(target: string): boolean {
  const size = new URLSearchParams(splitTarget(target).search).get('pageSize')
  return size === null || Number(size) <= MOST_ROWS
}

/** What concerns the document and not the data in it. */
const OF_THE_PAGE = /^(accept-encoding|if-|range$)/

/** The request that the page would send for its data, by the same person over the same connection. */
function readFor(page: HttpRequest, target: string): HttpRequest {
  return {
    method: 'GET',
    target,
    peer: page.peer,
    header(name) {
      if (OF_THE_PAGE.test(name)) return undefined
      return name === 'accept' ? 'application/json' : page.header(name)
    },
    isRepeated: (name) => page.isRepeated(name),
    readBody: async () => new Uint8Array(),
    onDisconnect: (listener) => page.onDisconnect(listener),
    get isDisconnected() {
      return page.isDisconnected
    },
  }
}

/** The response to a page's first read, whatever its status. */
export interface FirstData {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
}

/** Headers of a body on its way, which is read by now. */
const OF_THE_BODY = new Set(['content-length', 'content-encoding', 'transfer-encoding', 'set-cookie'])

/** Undefined where the page had better send the request itself: what comes is no JSON, too long or breaks off. */
export async function readFirstData(
  page: HttpRequest,
  target: string,
  api: ReadApi,
): Promise<FirstData | undefined> {
  const { status, headers, body } = await api(readFor(page, target))
  const isJson = headers['content-type']?.startsWith('application/json') === true
  if (body === undefined || !isJson || status === 204) {
    discardBody(body)
    return undefined
  }
  const read = await readWhole(typeof body === 'function' ? body : wholeBody(body), LONGEST_BYTES)
  if (read.is !== 'whole') {
    discardBody(read.body)
    return undefined
  }
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_BODY.has(name))
  return { status, headers: Object.fromEntries(kept), text: new TextDecoder().decode(read.bytes) }
}

/** As a part of the page that is data and never runs; `name` is what the page finds it by, in attributes. */
export function dataScript({ status, headers, text }: FirstData, name = 'id="first-data"'): string {
  const init = escapeHtml(JSON.stringify({ status, headers }))
  // In JSON, a `<` is always within a string, and means the same when it is escaped.
  return `<script type="application/json" ${name} data-init="${init}">${text.replaceAll('<', '\\u003c')}</script>`
}
