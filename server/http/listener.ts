import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import {
  discardBody,
  type HttpResponse,
  type RequestHandler,
  type HttpRequest,
  type BodySource,
} from './exchange.ts'
import { logNothing, type Log } from './request-log.ts'
import { brokenConnection, errorResponse, type HttpError } from './errors.ts'
import { withCompression } from './compress.ts'
import { hasBody, checkRequestHead } from './request-problem.ts'

/** A client that reads nothing for this long is gone, or wastes memory and an upstream connection. */
const CLIENT_STALL_MS = 120_000
/** How long and how much of an unread body is drained, so that a client that is still sending receives the response. */
const DRAIN_MS = 1_000
const DRAIN_BYTES = 8 * 1024 * 1024

/**
 * Mounts a handler on Node's HTTP server. Our own instead of a library's, because the request target has to be checked
 * before it becomes a URL, and because errors in the middle of a body must neither be printed nor sent.
 */
export function createListener(requestHandler: RequestHandler, log: Log = logNothing): RequestListener {
  const handle = withCompression(requestHandler)
  return (incoming, outgoing) => {
    // After a rejected request, it isn't certain where this one begins.
    if (rejectedSockets.has(incoming.socket)) return undefined
    const problem = checkRequestHead(incoming)
    if (problem !== undefined) return respondWithError(problem, incoming, outgoing, log)
    handle(toHttpRequest(incoming, outgoing))
      .then((made) => send(made, incoming, outgoing))
      .catch(() => breakOff(incoming, outgoing))
    return undefined
  }
}

/** Connections with a request that was rejected by its head. They are closed after that response. */
const rejectedSockets = new WeakSet<Socket>()

/** Responds to a request that never reaches the handler. */
export function respondWithError(
  problem: HttpError,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  log: Log,
): void {
  const requestId = randomUUID()
  rejectedSockets.add(incoming.socket)
  outgoing.setHeader('connection', 'close')
  log({ requestId, method: incoming.method ?? '', route: 'refused', status: problem.status, ms: 0 })
  send(errorResponse(problem, requestId), incoming, outgoing).catch(() => breakOff(incoming, outgoing))
}

function toHttpRequest(incoming: IncomingMessage, outgoing: ServerResponse): HttpRequest {
  const { headers } = incoming
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    peer: incoming.socket.remoteAddress ?? '',
    header(name) {
      const value = headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    isRepeated: (name) =>
      incoming.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length > 1,
    readBody: (limit) => readUpTo(incoming, limit),
    onDisconnect(listener) {
      outgoing.on('close', () => {
        if (!outgoing.writableFinished) listener()
      })
    },
    get isDisconnected() {
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
      // The rest is drained once the response is sent (`drain`).
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

async function send(
  response: HttpResponse,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { status, headers, cookies, body } = response
  // A response was already sent because the server is shutting down (`node-server.ts`).
  if (outgoing.destroyed || outgoing.headersSent) return discardBody(body)
  const isUnread = hasBody(incoming) && !incoming.readableEnded
  if (isUnread) outgoing.setHeader('connection', 'close')
  if (cookies !== undefined) outgoing.setHeader('set-cookie', cookies)
  const begin = (): void => void outgoing.writeHead(status, headers)
  if (typeof body === 'function' && incoming.method !== 'HEAD') {
    const isSent = await pump(body, outgoing, begin)
    if (!isSent) return sendBroken(response, incoming, outgoing)
  } else {
    begin()
    if (incoming.method === 'HEAD') discardBody(body)
    else if (isUnread) outgoing.write(body)
    else {
      outgoing.end(body)
      return undefined
    }
  }
  if (isUnread) await drain(incoming)
  outgoing.end()
  return undefined
}

/**
 * Replaces a response that broke before its first byte. There has to be one: browsers send a request again, changes
 * included, if a kept connection closes before the head of a response.
 */
function sendBroken(
  response: HttpResponse,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const requestId = response.headers['x-request-id'] ?? randomUUID()
  return send(errorResponse(brokenConnection(incoming.method ?? ''), requestId), incoming, outgoing)
}

/**
 * The client must notice that a body is incomplete, so the connection closes without a proper end. In HTTP/1.0 closing it is
 * the end of the body, so there it is reset.
 */
function breakOff(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.httpVersionMinor === 0) incoming.socket.resetAndDestroy()
  // What was written in this turn is still held, its head perhaps: without one, a browser would send the request again.
  incoming.socket.uncork()
  outgoing.destroy()
}

/**
 * Sends a body as fast as the client reads it: a full socket pauses the source. `begin` sends the head once there is data to
 * follow it. Resolves at the end, however it comes; with false when it came before anything could be sent.
 */
function pump(source: BodySource, outgoing: ServerResponse, begin: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    let stall: NodeJS.Timeout | undefined
    const flow = source({
      data(chunk) {
        if (!outgoing.headersSent) begin()
        if (outgoing.write(chunk) || outgoing.destroyed) return
        flow.pause()
        stall = setTimeout(() => outgoing.destroy(), CLIENT_STALL_MS)
      },
      end() {
        if (!outgoing.headersSent) begin()
        resolve(true)
      },
      fail() {
        if (outgoing.headersSent) breakOff(outgoing.req, outgoing)
        resolve(outgoing.headersSent)
      },
    })
    outgoing.on('drain', () => {
      clearTimeout(stall)
      flow.resume()
    })
    outgoing.on('close', () => {
      clearTimeout(stall)
      if (!outgoing.writableFinished) flow.cancel()
      resolve(true)
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
