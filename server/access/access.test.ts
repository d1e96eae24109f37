import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toFetchHandler, toHttpRequest } from '../http/fetch-adapter.ts'
import { fromPage, liveConfig } from '../testing/handler-under-test.ts'
import { HEADER_ACCESS, oidcAccess, PROXY_SECRET, SESSION_SECRET } from '../testing/app-with-access.ts'
import { createAccess, type Access } from './access.ts'
import { createPersonId } from './person-id.ts'
import { createSeal } from './seal.ts'
import { createSessions } from './session.ts'
import type { AccessConfig } from './settings.ts'

/** Nobody listens there: what these tests are about never needs the provider. */
const OIDC = oidcAccess('http://127.0.0.1:9', 'https://desk.example.com')
const ADA = { id: 'ada', name: 'Ada', role: 'editor' } as const

const withMode = (access: AccessConfig) => createAccess({ ...liveConfig, access })

function respond(access: AccessConfig, request: Request): Promise<Response> {
  return handled(withMode(access), request)
}

function handled(access: Access, request: Request): Promise<Response> {
  return toFetchHandler((incoming) => access.handle(incoming))(request)
}

async function cookieOfAda(): Promise<string> {
  const sessions = createSessions(createSeal(SESSION_SECRET), { isSecure: true, hours: 8 })
  return (await sessions.begin(ADA)).split(';')[0] ?? ''
}

describe('who has to be signed in', () => {
  it.each([
    ['nobody without sign-in', { mode: 'none' }, false],
    ['everybody behind a proxy', HEADER_ACCESS, true],
    ['everybody with a provider', OIDC, true],
  ] as const)('%s', (_, access, isMissing) => {
    expect(withMode(access).isMissing(undefined)).toBe(isMissing)
    expect(withMode(access).isMissing(ADA)).toBe(false)
  })
})

describe('the response instead of a page', () => {
  const request = toHttpRequest(new Request('http://127.0.0.1/companies/1?page=2'))

  it('leads to the sign-in and remembers the page', () => {
    const { status, headers } = withMode(OIDC).signInResponse(request)
    expect(status).toBe(302)
    expect(headers['location']).toBe('/auth/login?returnTo=%2Fcompanies%2F1%3Fpage%3D2')
  })

  it('says behind a proxy that we do not know the person', () => {
    const { status, body } = withMode(HEADER_ACCESS).signInResponse(request)
    expect(status).toBe(401)
    expect(String(body)).toContain('We don&#39;t know who you are')
  })
})

describe('GET /auth/session', () => {
  it('says without sign-in that anybody can send changes', async () => {
    const response = await respond({ mode: 'none' }, fromPage('GET', '/auth/session'))
    expect(await response.json()).toEqual({ user: null, access: 'none', canWrite: true, reason: null })
  })

  it('names the person behind a proxy, and why they cannot send changes', async () => {
    const headers = { 'x-desk-proxy-secret': PROXY_SECRET, 'x-forwarded-user': 'vera' }
    const response = await respond(HEADER_ACCESS, fromPage('GET', '/auth/session', undefined, headers))
    expect(await response.json()).toEqual({
      user: {
        id: createPersonId(HEADER_ACCESS)({ id: 'vera' }),
        name: 'vera',
        role: 'viewer',
        expires: null,
      },
      access: 'header',
      canWrite: false,
      reason: 'viewer',
    })
  })

  it('is for our own pages only', async () => {
    const request = fromPage('GET', '/auth/session', undefined, { 'sec-fetch-site': 'cross-site' })
    expect((await respond(OIDC, request)).status).toBe(403)
  })
})

describe('POST /auth/logout', () => {
  it('ends the session and takes its cookie away, even if the provider is down', async () => {
    const access = withMode(OIDC)
    const cookie = await cookieOfAda()
    const request = fromPage('POST', '/auth/logout', undefined, { cookie })
    expect(await access.identify(toHttpRequest(request))).toMatchObject(ADA)
    const response = await handled(access, request)
    expect(await response.json()).toEqual({ redirectTo: '/auth/signed-out' })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-desk-session=; .*Max-Age=0/)
    expect(await access.identify(toHttpRequest(request))).toBeUndefined()
  })

  it('cannot be called by another site', async () => {
    const request = fromPage('POST', '/auth/logout', undefined, { origin: 'https://evil.example' })
    expect((await respond(OIDC, request)).status).toBe(403)
  })
})

describe('other addresses under /auth', () => {
  it.each([
    ['sign-in without a provider', HEADER_ACCESS, 'GET', '/auth/login'],
    ['sign-out without a provider', { mode: 'none' }, 'POST', '/auth/logout'],
    ['the page after signing out, behind a proxy', HEADER_ACCESS, 'GET', '/auth/signed-out'],
    ['the wrong method', OIDC, 'POST', '/auth/login'],
    ['anything else', OIDC, 'GET', '/auth/admin'],
  ] as const)('do not exist: %s', async (_, access, method, path) => {
    expect((await respond(access, fromPage(method, path))).status).toBe(404)
  })

  it('are not available under a host name that is not ours', async () => {
    const request = fromPage('GET', '/auth/signed-out', undefined, { host: 'evil.example' })
    expect((await respond(OIDC, request)).status).toBe(403)
  })
})

describe('the hash of a person in the log', () => {
  it('is the same on all replicas that share a secret', () => {
    const expected = createHmac('sha256', PROXY_SECRET).update('ada').digest('hex').slice(0, 16)
    expect(withMode(HEADER_ACCESS).nickname(ADA)).toBe(expected)
    expect(withMode(HEADER_ACCESS).nickname({ ...ADA, name: 'Ada L.' })).toBe(expected)
  })

  it('differs from server to server without one', () => {
    expect(withMode({ mode: 'none' }).nickname(ADA)).not.toBe(withMode({ mode: 'none' }).nickname(ADA))
  })
})
