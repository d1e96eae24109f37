import { simulateFaults } from '../app/server-faults.ts'
import { createEmulator, type EmulatorOptions } from '../emulator/emulator.ts'
import { ConnectionClosed, errorResponse, toHttpError } from '../http/errors.ts'
import { splitTarget, type RequestHandler } from '../http/exchange.ts'
import { fromFetch, toFetchHandler, UPSTREAM_ORIGIN, type FetchHandler } from '../http/fetch-adapter.ts'
import { createLimiter } from '../limits/limiter.ts'
import { forward, TIMEOUTS, type Forwarding } from '../proxy/forward.ts'
import { NO_SCAN } from '../proxy/key-scan.ts'
import { createMatcher } from '../proxy/match.ts'
import { CODAT_ROUTES, EMULATOR_ROUTES } from '../proxy/routes.ts'

interface DemoOptions extends EmulatorOptions {
  /** Called when files the page hasn't loaded yet are to be gone, for which the server sets a cookie. */
  onNewerVersion: () => void
}

/**
 * Customer Desk's API in the page itself, with the emulator behind it. It is the server's own proxy without what a
 * server needs: people, keys, origins and a log.
 */
export function createDemoApi({ onNewerVersion, ...options }: DemoOptions): FetchHandler {
  const emulator = createEmulator({ ...options, baseUrl: UPSTREAM_ORIGIN })
  const match = createMatcher([...CODAT_ROUTES, ...EMULATOR_ROUTES])
  const simulate = simulateFaults(emulator)
  const forwarding: Forwarding = {
    upstream: fromFetch(emulator.fetch),
    intercept: async (request, proceed) => {
      const response = await simulate(request, proceed)
      if (response.cookies !== undefined) onNewerVersion()
      return response
    },
    authorization: undefined,
    scan: NO_SCAN,
    timeouts: TIMEOUTS,
    limiter: createLimiter({ perUser: undefined, total: undefined, perCompany: 10 }),
  }
  const handle: RequestHandler = async (request) => {
    const requestId = crypto.randomUUID()
    const { path, search } = splitTarget(request.target)
    try {
      const found = match(request.method, path.slice('/api'.length))
      const facts = { requestId, method: request.method, route: found.route.name, status: 0, ms: 0 }
      const exchange = { requestId, person: 'visitor', facts, onEnd: () => undefined }
      return await forward(found, request, search, exchange, forwarding)
    } catch (error) {
      if (error instanceof ConnectionClosed) throw error
      return errorResponse(toHttpError(error), requestId)
    }
  }
  return (request) =>
    // Not every browser has the body of a request as a stream.
    toFetchHandler((incoming) =>
      handle({ ...incoming, readBody: async () => new Uint8Array(await request.arrayBuffer()) }),
    )(request)
}
