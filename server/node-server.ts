import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Answerer } from './http/exchange.ts'
import { createListener } from './listener.ts'
import type { Log } from './log.ts'

const REFUSED_BEFORE_PARSING =
  'HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\ncache-control: no-store\r\n' +
  'x-content-type-options: nosniff\r\n\r\n'

/** How long strangers may take; in ms. */
const CLOCKS = {
  headersTimeout: 20_000,
  requestTimeout: 40_000,
  // How often the two are looked at; Node's own 30 s would nearly double them.
  connectionsCheckingInterval: 2_000,
}

/** Node's HTTP server with limits for strangers: slow heads, slow bodies, large heads, too many connections. */
export function createNodeServer(answerer: Answerer, log: Log, clocks = CLOCKS): Server {
  const server = createServer(
    {
      ...clocks,
      // Longer than the usual 60 s of load balancers, so that they and not we close idle connections.
      keepAliveTimeout: 75_000,
      maxHeaderSize: 32 * 1024,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    createListener(answerer, log),
  )
  server.maxConnections = 2_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(REFUSED_BEFORE_PARSING, () => socket.destroy())
  })
  return server
}

/** Longest wait for what is under way; the rest of the 15 s a container gets is for leaving. */
const GRACE_MS = 12_000
const IDLE_CHECK_MS = 50

/** Takes no new connections, lets running requests finish, cuts what is left at the end of the grace time. */
export function closeGracefully(server: Server, graceMs = GRACE_MS): Promise<void> {
  return new Promise((resolve) => {
    // Kept-alive connections go as soon as their last answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })
}
