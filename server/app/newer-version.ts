import { readCookie } from '../http/cookies.ts'
import { splitTarget } from '../http/exchange.ts'
import { NO_SUCH_FILE, plain } from '../site/site.ts'
import type { Site } from '../site/site.ts'
import { NEWER_VERSION_COOKIE, newerVersion } from './server-faults.ts'

/** The built app as an open tab finds it after a deployment: files it hasn't loaded yet are gone, and a new page has its own. */
export function simulateNewerVersion(site: Site): Site {
  return async (request, sources) => {
    if (readCookie(request, NEWER_VERSION_COOKIE) === undefined) return site(request, sources)
    if (splitTarget(request.target).path.startsWith('/assets/')) return plain(404, NO_SUCH_FILE)
    return { ...(await site(request, sources)), cookies: [newerVersion('', 0)] }
  }
}
