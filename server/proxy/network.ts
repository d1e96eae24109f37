import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import zlib from 'node:zlib'
import type { Upstream } from '../upstream.ts'

/** The exchange failed below HTTP. `sent` tells whether any of the request can have arrived. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure'
  readonly sent: boolean
  /** The connection was an old one, kept from an earlier request. */
  readonly reused: boolean

  constructor(cause: unknown, connection: { sent: boolean; reused: boolean }) {
    super('the upstream could not be asked', { cause })
    this.sent = connection.sent
    this.reused = connection.reused
  }
}

const LARGEST_HEAD = 32 * 1024
const MOST_CONNECTIONS = 256

/**
 * The upstream over the network, on `node:http` and not on `fetch`: paths go out exactly as given, redirects are never
 * followed, bodies wait in the socket until they are read, and a kept connection that died can be told from others.
 */
export function createNetworkUpstream(baseUrl: string): Upstream {
  const base = new URL(baseUrl)
  const transport = base.protocol === 'https:' ? https : http
  const prefix = base.pathname.replace(/\/$/, '')
  const agent = new transport.Agent({
    keepAlive: true,
    maxSockets: MOST_CONNECTIONS,
    maxFreeSockets: 32,
    timeout: 15_000,
  })

  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer())
    const isRead = request.method === 'GET'
    const ask = (kept: boolean) =>
      exchange(request, body, transport.request, {
        protocol: base.protocol,
        hostname: base.hostname.replace(/^\[|\]$/g, ''),
        port: base.port,
        path: `${prefix}${pathname}${search}`,
        // A write gets a connection of its own: it can then never be lost on one that was already dead.
        agent: kept ? agent : false,
      })
    try {
      return await ask(isRead)
    } catch (error) {
      if (isRead && error instanceof UpstreamFailure && error.reused && !request.signal.aborted)
        return ask(false)
      throw error
    }
  }
}

function exchange(
  request: Request,
  body: Buffer | undefined,
  send: typeof http.request,
  target: http.RequestOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let sent = false
    const outgoing = send({
      ...target,
      method: request.method,
      headers: {
        ...Object.fromEntries(request.headers),
        ...(request.method === 'GET' ? {} : { 'content-length': String(body?.length ?? 0) }),
      },
      maxHeaderSize: LARGEST_HEAD,
      signal: request.signal,
    })
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) sent = true
      else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => (sent = true))
    })
    let settled = false
    const fail = (error: unknown): void => {
      if (!settled) reject(new UpstreamFailure(error, { sent, reused: outgoing.reusedSocket }))
      settled = true
    }
    outgoing.on('error', fail)
    // An answer that switches protocols ends with neither an error nor a response.
    outgoing.on('close', () => fail('closed without an answer'))
    outgoing.on('response', (incoming) => {
      try {
        resolve(toResponse(incoming))
        settled = true
      } catch (error) {
        incoming.destroy()
        fail(error)
      }
    })
    outgoing.end(body)
  })
}

function toResponse(incoming: http.IncomingMessage): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const status = incoming.statusCode ?? 0
  if (status === 204 || status === 205 || status === 304) {
    incoming.resume()
    return new Response(null, { status, headers })
  }
  const decoder = decoderFor(headers.get('content-encoding'))
  if (decoder === undefined) return new Response(toWebStream(incoming), { status, headers })
  headers.delete('content-encoding')
  headers.delete('content-length')
  // Errors of either side surface in the decoder, which is what is read.
  pipeline(incoming, decoder, () => undefined)
  return new Response(toWebStream(decoder), { status, headers })
}

const DECODING = { chunkSize: 64 * 1024 }

function decoderFor(encoding: string | null): (Readable & NodeJS.WritableStream) | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip(DECODING)
    case 'br':
      return zlib.createBrotliDecompress(DECODING)
    case 'deflate':
      return zlib.createInflate(DECODING)
    default:
      throw new Error('unknown content encoding')
  }
}

/** Reads only when asked, so that back-pressure reaches the upstream's socket. */
function toWebStream(source: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await chunks.next()
        if (step.done === true) controller.close()
        else controller.enqueue(step.value)
      },
      cancel() {
        source.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
