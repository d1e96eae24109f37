import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import { discardBody, type Answer, type Answerer, type Ask, type BodySource } from './http/exchange.ts'
import { logNothing, type Log } from './log.ts'
import { errorAnswer, Refusal } from './proxy/errors.ts'
import { targetProblem } from './proxy/target.ts'

/** A client that reads nothing for this long is gone, or holds our memory and an upstream connection for ransom. */
const CLIENT_STALL_MS = 120_000
/** How long and how much of a body nobody wanted is read away, so that a client still sending gets to see the answer. */
const DRAIN_MS = 1_000
const DRAIN_BYTES = 8 * 1024 * 1024

/**
 * Mounts the desk on Node's HTTP server. Our own instead of a library's, because the request target has to be judged
 * before it becomes a URL, and because errors in the middle of a body must neither be printed nor sent.
 */
export function createListener(answerer: Answerer, log: Log = logNothing): RequestListener {
  return (incoming, outgoing) => {
    const problem = requestProblem(incoming)
    const answer =
      problem === undefined ? answerer(toAsk(incoming, outgoing)) : refuse(problem, incoming, log)
    answer.then((made) => send(made, incoming, outgoing)).catch(() => outgoing.destroy())
  }
}

async function refuse(problem: Refusal, incoming: IncomingMessage, log: Log): Promise<Answer> {
  const requestId = randomUUID()
  log({ requestId, method: incoming.method ?? '', route: 'refused', status: problem.status, ms: 0 })
  return errorAnswer(problem, requestId)
}

/** Headers that decide something here; given twice, two readers could disagree about them. */
const SINGLE_HEADERS = new Set([
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
  'transfer-encoding',
  'idempotency-key',
])

function requestProblem(incoming: IncomingMessage): Refusal | undefined {
  const target = targetProblem(incoming.url ?? '')
  if (target !== undefined) return new Refusal(target.status, target.words)
  if (incoming.httpVersionMajor !== 1) return new Refusal(400, 'The desk speaks HTTP/1.1.')
  const repeated = repeatedHeader(incoming)
  if (repeated !== undefined) return new Refusal(400, `The header ${repeated} is given more than once.`)
  const host = incoming.headers.host ?? ''
  if (!isWellFormed(host)) {
    return new Refusal(400, 'The Host header is missing or malformed.')
  }
  if (
    incoming.headers['transfer-encoding'] !== undefined &&
    incoming.headers['content-length'] !== undefined
  ) {
    return new Refusal(400, 'The length of the body is given in two ways.')
  }
  if (!takesBody(incoming) && hasBody(incoming)) {
    return new Refusal(400, `A ${incoming.method ?? ''} request takes no body.`)
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

function hasBody(incoming: IncomingMessage): boolean {
  return (
    incoming.headers['transfer-encoding'] !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0
  )
}

function toAsk(incoming: IncomingMessage, outgoing: ServerResponse): Ask {
  const { headers } = incoming
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    peer: incoming.socket.remoteAddress ?? '',
    header(name) {
      const value = headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    readBody: (limit) => readUpTo(incoming, limit),
    onGone(tell) {
      outgoing.on('close', () => {
        if (!outgoing.writableFinished) tell()
      })
    },
    get isGone() {
      return outgoing.destroyed && !outgoing.writableFinished
    },
  }
}

function readUpTo(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (!hasBody(incoming)) return Promise.resolve(Buffer.alloc(0))
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const read = (chunk: Buffer): void => {
      length += chunk.length
      chunks.push(chunk)
      if (length <= limit) return
      // The rest is read away when the answer is out (`drain`).
      incoming.pause()
      incoming.off('data', read)
      resolve(undefined)
    }
    incoming.on('data', read)
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('error', reject)
    incoming.once('close', () => reject(new Error('the client left')))
  })
}

async function send(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { status, headers, cookies, body } = answer
  if (outgoing.destroyed) return discardBody(body)
  const isUnread = hasBody(incoming) && !incoming.readableEnded
  if (isUnread) outgoing.setHeader('connection', 'close')
  if (cookies !== undefined) outgoing.setHeader('set-cookie', cookies)
  outgoing.writeHead(status, headers)
  if (incoming.method === 'HEAD') discardBody(body)
  else if (typeof body === 'function') await pump(body, outgoing)
  else if (isUnread) outgoing.write(body)
  else {
    outgoing.end(body)
    return
  }
  if (isUnread) await drain(incoming)
  outgoing.end()
}

/** As fast as the client takes it: a full socket pauses the source. Resolves at the end, however it comes. */
function pump(source: BodySource, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    let stall: NodeJS.Timeout | undefined
    const flow = source({
      data(chunk) {
        if (outgoing.write(chunk) || outgoing.destroyed) return
        flow.pause()
        stall = setTimeout(() => outgoing.destroy(), CLIENT_STALL_MS)
      },
      end: resolve,
      fail() {
        // A client has to notice that a body is not whole: there is no proper end, the connection just goes.
        outgoing.destroy()
        resolve()
      },
    })
    outgoing.on('drain', () => {
      clearTimeout(stall)
      flow.resume()
    })
    outgoing.on('close', () => {
      clearTimeout(stall)
      if (!outgoing.writableFinished) flow.cancel()
      resolve()
    })
    flow.resume()
  })
}

function drain(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (incoming.destroyed || incoming.readableEnded) return resolve()
    let bytes = 0
    const cut = setTimeout(resolve, DRAIN_MS)
    const done = (): void => {
      clearTimeout(cut)
      resolve()
    }
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > DRAIN_BYTES) done()
    })
    incoming.once('end', done)
    incoming.once('close', done)
  })
}
