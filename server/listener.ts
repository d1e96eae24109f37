import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Handler } from './handler.ts'
import { logNothing, type Log } from './log.ts'
import { errorResponse, Refusal } from './proxy/errors.ts'
import { targetProblem } from './proxy/target.ts'

/** A client that reads nothing for this long is gone, or holds our memory and an upstream connection for ransom. */
const CLIENT_STALL_MS = 300_000
/** How long and how much of a body nobody wanted is read away, so that a client still sending gets to see the answer. */
const DRAIN_MS = 1_000
const DRAIN_BYTES = 8 * 1024 * 1024

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
  const repeated = repeatedHeader(incoming.rawHeaders)
  if (repeated !== undefined) return new Refusal(400, `The header ${repeated} is given more than once.`)
  const host = incoming.headers.host ?? ''
  if (!/^([\w.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host) || !URL.canParse(`http://${host}`)) {
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

function repeatedHeader(rawHeaders: readonly string[]): string | undefined {
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
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) {
    await response.body?.cancel()
    return
  }
  const isUnread = hasBody(incoming) && !incoming.readableEnded
  if (isUnread) outgoing.setHeader('connection', 'close')
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null || incoming.method === 'HEAD') await response.body?.cancel()
  else await pump(response.body.getReader(), outgoing)
  if (isUnread) await drain(incoming)
  outgoing.end()
}

/** One chunk at a time: the next is asked for when the client has taken this one. */
async function pump(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) void reader.cancel().catch(() => undefined)
  })
  while (!outgoing.destroyed) {
    const step = await reader.read().catch(() => undefined)
    if (step?.done === true) return
    // A client has to notice that a body is not whole: there is no proper end, the connection just goes.
    if (step === undefined) outgoing.destroy()
    else if (!outgoing.write(step.value) && !outgoing.destroyed) await drained(outgoing)
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
