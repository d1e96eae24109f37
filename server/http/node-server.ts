import { randomUUID } from 'node:crypto'
import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { RequestHandler } from './exchange.ts'
import { createListener, respondWithError } from './listener.ts'
import type { Log } from './request-log.ts'
import { afterWrite, errorResponse, HttpError, UNKNOWN } from './errors.ts'
import { HEAD, SHUTTING_DOWN } from './messages.ts'

/** Never 408 for a slow one, as Node would say: browsers send the request again upon that. */
function rejectionBeforeParsing(status: 400 | 431): string {
  return (
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n` +
    'cache-control: no-store\r\nx-content-type-options: nosniff\r\n\r\n'
  )
}

/** How long clients may take, in milliseconds. */
const CLOCKS = {
  headersTimeout: 20_000,
  requestTimeout: 40_000,
  // How often the two are looked at; Node's own 30 s would nearly double them.
  connectionsCheckingInterval: 2_000,
}

/** The responses in progress on each connection, forgotten when the connection closes. */
type Responses = Map<Socket, Set<ServerResponse>>

const underWay = new WeakMap<Server, Responses>()

function trackResponse(responses: Responses, socket: Socket, outgoing: ServerResponse): void {
  let own = responses.get(socket)
  if (own === undefined) {
    own = new Set()
    responses.set(socket, own)
    socket.once('close', () => responses.delete(socket))
  }
  own.add(outgoing)
  outgoing.once('close', () => own.delete(outgoing))
}

/** Node's HTTP server with limits for strangers: slow heads, slow bodies, large heads, too many connections. */
export function createNodeServer(requestHandler: RequestHandler, log: Log, clocks = CLOCKS): Server {
  const responses: Responses = new Map()
  const unreadable = new WeakSet<Socket>()
  const listener = createListener(requestHandler, log)
  const server = createServer(
    {
      ...clocks,
      // Longer than the usual 60 s of load balancers, so that they and not we close idle connections.
      keepAliveTimeout: 75_000,
      maxHeaderSize: 32 * 1024,
      // Node's own error would lack our headers and a line in the log; `listener.ts` requires a host.
      requireHostHeader: false,
      insecureHTTPParser: false,
    },
    (incoming, outgoing) => {
      trackResponse(responses, incoming.socket, outgoing)
      listener(incoming, outgoing)
    },
  )
  underWay.set(server, responses)
  server.maxConnections = 2_000
  server.on('checkExpectation', (incoming, outgoing) => {
    const problem = new HttpError(417, HEAD.expectation)
    respondWithError(problem, incoming, outgoing, log)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    // What follows is no better, and was said already.
    if (unreadable.has(socket)) return undefined
    unreadable.add(socket)
    // Headers that are too long, or, for newer Nodes, too many.
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
    log({ requestId: randomUUID(), method: '', route: 'refused', status, ms: 0 })
    // After a complete request, an error could be mistaken for its response. That response goes first.
    const last = [...(responses.get(socket) ?? [])].findLast(({ req }) => req.complete)
    if (last !== undefined) return last.once('close', () => socket.destroy())
    return socket.end(rejectionBeforeParsing(status), () => socket.destroy())
  })
  return server
}

/** Longest wait for what is under way; the rest of the 15 s a container gets is for leaving. */
const GRACE_MS = 12_000
const IDLE_CHECK_MS = 50
/** Time for the last responses to be sent before the connections are closed. */
const FLUSH_MS = 200

function respondToUnfinished(server: Server): void {
  for (const own of underWay.get(server)?.values() ?? [])
    for (const outgoing of own) respondToShutdown(outgoing)
}

/** A browser that gets no response sends its request again, changes included, perhaps to another replica. */
function respondToShutdown(outgoing: ServerResponse): void {
  if (outgoing.headersSent) return
  const message = SHUTTING_DOWN + afterWrite(outgoing.req.method ?? '')
  const { status, headers, body } = errorResponse(new HttpError(504, message, UNKNOWN), randomUUID())
  outgoing.writeHead(status, { ...headers, connection: 'close' }).end(body)
}

/** Accepts no new connections, lets running requests finish, and closes the rest at the end of the grace period. */
export function closeGracefully(server: Server, graceMs = GRACE_MS): Promise<void> {
  return new Promise((resolve) => {
    // Kept-alive connections are closed as soon as their last response is sent.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    let cut = setTimeout(() => {
      respondToUnfinished(server)
      cut = setTimeout(() => server.closeAllConnections(), FLUSH_MS)
    }, graceMs)
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })
}
