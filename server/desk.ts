import { randomUUID } from 'node:crypto'
import type { ServerConfig } from './config.ts'
import type { Answerer } from './http/exchange.ts'
import { logNothing, type Log } from './log.ts'
import { hostOf, isOurHost } from './proxy/same-origin.ts'
import { plain, type Site } from './site.ts'

/** Whether a request target belongs to the answerer of the API and health, not to the built app. */
export function isServerPath(target: string): boolean {
  return /^\/(api|auth|healthz|readyz)([/?]|$)/.test(target)
}

/** The API and the built app behind one address, as production and preview serve them. */
export function createDesk(config: ServerConfig, api: Answerer, site: Site, log: Log = logNothing): Answerer {
  return async (ask) => {
    if (isServerPath(ask.target)) return api(ask)
    const started = performance.now()
    const isOurs = isOurHost(hostOf(ask), config)
    const answer = isOurs
      ? site(ask)
      : plain(403, 'The desk does not answer under this host name. Add it to ALLOWED_HOSTS if it is yours.')
    log({
      requestId: randomUUID(),
      method: ask.method,
      route: answer.headers['content-type']?.startsWith('text/html') === true ? 'page' : 'asset',
      status: answer.status,
      ms: performance.now() - started,
    })
    return answer
  }
}
