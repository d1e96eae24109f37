import * as client from 'openid-client'
import { z } from 'zod'
import type { HttpResponse, HttpRequest } from '../http/exchange.ts'
import { cookieName, readCookie, setCookie } from '../http/cookies.ts'
import type { Identity } from './identity.ts'
import { noticePage, redirect } from './notice-page.ts'
import { safeReturnTo } from './return-to.ts'
import { listOf, roleFor, type RolePolicy } from './roles.ts'
import type { Seal } from './seal.ts'
import type { Sessions } from './session.ts'
import { SIGN_IN } from './messages.ts'

export interface OidcAccess extends RolePolicy {
  mode: 'oidc'
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** The address in people's browsers, without a slash at the end. */
  publicUrl: string
  scopes: string
  /** Domains of verified email addresses with access; empty: all. */
  domains: readonly string[]
  groups: readonly string[]
  groupsClaim: string
  rolesClaim: string
  sessionSecret: string
  sessionHours: number
}

const LOGIN_SECONDS = 600
const PURPOSE = 'login'
/** Requests the provider's sign-in page even if it has a session. */
const ANOTHER = 'another'

const pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
})

export interface Oidc {
  login(search: string): Promise<HttpResponse>
  callback(request: HttpRequest): Promise<HttpResponse>
  /** Where to go after signing out: the provider's own page if it has one. */
  afterLogout(): Promise<string>
}

/** Signing in at a provider: authorization code with PKCE, state and nonce, everything checked by openid-client. */
export function createOidc(access: OidcAccess, seal: Seal, sessions: Sessions): Oidc {
  const isSecure = access.publicUrl.startsWith('https:')
  const redirectUri = `${access.publicUrl}/auth/callback`
  const provider = discoverOnce(access)
  // One for each sign-in under way, so that two tabs do not spoil each other's.
  const cookieOf = (state: string): string => cookieName(`desk-login-${state.slice(0, 12)}`, isSecure)

  async function login(search: string): Promise<HttpResponse> {
    const wanted = new URLSearchParams(search)
    const returnTo = safeReturnTo(wanted.get('returnTo'))
    const found = await provider().catch(() => undefined)
    if (found === undefined) return noticePage(502, SIGN_IN.unreachable, again(returnTo))
    const state = client.randomState()
    const nonce = client.randomNonce()
    const verifier = client.randomPKCECodeVerifier()
    const to = client.buildAuthorizationUrl(found, {
      redirect_uri: redirectUri,
      scope: access.scopes,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Else the provider would send back, unasked, the person it knows already.
      ...(wanted.get(ANOTHER) === null ? {} : { prompt: 'login' }),
    })
    const sealed = await seal.seal(PURPOSE, { state, nonce, verifier, returnTo }, LOGIN_SECONDS)
    return redirect(to.href, [setCookie(cookieOf(state), sealed, { isSecure, seconds: LOGIN_SECONDS })])
  }

  async function callback(request: HttpRequest): Promise<HttpResponse> {
    const url = new URL(request.target, access.publicUrl)
    const state = url.searchParams.get('state') ?? ''
    const cookie = /^[\w-]{12,200}$/.test(state) ? readCookie(request, cookieOf(state)) : undefined
    const parsed = pending.safeParse(cookie === undefined ? undefined : await seal.open(PURPOSE, cookie))
    if (!parsed.success || parsed.data.state !== state) {
      return noticePage(400, SIGN_IN.notStarted, again('/'))
    }
    const { returnTo, nonce, verifier } = parsed.data
    const used = setCookie(cookieOf(state), '', { isSecure, seconds: 0 })
    const claims = await exchangeCode(url, { state, nonce, verifier })
    if (claims === undefined) {
      return {
        ...noticePage(400, SIGN_IN.notConfirmed, again(returnTo)),
        cookies: [used],
      }
    }
    const identity = identify(claims, access)
    if (identity === undefined) {
      return {
        ...noticePage(403, SIGN_IN.notAllowed, {
          to: `${again(returnTo).to}&${ANOTHER}`,
          text: SIGN_IN.another,
        }),
        cookies: [used],
      }
    }
    return redirect(returnTo, [used, await sessions.begin(identity)])
  }

  async function exchangeCode(
    url: URL,
    expected: { state: string; nonce: string; verifier: string },
  ): Promise<Claims | undefined> {
    try {
      const found = await provider()
      const tokens = await client.authorizationCodeGrant(found, url, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined || found.serverMetadata().userinfo_endpoint === undefined) return claims
      // Strict providers include name, address and groups only there.
      const more = await client.fetchUserInfo(found, tokens.access_token, claims.sub)
      return { ...more, ...claims }
    } catch {
      // What went wrong may quote the code or a token.
      return undefined
    }
  }

  async function afterLogout(): Promise<string> {
    const here = '/auth/signed-out'
    const found = await provider().catch(() => undefined)
    if (found?.serverMetadata().end_session_endpoint === undefined) return here
    return client.buildEndSessionUrl(found, {
      client_id: access.clientId,
      post_logout_redirect_uri: access.publicUrl + here,
    }).href
  }

  return { login, callback, afterLogout }
}

function again(returnTo: string): { to: string; text: string } {
  return { to: `/auth/login?returnTo=${encodeURIComponent(returnTo)}`, text: SIGN_IN.signIn }
}

type Claims = Readonly<Record<string, unknown>> & { iss: string; sub: string }

/** The person the claims describe; undefined for people without access. */
export function identify(
  claims: Claims,
  access: Pick<OidcAccess, 'domains' | 'groups' | 'groupsClaim' | 'rolesClaim' | 'editors' | 'viewers'>,
): Omit<Identity, 'expires'> | undefined {
  const email =
    claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : ''
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (access.domains.length > 0 && !access.domains.includes(domain)) return undefined
  const groups = listOf(claims[access.groupsClaim])
  if (access.groups.length > 0 && !access.groups.some((group) => groups.includes(group))) return undefined
  const role = roleFor(listOf(claims[access.rolesClaim]), access)
  if (role === undefined) return undefined
  const names = [claims['name'], claims['preferred_username'], claims['email'], claims.sub]
  const name = names.find((text): text is string => typeof text === 'string' && text !== '') ?? claims.sub
  return { id: `${claims.iss} ${claims.sub}`, name: name.slice(0, 100), role }
}

const DISCOVERY_SECONDS = 10

/** Discovers the provider at the first sign-in, and again after a failure, so that the server can start without it. */
function discoverOnce(access: OidcAccess): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | undefined
  return () => {
    if (found !== undefined) return found
    const asking = discover(access)
    asking.catch(() => (found = undefined))
    found = asking
    return asking
  }
}

async function discover(access: OidcAccess): Promise<client.Configuration> {
  const { clientSecret: secret } = access
  const found = await client.discovery(
    new URL(access.issuer),
    access.clientId,
    {},
    secret === undefined ? client.None() : client.ClientSecretPost(secret),
    {
      timeout: DISCOVERY_SECONDS,
      // Plain http is for providers on this machine only; the settings see to that.
      ...(access.issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}),
    },
  )
  // The signature of the ID token too, not only the connection it came over.
  client.enableNonRepudiationChecks(found)
  return found
}
