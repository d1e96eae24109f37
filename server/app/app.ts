import { randomUUID } from 'node:crypto'
import type { ServerConfig } from './config.ts'
import type { Access } from '../access/access.ts'
import { readOnlyReason } from '../access/identity.ts'
import { simulateNewerVersion } from './newer-version.ts'
import type { HttpResponse, RequestHandler, HttpRequest } from '../http/exchange.ts'
import { logNothing, type Log } from '../http/request-log.ts'
import { hostOf, isOurHost } from '../http/same-origin.ts'
import type { PageFacts } from '../site/page.ts'
import { plain, type Site } from '../site/site.ts'
import { UNKNOWN_HOST } from '../http/messages.ts'

/** Whether a request target belongs to the API, signing in or health checks rather than to the built app. */
export function isServerPath(target: string): boolean {
  return /^\/(api|auth|healthz|readyz)([/?]|$)/.test(target)
}

export interface AppParts {
  config: ServerConfig
  access: Access
  api: RequestHandler
  site: Site
  log?: Log
}

/** The API and the built app behind one address, as production and preview serve them. */
export function createApp({ config, access, api, site: built, log = logNothing }: AppParts): RequestHandler {
  const site = config.upstream.mode === 'emulator' ? simulateNewerVersion(built) : built
  return async (request) => {
    if (isServerPath(request.target)) return withTransport(await api(request), request, config)
    const started = performance.now()
    const response = isOurHost(hostOf(request), config)
      ? await site(request, { facts: () => pageFacts(request, config, access), api })
      : plain(403, UNKNOWN_HOST)
    log({
      requestId: randomUUID(),
      method: request.method,
      route: response.headers['content-type']?.startsWith('text/html') === true ? 'page' : 'asset',
      status: response.status,
      ms: performance.now() - started,
    })
    return withTransport(response, request, config)
  }
}

/** What the page needs to know about the person using it. People who aren't signed in are redirected instead. */
async function pageFacts(
  request: HttpRequest,
  config: ServerConfig,
  access: Access,
): Promise<Omit<PageFacts, 'nonce'> | HttpResponse> {
  const identity = await access.identify(request)
  if (access.isMissing(identity)) return access.signInResponse(request)
  return {
    mode: config.upstream.mode,
    access: config.access.mode,
    canWrite: readOnlyReason(config, identity) ?? 'true',
    person: identity === undefined ? '' : access.personId(identity),
  }
}

const TWO_YEARS = 'max-age=63072000'

/** Tells browsers that came over TLS never to use plain HTTP again. We rely on our setting, or on a proxy we trust. */
function withTransport(response: HttpResponse, request: HttpRequest, config: ServerConfig): HttpResponse {
  const isHttps =
    config.publicUrl?.startsWith('https:') === true ||
    (config.proxies?.(request.peer) === true && request.header('x-forwarded-proto') === 'https')
  if (isHttps) response.headers['strict-transport-security'] = TWO_YEARS
  return response
}
