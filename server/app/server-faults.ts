import { sessionRequired, writeForbidden } from '../access/identity.ts'
import type { ForwardedRequest } from '../emulator/routes/server-fault.ts'
import type { ServerReadFault, ServerWriteFault } from '../emulator/faults/fault-names.ts'
import { setCookie } from '../http/cookies.ts'
import type { HttpResponse } from '../http/exchange.ts'
import { rateLimitExceeded, quotaExceeded, companyBusy } from '../limits/limiter.ts'
import { ConnectionClosed } from '../http/errors.ts'
import type { Intercept } from '../proxy/forward.ts'
import type { UpstreamRequest } from '../http/upstream.ts'

/**
 * Simulated failures of Customer Desk's own server, so that people can see its errors. Only the emulator requests them: with a
 * key they don't exist (`handler.ts`, `app.ts`).
 */
interface FaultBoard {
  serverFault(request: ForwardedRequest): ServerReadFault | ServerWriteFault | undefined
}

/** Longer than the page waits silently, so that the error shows. */
const RATE_SECONDS = 40
const BUSY_SECONDS = 20
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export function simulateFaults(board: FaultBoard): Intercept {
  return (request, proceed) => {
    const fault = board.serverFault(request)
    return fault === undefined ? proceed() : fail(fault, request, proceed)
  }
}

async function fail(
  fault: ServerReadFault | ServerWriteFault,
  request: UpstreamRequest,
  proceed: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  switch (fault) {
    case 'desk-session':
    case 'write-desk-session':
      throw sessionRequired()
    case 'write-desk-viewer':
      throw writeForbidden('viewer')
    case 'write-desk-read-only':
      throw writeForbidden('read-only')
    case 'desk-rate':
    case 'write-desk-rate':
      throw rateLimitExceeded(RATE_SECONDS)
    case 'desk-quota':
    case 'write-desk-quota':
      throw quotaExceeded(Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000))
    case 'desk-busy':
    case 'write-desk-busy':
      throw companyBusy(BUSY_SECONDS)
    case 'desk-network':
    case 'write-desk-network':
      throw new ConnectionClosed()
    case 'desk-silent':
      return new Promise((_resolve, reject) =>
        request.cancellation.onCancel(() => reject(new ConnectionClosed())),
      )
    case 'desk-clock': {
      const response = await proceed()
      response.headers['date'] = new Date(Date.now() - HOUR_MS).toUTCString()
      return response
    }
    case 'desk-update':
      return { ...(await proceed()), cookies: [newerVersion('out', 300)] }
  }
}

export const NEWER_VERSION_COOKIE = 'desk-fault-update'

/** Requests for files don't name a company, so a cookie carries this fault. */
export const newerVersion = (value: string, seconds: number) =>
  setCookie(NEWER_VERSION_COOKIE, value, { isSecure: false, seconds })
