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
  exp: z.number(),
})

export interface Sessions {
  read(request: HttpRequest): Promise<Identity | undefined>
  /** `Set-Cookie` of a new session. */
  begin(identity: Omit<Identity, 'expires'>): Promise<string>
  /** `Set-Cookie` that removes it. This replica no longer accepts a copy of it either. */
  end(request: HttpRequest): Promise<string>
}

/** Sessions live in a sealed cookie: every replica can read them, none has to keep them. */
export function createSessions(seal: Seal, options: { isSecure: boolean; hours: number }): Sessions {
  const { isSecure, hours } = options
  const name = cookieName('desk-session', isSecure)
  const seconds = hours * 3600
  const ended = new Set<string>()

  async function read(request: HttpRequest): Promise<z.infer<typeof content> | undefined> {
    const cookie = readCookie(request, name)
    if (cookie === undefined) return undefined
    const parsed = content.safeParse(await seal.open(PURPOSE, cookie))
    return parsed.success && !ended.has(parsed.data.session) ? parsed.data : undefined
  }

  return {
    async read(request) {
      const found = await read(request)
      if (found === undefined) return undefined
      const { id, name: shown, role, exp } = found
      return { id, name: shown, role, expires: exp * 1000 }
    },
    async begin(identity) {
      const token = await seal.seal(PURPOSE, { session: randomUUID(), ...identity }, seconds)
      return setCookie(name, token, { isSecure, seconds })
    },
    async end(request) {
      const found = await read(request)
      if (found !== undefined) ended.add(found.session)
      const [oldest] = ended
      if (oldest !== undefined && ended.size > MOST_ENDED) ended.delete(oldest)
      return setCookie(name, '', { isSecure, seconds: 0 })
    },
  }
}
