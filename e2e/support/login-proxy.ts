import { request as forward } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { close, listen, originOf } from './live-desk.ts'

export const PROXY_SECRET = 'a-secret-only-the-proxy-of-this-test-knows'

/** In no response of the desk, so that a test can look for what must never be shown or saved. */
export const SIGN_IN_TEXT = 'Sign in to the company portal'

const OTHER_ORIGIN = 'https://login.example/authorize?client_id=portal'
const OWN_PAGE = '/portal/sign-in'

function respond(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}
const page = (response: ServerResponse, status: number) =>
  respond(response, status, 'text/html; charset=utf-8', `<!doctype html><h1>${SIGN_IN_TEXT}</h1>`)
const redirect = (response: ServerResponse, location: string) =>
  response.writeHead(302, { location, 'cache-control': 'no-store' }).end()

const wants = (request: IncomingMessage, type: string) => (request.headers.accept ?? '').includes(type)

/** What proxies respond once the session has ended, by what they are or how they are set up. */
const SIGN_INS = {
  /** A plain 401 for clients of an API, the sign-in page with a 403 for everyone else. */
  'oauth2-proxy': (request, response) =>
    wants(request, 'application/json')
      ? respond(response, 401, 'application/json', '{}')
      : page(response, 403),
  /** As set up with `skip-provider-button`, when it doesn't tell requests of an API from others. */
  'a redirect to another origin': (_request, response) => redirect(response, OTHER_ORIGIN),
  'a redirect to its own page': (_request, response) => redirect(response, OWN_PAGE),
  'its page with 200': (_request, response) => page(response, 200),
  'its page with 403': (_request, response) => page(response, 403),
  /** nginx with `auth_request`. */
  'a 401 with a page': (_request, response) => page(response, 401),
  /** Pages are redirected, and by 303 after a POST; everything else gets a few words. */
  Authelia: (request, response) =>
    wants(request, 'text/html')
      ? redirect(response, OTHER_ORIGIN)
      : respond(response, 401, 'text/plain', '401 Unauthorized'),
} as const satisfies Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>

export type SignIn = keyof typeof SIGN_INS

export interface LoginProxy {
  origin: string
  /** Ends the session of everybody; signs in again when undefined. */
  end: (how: SignIn | undefined) => void
  /** Changes that met a sign-in instead of the desk. */
  keptBack: () => number
  stop: () => Promise<void>
}

/** A reverse proxy in front of a desk with `ACCESS=header`, as small as one can be. */
export async function startLoginProxy(desk: string): Promise<LoginProxy> {
  let ended: SignIn | undefined
  let keptBack = 0
  const server = await listen((request, response) => {
    if (request.url === OWN_PAGE) return page(response, 200)
    if (ended !== undefined) {
      if (request.method === 'POST' || request.method === 'PUT') keptBack++
      request.resume()
      SIGN_INS[ended](request, response)
      return undefined
    }
    const headers = {
      ...request.headers,
      'x-desk-proxy-secret': PROXY_SECRET,
      'x-forwarded-user': 'u-17',
      'x-forwarded-preferred-username': 'Robin Vale',
      'x-forwarded-groups': 'editors',
    }
    const upstream = forward(new URL(request.url ?? '/', desk), { method: request.method, headers })
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    upstream.on('error', () => response.destroy())
    response.on('close', () => upstream.destroy())
    request.pipe(upstream)
    return undefined
  })
  return {
    origin: originOf(server),
    end: (how) => {
      ended = how
    },
    keptBack: () => keptBack,
    stop: () => close(server),
  }
}

export const ALL_SIGN_INS = [
  'oauth2-proxy',
  'a redirect to another origin',
  'a redirect to its own page',
  'its page with 200',
  'its page with 403',
  'a 401 with a page',
  'Authelia',
] as const satisfies SignIn[]
