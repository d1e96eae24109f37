import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { HttpRequest } from '../http/exchange.ts'
import { cookieName, readCookie, setCookie } from '../http/cookies.ts'
import type { Identity } from './identity.ts'
import type { Seal } from './seal.ts'

const PURPOSE = 'session'
/** Sessions ended on this replica before their time; the oldest give way. */
const MOST_ENDED = 10_000

const content = z.object({
  session: z.string(),
  id: z.string(),
  name: z.string(),
  role: z.enum(['viewer', 'editor']),
  expires: z.number(),
})

export interface Sessions {
  read(request: HttpRequest): Identity | undefined
  /** `Set-Cookie` of a new session. */
  begin(identity: Omit<Identity, 'expires'>): string
  /** `Set-Cookie` that removes it; this replica no longer takes a copy of it either. */
  end(request: HttpRequest): string
}

/** Sessions live in a sealed cookie: every replica can read them, none has to keep them. */
export function createSessions(
  seal: Seal,
  options: { isSecure: boolean; hours: number; now?: () => number },
): Sessions {
  const { isSecure, hours, now = Date.now } = options
  const name = cookieName('desk-session', isSecure)
  const seconds = hours * 3600
  const ended = new Set<string>()

  function read(request: HttpRequest): z.infer<typeof content> | undefined {
    const cookie = readCookie(request, name)
    if (cookie === undefined) return undefined
    const parsed = content.safeParse(seal.open(PURPOSE, cookie))
    if (!parsed.success || parsed.data.expires <= now() || ended.has(parsed.data.session)) return undefined
    return parsed.data
  }

  return {
    read(request) {
      const found = read(request)
      if (found === undefined) return undefined
      const { id, name: shown, role, expires } = found
      return { id, name: shown, role, expires }
    },
    begin(identity) {
      const sealed = seal.seal(PURPOSE, {
        session: randomUUID(),
        ...identity,
        expires: now() + seconds * 1000,
      })
      return setCookie(name, sealed, { isSecure, seconds })
    },
    end(request) {
      const found = read(request)
      if (found !== undefined) ended.add(found.session)
      const [oldest] = ended
      if (oldest !== undefined && ended.size > MOST_ENDED) ended.delete(oldest)
      return setCookie(name, '', { isSecure, seconds: 0 })
    },
  }
}
