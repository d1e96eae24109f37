import { buildConnector, Client } from 'undici'
import { decodeResponse } from './decode.ts'
import { UpstreamExchange } from './upstream-exchange.ts'
import { UpstreamFailure } from './upstream-failure.ts'
import type { UpstreamResponse, UpstreamRequest, UpstreamCall } from '../http/upstream.ts'

const LARGEST_HEAD = 32 * 1024
/** Connections kept for the next read; more may be open while they are busy. */
const MOST_KEPT = 64

/** One connection at a time, reopened when the last one has closed. */
interface Line {
  client: Client
  /** Requests over the present connection; the next one may find it dead. */
  served: number
}

/**
 * The upstream over the network, on undici's connections and without its `fetch`: paths go out exactly as given,
 * redirects are never followed, bodies wait in the socket until they are read, and a kept connection that died can be
 * told from others.
 */
export function createNetworkUpstream(baseUrl: string): UpstreamCall {
  const base = new URL(baseUrl)
  const prefix = base.pathname.replace(/\/$/, '')
  const connect = connectorFor()
  const kept: Line[] = []

  function open(): Line {
    const client = new Client(base.origin, {
      connect,
      maxHeaderSize: LARGEST_HEAD,
      // Our own timeouts apply (`forward.ts`, `body-guard.ts`).
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 15_000,
      keepAliveMaxTimeout: 60_000,
      strictContentLength: true,
    })
    const line = { client, served: 0 }
    client.on('disconnect', () => (line.served = 0))
    return line
  }

  function release(line: Line, isWhole: boolean): void {
    // undici would reopen a broken connection, for a request that has been given up.
    if (!isWhole) void line.client.destroy().catch(() => undefined)
    else if (kept.length < MOST_KEPT && !line.client.destroyed) kept.push(line)
    else void line.client.close().catch(() => undefined)
  }

  async function request(line: Line, call: UpstreamRequest, isKept: boolean): Promise<UpstreamResponse> {
    const reused = line.served > 0
    line.served += 1
    const exchange = new UpstreamExchange(call.cancellation, reused, (isWhole) => {
      // Not at once: bytes that follow this response must not meet the next request.
      if (isKept) setImmediate(release, line, isWhole)
      else void (isWhole ? line.client.close() : line.client.destroy()).catch(() => undefined)
    })
    line.client.dispatch(
      {
        path: prefix + call.path,
        method: call.method,
        headers: call.headers,
        body: call.body ?? null,
        reset: !isKept,
      },
      exchange,
    )
    const response = await exchange.response
    try {
      return decodeResponse(response)
    } catch (error) {
      throw new UpstreamFailure(error, { sent: true, reused: false })
    }
  }

  return async (call) => {
    // A write gets a connection of its own: it can then never be lost on one that was already dead.
    if (call.method !== 'GET') return request(open(), call, false)
    try {
      // The one used last is the one least likely to be dead.
      return await request(kept.pop() ?? open(), call, true)
    } catch (error) {
      if (error instanceof UpstreamFailure && error.reused && !call.cancellation.isCancelled)
        return request(open(), call, false)
      throw error
    }
  }
}

/** Marks failures before there is a connection, when nothing can have been sent. */
function connectorFor(): buildConnector.connector {
  const connector = buildConnector({ timeout: 10_000, maxCachedSessions: 100 })
  return (options, done) => {
    connector(options, (...result) => {
      const [error] = result
      if (error === null) done(...result)
      else done(new UpstreamFailure(error, { sent: false, reused: false }), null)
    })
  }
}
