import { randomUUID } from 'node:crypto'
import type { ServerConfig } from './config.ts'
import type { Handler } from './handler.ts'
import { logNothing, type Log } from './log.ts'
import { hostOf, isOurHost } from './proxy/same-origin.ts'
import { plain, type Site } from './site.ts'

/** Whether a request target belongs to the handler of the API and health, not to the built app. */
export function isServerPath(target: string): boolean {
  return /^\/(api|healthz|readyz)([/?]|$)/.test(target)
}

/** The API and the built app behind one address, as production and preview serve them. */
export function createDesk(
  config: ServerConfig,
  handler: Handler,
  site: Site,
  log: Log = logNothing,
): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (isServerPath(pathname)) return handler(request)
    const started = performance.now()
    const isOurs = isOurHost(hostOf(request), config)
    const response = isOurs
      ? site(request)
      : plain(403, 'The desk does not answer under this host name. Add it to ALLOWED_HOSTS if it is yours.')
    log({
      requestId: randomUUID(),
      method: request.method,
      route: response.headers.get('content-type')?.startsWith('text/html') === true ? 'page' : 'asset',
      status: response.status,
      ms: performance.now() - started,
    })
    return response
  }
}
