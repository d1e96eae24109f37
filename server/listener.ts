import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Handler } from './handler.ts'
import { logNothing, type Log } from './log.ts'
import { errorResponse, Refusal } from './proxy/errors.ts'
import { targetProblem } from './proxy/target.ts'

/** A client that reads nothing for this long is gone, or holds our memory and an upstream connection for ransom. */
const CLIENT_STALL_MS = 300_000
/** An unread body is read away this long after the answer, so that the client gets to see the answer. */
const DRAIN_MS = 1_000

/**
 * Mounts a handler on Node's HTTP server. Our own instead of a library's, because the request target has to be judged
 * before it becomes a URL, and because errors in the middle of a body must neither be printed nor sent.
 */
export function createListener(handler: Handler, log: Log = logNothing): RequestListener {
  return (incoming, outgoing) => {
    void answer(handler, incoming, outgoing, log).catch(() => outgoing.destroy())
  }
}

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  log: Log,
): Promise<void> {
  const started = performance.now()
  const problem = requestProblem(incoming)
  if (problem !== undefined) {
    const requestId = randomUUID()
    log({
      requestId,
      method: incoming.method ?? '',
      route: 'refused',
      status: problem.status,
      ms: performance.now() - started,
    })
    return send(errorResponse(problem, requestId), incoming, outgoing)
  }
  const leaving = new AbortController()
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) leaving.abort()
  })
  const request = toRequest(incoming, leaving.signal)
  return send(await handler(request), incoming, outgoing)
}

/** Headers that decide something here; given twice, two readers could disagree about them. */
const SINGLE_HEADERS = [
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
  'transfer-encoding',
  'idempotency-key',
]

function requestProblem(incoming: IncomingMessage): Refusal | undefined {
  const target = targetProblem(incoming.url ?? '')
  if (target !== undefined) return new Refusal(target.status, target.words)
  const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  for (const name of SINGLE_HEADERS) {
    if (names.filter((given) => given === name).length > 1) {
      return new Refusal(400, `The header ${name} is given more than once.`)
    }
  }
  if (!/^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(incoming.headers.host ?? '')) {
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

function takesBody(incoming: IncomingMessage): boolean {
  return incoming.method !== 'GET' && incoming.method !== 'HEAD' && incoming.method !== 'TRACE'
}

function hasBody(incoming: IncomingMessage): boolean {
  return (
    incoming.headers['transfer-encoding'] !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0
  )
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '')
  }
  const address = `http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`
  const withBody = takesBody(incoming) && hasBody(incoming)
  // Node's fetch refuses these two methods; they are on no list of ours either.
  const method =
    incoming.method === 'TRACE' || incoming.method === 'CONNECT' ? 'OPTIONS' : (incoming.method ?? 'GET')
  return new Request(address, {
    method,
    headers,
    signal,
    ...(withBody ? { body: toBody(incoming), duplex: 'half' as const } : {}),
  })
}

function toBody(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await chunks.next()
        if (step.done === true) controller.close()
        else controller.enqueue(step.value)
      },
    },
    { highWaterMark: 0 },
  )
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const unread = hasBody(incoming) && !incoming.readableEnded
  if (outgoing.destroyed) {
    await response.body?.cancel()
    return
  }
  if (unread) {
    outgoing.setHeader('connection', 'close')
    outgoing.on('finish', () => drain(incoming))
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end()
    await response.body?.cancel()
    return
  }
  await pump(response.body.getReader(), outgoing)
}

/** One chunk at a time: the next is asked for when the client has taken this one. */
async function pump(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) void reader.cancel().catch(() => undefined)
  })
  for (;;) {
    const step = await reader.read().catch(() => undefined)
    if (step === undefined) {
      // The client has to notice that the body is not whole: no proper end, the connection just goes.
      outgoing.destroy()
      return
    }
    if (step.done) {
      outgoing.end()
      return
    }
    if (!outgoing.write(step.value)) await drained(outgoing)
    if (outgoing.destroyed) return
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const stall = setTimeout(() => outgoing.destroy(), CLIENT_STALL_MS)
    const done = (): void => {
      clearTimeout(stall)
      outgoing.off('drain', done)
      outgoing.off('close', done)
      resolve()
    }
    outgoing.on('drain', done)
    outgoing.on('close', done)
  })
}

function drain(incoming: IncomingMessage): void {
  incoming.resume()
  const cut = setTimeout(() => incoming.socket.destroy(), DRAIN_MS)
  incoming.once('close', () => clearTimeout(cut))
}
