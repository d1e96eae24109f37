import { signedOut, writeRefused } from '../access/identity.ts'
import { readCookie, setCookie } from '../http/cookies.ts'
import type { DeskRequest } from '../emulator/routes/server-fault.ts'
import type { DeskReadFault, DeskWriteFault } from '../emulator/faults/fault-names.ts'
import { splitTarget } from '../http/exchange.ts'
import type { Answer } from '../http/exchange.ts'
import { askedTooOften, quotaUsedUp, tooBusy } from '../limits/limiter.ts'
import { Severed } from '../http/errors.ts'
import type { Interfere } from '../proxy/forward.ts'
import type { UpstreamAsk } from '../http/upstream.ts'
import { plain } from '../site/site.ts'
import type { Site } from '../site/site.ts'

/**
 * The desk's own server failing on purpose, so that its refusals can be seen by hand. Only the emulator asks for it:
 * with a key none of this is there (`handler.ts`, `desk.ts`).
 */
interface FaultBoard {
  deskFault(request: DeskRequest): DeskReadFault | DeskWriteFault | undefined
}

/** Longer than the page waits in silence, so that the refusal is seen. */
const RATE_SECONDS = 40
const BUSY_SECONDS = 20
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export function failOnPurpose(board: FaultBoard): Interfere {
  return (ask, goOn) => {
    const fault = board.deskFault(ask)
    return fault === undefined ? goOn() : fail(fault, ask, goOn)
  }
}

async function fail(
  fault: DeskReadFault | DeskWriteFault,
  ask: UpstreamAsk,
  goOn: () => Promise<Answer>,
): Promise<Answer> {
  switch (fault) {
    case 'desk-session':
    case 'write-desk-session':
      throw signedOut()
    case 'write-desk-viewer':
      throw writeRefused('viewer')
    case 'write-desk-read-only':
      throw writeRefused('read-only')
    case 'desk-rate':
    case 'write-desk-rate':
      throw askedTooOften(RATE_SECONDS)
    case 'desk-quota':
    case 'write-desk-quota':
      throw quotaUsedUp(Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000))
    case 'desk-busy':
    case 'write-desk-busy':
      throw tooBusy(BUSY_SECONDS)
    case 'desk-network':
    case 'write-desk-network':
      throw new Severed()
    case 'desk-silent':
      return new Promise((_resolve, reject) => ask.cancellation.onCancel(() => reject(new Severed())))
    case 'desk-clock': {
      const answer = await goOn()
      answer.headers['date'] = new Date(Date.now() - HOUR_MS).toUTCString()
      return answer
    }
    case 'desk-update':
      return { ...(await goOn()), cookies: [newerVersion('out', 300)] }
  }
}

const COOKIE = 'desk-fault-update'

/** Files are not asked for in the name of a company, so the browser itself carries this fault along. */
const newerVersion = (value: string, seconds: number) =>
  setCookie(COOKIE, value, { isSecure: false, seconds })

/** The built app as a tab finds it after a deploy: files it has not loaded yet are gone, a new page has its own. */
export function outdatedOnPurpose(site: Site): Site {
  return (ask, facts) => {
    if (readCookie(ask, COOKIE) === undefined) return site(ask, facts)
    if (splitTarget(ask.target).path.startsWith('/assets/')) return plain(404, 'There is no such file.')
    return { ...site(ask, facts), cookies: [newerVersion('', 0)] }
  }
}
