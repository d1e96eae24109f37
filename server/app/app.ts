import { randomUUID } from 'node:crypto'
import type { ServerConfig } from './config.ts'
import type { Access } from '../access/access.ts'
import { noWriting } from '../access/identity.ts'
import { outdatedOnPurpose } from './server-faults.ts'
import type { Answer, Answerer, Ask } from '../http/exchange.ts'
import { logNothing, type Log } from '../http/request-log.ts'
import { hostOf, isOurHost } from '../http/same-origin.ts'
import type { PageFacts } from '../site/page.ts'
import { plain, type Site } from '../site/site.ts'

/** Whether a request target belongs to the answerer of the API and health, not to the built app. */
export function isServerPath(target: string): boolean {
  return /^\/(api|auth|healthz|readyz)([/?]|$)/.test(target)
}

export interface DeskParts {
  config: ServerConfig
  access: Access
  api: Answerer
  site: Site
  log?: Log
}

/** The API and the built app behind one address, as production and preview serve them. */
export function createDesk({ config, access, api, site: built, log = logNothing }: DeskParts): Answerer {
  const site = config.upstream.mode === 'emulator' ? outdatedOnPurpose(built) : built
  return async (ask) => {
    if (isServerPath(ask.target)) return withTransport(await api(ask), ask, config)
    const started = performance.now()
    const answer = isOurHost(hostOf(ask), config)
      ? site(ask, () => pageFacts(ask, config, access))
      : plain(403, 'The desk does not answer under this host name. Add it to ALLOWED_HOSTS if it is yours.')
    log({
      requestId: randomUUID(),
      method: ask.method,
      route: answer.headers['content-type']?.startsWith('text/html') === true ? 'page' : 'asset',
      status: answer.status,
      ms: performance.now() - started,
    })
    return withTransport(answer, ask, config)
  }
}

/** What a page says about the person it is for; somebody unknown is sent to sign in instead. */
function pageFacts(ask: Ask, config: ServerConfig, access: Access): Omit<PageFacts, 'nonce'> | Answer {
  const identity = access.identify(ask)
  if (access.isMissing(identity)) return access.turnAway(ask)
  return {
    mode: config.upstream.mode,
    access: config.access.mode,
    canWrite: noWriting(config, identity) ?? 'true',
  }
}

const TWO_YEARS = 'max-age=63072000'

/** Over TLS, browsers shall not try without it again. Believed of the setting, or of a proxy we trust. */
function withTransport(answer: Answer, ask: Ask, config: ServerConfig): Answer {
  const isHttps =
    config.publicUrl?.startsWith('https:') === true ||
    (config.proxies?.(ask.peer) === true && ask.header('x-forwarded-proto') === 'https')
  if (isHttps) answer.headers['strict-transport-security'] = TWO_YEARS
  return answer
}
