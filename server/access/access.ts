import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { splitTarget, type Answer, type Ask } from '../http/exchange.ts'
import { errorAnswer, jsonAnswer, Refusal } from '../http/errors.ts'
import { hostOf, isOurHost, refuseForeign, type HostRules } from '../http/same-origin.ts'
import { readIdentityHeaders } from './header-identity.ts'
import { noWriting, type Identity } from './identity.ts'
import { notice, redirect } from './notice-page.ts'
import { createOidc, type Oidc } from './oidc.ts'
import { createSeal } from './seal.ts'
import { createSessions, type Sessions } from './session.ts'
import type { AccessConfig } from './settings.ts'

/** The part of the settings that decides who may do what, and under which names the server responds. */
export interface AccessRules extends HostRules {
  access: AccessConfig
  readOnly: boolean
}

export interface Access {
  /** Undefined for nobody we know; also where nobody signs in. */
  identify(ask: Ask): Identity | undefined
  /** Whether the request needs somebody and has nobody. */
  isMissing(identity: Identity | undefined): boolean
  /** `/auth/…` */
  answer(ask: Ask): Promise<Answer>
  /** Instead of a page for somebody who is not signed in. */
  turnAway(ask: Ask): Answer
  /** A short stand-in for a person in the log, the same for the same person, of which nobody can make the id. */
  nickname(identity: Identity): string
}

interface Parts {
  config: AccessRules
  identify: Access['identify']
  sessions: Sessions | undefined
  oidc: Oidc | undefined
}

export function createAccess(config: AccessRules): Access {
  const { access } = config
  const parts: Parts = { config, identify: () => undefined, sessions: undefined, oidc: undefined }
  if (access.mode === 'header') parts.identify = (ask) => readIdentityHeaders(ask, access)
  if (access.mode === 'oidc') {
    const seal = createSeal(access.sessionSecret)
    const sessions = createSessions(seal, {
      isSecure: access.publicUrl.startsWith('https:'),
      hours: access.sessionHours,
    })
    parts.sessions = sessions
    parts.oidc = createOidc(access, seal, sessions)
    parts.identify = (ask) => sessions.read(ask)
  }
  // Of a secret all replicas share, where there is one: the same person has the same name on all of them.
  const shared =
    access.mode === 'oidc' ? access.sessionSecret : access.mode === 'header' ? access.secret : undefined
  const nameKey = shared ?? randomBytes(32)
  return {
    identify: parts.identify,
    isMissing: (identity) => access.mode !== 'none' && identity === undefined,
    answer: (ask) => answerAuth(ask, parts),
    turnAway(ask) {
      if (access.mode === 'oidc') return redirect(`/auth/login?returnTo=${encodeURIComponent(ask.target)}`)
      return notice(401, 'Sign in through the address you were given: this one does not know who you are.')
    },
    nickname: ({ id }) => createHmac('sha256', nameKey).update(id).digest('hex').slice(0, 16),
  }
}

async function answerAuth(ask: Ask, parts: Parts): Promise<Answer> {
  const requestId = randomUUID()
  const { path, search } = splitTarget(ask.target)
  try {
    if (!isOurHost(hostOf(ask), parts.config)) refuseForeign(ask, parts.config)
    const { oidc } = parts
    switch (`${ask.method} ${path}`) {
      case 'GET /auth/session':
        refuseForeign(ask, parts.config)
        return describeSession(parts.identify(ask), parts.config, requestId)
      case 'GET /auth/login':
        if (oidc !== undefined) return await oidc.login(search)
        break
      case 'GET /auth/callback':
        if (oidc !== undefined) return await oidc.callback(ask)
        break
      case 'GET /auth/signed-out':
        if (oidc !== undefined) {
          return notice(200, 'You are signed out.', { to: '/auth/login', text: 'Sign in again' })
        }
        break
      case 'POST /auth/logout':
        if (oidc !== undefined && parts.sessions !== undefined) {
          refuseForeign(ask, parts.config)
          const cookie = parts.sessions.end(ask)
          const answer = jsonAnswer(200, { redirectTo: await oidc.afterLogout() }, requestId)
          return { ...answer, cookies: [cookie] }
        }
        break
      default:
    }
    throw new Refusal(404, 'The desk has nothing at this address.')
  } catch (error) {
    return errorAnswer(
      error instanceof Refusal ? error : new Refusal(500, 'Something in the desk itself went wrong.'),
      requestId,
    )
  }
}

/** What the app has to know about the person using it. */
function describeSession(identity: Identity | undefined, config: AccessRules, requestId: string): Answer {
  const reason = noWriting(config, identity) ?? null
  const user =
    identity === undefined
      ? null
      : { name: identity.name, role: identity.role, expires: identity.expires ?? null }
  return jsonAnswer(200, { user, access: config.access.mode, canWrite: reason === null, reason }, requestId)
}
