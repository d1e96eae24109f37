import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { splitTarget, type HttpResponse, type HttpRequest } from '../http/exchange.ts'
import { errorResponse, jsonResponse, HttpError, toHttpError } from '../http/errors.ts'
import { hostOf, isOurHost, requireSameOrigin, type HostRules } from '../http/same-origin.ts'
import { readIdentityHeaders } from './header-identity.ts'
import { readOnlyReason, type Identity } from './identity.ts'
import { noticePage, redirect } from './notice-page.ts'
import { createOidc, type Oidc } from './oidc.ts'
import { createPersonId } from './person-id.ts'
import { createSeal } from './seal.ts'
import { createSessions, type Sessions } from './session.ts'
import type { AccessConfig } from './settings.ts'
import { NOT_FOUND } from '../http/messages.ts'
import { SIGN_IN } from './messages.ts'

/** The part of the settings that decides who may do what, and under which names the server responds. */
export interface AccessRules extends HostRules {
  access: AccessConfig
  readOnly: boolean
}

export interface Access {
  /** Undefined for someone we don't know, and if nobody has to sign in. */
  identify(request: HttpRequest): Promise<Identity | undefined>
  /** Whether the request needs a signed-in person and has none. */
  isMissing(identity: Identity | undefined): boolean
  /** `/auth/…` */
  handle(request: HttpRequest): Promise<HttpResponse>
  /** The response instead of a page for someone who isn't signed in. */
  signInResponse(request: HttpRequest): HttpResponse
  /** A short hash of a person for the log: always the same for the same person, and not reversible. */
  nickname(identity: Identity): string
  /** Under what a browser keeps the person's work: opaque, and the same after every sign-in. */
  personId(identity: Identity): string
}

interface Parts {
  config: AccessRules
  personId: Access['personId']
  identify: Access['identify']
  sessions: Sessions | undefined
  oidc: Oidc | undefined
}

export function createAccess(config: AccessRules): Access {
  const { access } = config
  const parts: Parts = {
    config,
    personId: createPersonId(access),
    identify: async () => undefined,
    sessions: undefined,
    oidc: undefined,
  }
  if (access.mode === 'header') parts.identify = async (request) => readIdentityHeaders(request, access)
  if (access.mode === 'oidc') {
    const seal = createSeal(access.sessionSecret)
    const sessions = createSessions(seal, {
      isSecure: access.publicUrl.startsWith('https:'),
      hours: access.sessionHours,
    })
    parts.sessions = sessions
    parts.oidc = createOidc(access, seal, sessions)
    parts.identify = (request) => sessions.read(request)
  }
  // Keyed with a secret all replicas share, if there is one, so that a person has the same hash on all of them.
  const shared =
    access.mode === 'oidc' ? access.sessionSecret : access.mode === 'header' ? access.secret : undefined
  const nameKey = shared ?? randomBytes(32)
  return {
    identify: parts.identify,
    isMissing: (identity) => access.mode !== 'none' && identity === undefined,
    handle: (request) => handleAuth(request, parts),
    signInResponse(request) {
      if (access.mode === 'oidc')
        return redirect(`/auth/login?returnTo=${encodeURIComponent(request.target)}`)
      return noticePage(401, SIGN_IN.unknownPerson)
    },
    nickname: ({ id }) => createHmac('sha256', nameKey).update(id).digest('hex').slice(0, 16),
    personId: parts.personId,
  }
}

async function handleAuth(request: HttpRequest, parts: Parts): Promise<HttpResponse> {
  const requestId = randomUUID()
  const { path, search } = splitTarget(request.target)
  try {
    if (!isOurHost(hostOf(request), parts.config)) requireSameOrigin(request, parts.config)
    const { oidc } = parts
    switch (`${request.method} ${path}`) {
      case 'GET /auth/session':
        requireSameOrigin(request, parts.config)
        return describeSession(await parts.identify(request), parts, requestId)
      case 'GET /auth/login':
        if (oidc !== undefined) return await oidc.login(search)
        break
      case 'GET /auth/callback':
        if (oidc !== undefined) return await oidc.callback(request)
        break
      case 'GET /auth/signed-out':
        if (oidc !== undefined) {
          return noticePage(200, SIGN_IN.signedOut, { to: '/auth/login', text: SIGN_IN.again })
        }
        break
      case 'POST /auth/logout':
        if (oidc !== undefined && parts.sessions !== undefined) {
          requireSameOrigin(request, parts.config)
          const cookie = await parts.sessions.end(request)
          const response = jsonResponse(200, { redirectTo: await oidc.afterLogout() }, requestId)
          return { ...response, cookies: [cookie] }
        }
        break
      default:
    }
    throw new HttpError(404, NOT_FOUND)
  } catch (error) {
    return errorResponse(toHttpError(error), requestId)
  }
}

/** What the app has to know about the person using it. */
function describeSession(
  identity: Identity | undefined,
  { config, personId }: Parts,
  requestId: string,
): HttpResponse {
  const reason = readOnlyReason(config, identity) ?? null
  const user =
    identity === undefined
      ? null
      : {
          id: personId(identity),
          name: identity.name,
          role: identity.role,
          expires: identity.expires ?? null,
        }
  return jsonResponse(200, { user, access: config.access.mode, canWrite: reason === null, reason }, requestId)
}
