import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accessSettings, readAccess } from './settings.ts'

const schema = z.object(accessSettings)
const read = (env: Record<string, string>) => readAccess(schema.parse(env))

/** The messages of what is wrong with one setting. */
function messages(name: string, value: string): string[] {
  return schema.safeParse({ [name]: value }).error?.issues.map(({ message }) => message) ?? []
}

const OIDC = {
  ACCESS: 'oidc',
  OIDC_ISSUER: 'https://login.example.com//',
  OIDC_CLIENT_ID: 'desk',
  OIDC_ALLOWED_DOMAINS: 'Example.com',
  PUBLIC_URL: 'https://desk.example.com/',
  SESSION_SECRET: 'x'.repeat(32),
}

describe('access settings', () => {
  it('ask for no sign-in if nothing is set', () => {
    expect(read({})).toEqual({ ok: true, access: { mode: 'none' } })
    expect(read({ ...OIDC, ACCESS: 'none' })).toEqual({ ok: true, access: { mode: 'none' } })
  })

  it('of OpenID Connect have defaults for all that providers mostly agree on', () => {
    expect(read(OIDC)).toEqual({
      ok: true,
      access: {
        mode: 'oidc',
        issuer: 'https://login.example.com',
        clientId: 'desk',
        clientSecret: undefined,
        publicUrl: 'https://desk.example.com',
        scopes: 'openid profile email',
        domains: ['example.com'],
        groups: [],
        groupsClaim: 'groups',
        rolesClaim: 'roles',
        editors: [],
        viewers: [],
        sessionSecret: 'x'.repeat(32),
        sessionHours: 8,
      },
    })
  })

  it('of OpenID Connect let everybody in only if told so with a star', () => {
    const { OIDC_ALLOWED_DOMAINS: _, ...open } = OIDC
    expect(read(open)).toEqual({
      ok: false,
      problems: [expect.stringContaining('set OIDC_ALLOWED_DOMAINS=*')],
    })
    expect(read({ ...open, OIDC_ALLOWED_DOMAINS: '*' })).toMatchObject({ ok: true, access: { domains: [] } })
    expect(read({ ...open, OIDC_ALLOWED_GROUPS: 'desk' })).toMatchObject({ ok: true })
    expect(read({ ...open, OIDC_VIEWER_ROLES: 'viewer' })).toMatchObject({ ok: true })
  })

  it('of OpenID Connect list everything that is missing at once', () => {
    expect(read({ ACCESS: 'oidc' })).toEqual({
      ok: false,
      problems: [
        'OIDC_ISSUER is required with ACCESS=oidc',
        'OIDC_CLIENT_ID is required with ACCESS=oidc',
        'PUBLIC_URL is required with ACCESS=oidc',
        'SESSION_SECRET is required with ACCESS=oidc',
        expect.stringContaining('everyone with an account at the issuer could sign in'),
      ],
    })
  })

  it('of a proxy go by the usual headers, or by others', () => {
    const secret = 's'.repeat(32)
    expect(read({ ACCESS: 'header', HEADER_SECRET: secret })).toEqual({
      ok: true,
      access: {
        mode: 'header',
        user: 'x-forwarded-user',
        name: 'x-forwarded-preferred-username',
        roles: 'x-forwarded-groups',
        editors: [],
        viewers: [],
        secretName: 'x-desk-proxy-secret',
        secret,
        proxies: undefined,
      },
    })
    expect(read({ ACCESS: 'header', HEADER_SECRET: secret, HEADER_USER: 'X-Auth-User' })).toMatchObject({
      access: { user: 'x-auth-user' },
    })
  })

  it('of a proxy need something that proves it is the proxy', () => {
    expect(read({ ACCESS: 'header' })).toEqual({
      ok: false,
      problems: [expect.stringContaining('anyone could send the headers')],
    })
    expect(read({ ACCESS: 'header', TRUSTED_PROXIES: '10.0.0.0/8, ::1' })).toMatchObject({ ok: true })
  })

  it.each([
    ['OIDC_ISSUER', 'https://login.example.com/tenant', 0],
    ['OIDC_ISSUER', 'http://localhost:9000', 0],
    ['OIDC_ISSUER', 'http://[::1]:9000', 0],
    ['OIDC_ISSUER', 'http://login.example.com', 1],
    ['OIDC_ISSUER', 'http://127.evil.example', 1],
    ['OIDC_ISSUER', 'login.example.com', 1],
    ['OIDC_ISSUER', 'https://user@login.example.com', 1],
    ['OIDC_ISSUER', 'https://login.example.com?tenant=1', 1],
    ['PUBLIC_URL', 'https://desk.example.com/desk', 1],
    ['SESSION_HOURS', '1', 0],
    ['SESSION_HOURS', '168', 0],
    ['SESSION_HOURS', '0', 1],
    ['SESSION_HOURS', '169', 1],
    ['SESSION_HOURS', '8.5', 1],
    ['SESSION_SECRET', 'x'.repeat(31), 1],
    ['HEADER_USER', 'x auth', 1],
    ['ACCESS', 'ldap', 1],
    ['TRUSTED_PROXIES', '0.0.0.0/0', 1],
  ])('%s=%s is reported %i times', (name, value, count) => {
    expect(messages(name, value)).toHaveLength(count)
  })
})
