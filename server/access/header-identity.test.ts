import { describe, expect, it } from 'vitest'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { appWithAccess, HEADER_ACCESS, PROXY_SECRET } from '../testing/app-with-access.ts'
import { Browser } from '../testing/browser.ts'
import { rawGet, sendRaw, statusOf } from '../testing/sockets.ts'
import { parseAddresses } from './addresses.ts'
import { readIdentityHeaders } from './header-identity.ts'

function request(headers: Record<string, string>, peer = '') {
  return { ...toHttpRequest(new Request('http://127.0.0.1/', { headers })), peer }
}

const SIGNED = { 'x-desk-proxy-secret': PROXY_SECRET, 'x-forwarded-user': 'ada@example.com' }

describe('the identity a proxy vouches for', () => {
  it('is taken from the headers with the secret', () => {
    expect(
      readIdentityHeaders(request({ ...SIGNED, 'x-forwarded-groups': 'all, editors' }), HEADER_ACCESS),
    ).toEqual({
      id: 'ada@example.com',
      name: 'ada@example.com',
      role: 'editor',
    })
    expect(
      readIdentityHeaders(request({ ...SIGNED, 'x-forwarded-preferred-username': 'Ada' }), HEADER_ACCESS),
    ).toEqual({
      id: 'ada@example.com',
      name: 'Ada',
      role: 'viewer',
    })
  })

  it.each([
    ['no secret', { 'x-forwarded-user': 'ada' }],
    ['a wrong secret', { ...SIGNED, 'x-desk-proxy-secret': `${PROXY_SECRET}x` }],
    ['an empty secret', { ...SIGNED, 'x-desk-proxy-secret': '' }],
    ['the secret twice', { ...SIGNED, 'x-desk-proxy-secret': `${PROXY_SECRET}, ${PROXY_SECRET}` }],
    ['no user', { 'x-desk-proxy-secret': PROXY_SECRET }],
    ['two users', { ...SIGNED, 'x-forwarded-user': 'mallory, ada' }],
    ['an endless user', { ...SIGNED, 'x-forwarded-user': 'a'.repeat(201) }],
  ])('is nobody with %s', (_, headers) => {
    expect(readIdentityHeaders(request(headers), HEADER_ACCESS)).toBeUndefined()
  })

  it('is nobody from an address that is not the proxy, even with the secret where both are set', () => {
    const proxies = parseAddresses(['10.0.0.0/8', 'fd00::1'])
    const byAddress = { ...HEADER_ACCESS, secret: undefined, proxies }
    const byBoth = { ...HEADER_ACCESS, proxies }
    const headers = { 'x-forwarded-user': 'ada' }
    expect(readIdentityHeaders(request(headers, '10.1.2.3'), byAddress)?.id).toBe('ada')
    expect(readIdentityHeaders(request(headers, '::ffff:10.1.2.3'), byAddress)?.id).toBe('ada')
    expect(readIdentityHeaders(request(headers, 'fd00::1'), byAddress)?.id).toBe('ada')
    for (const peer of ['', '11.0.0.1', '::1', '127.0.0.1', '10.0.0.1, 10.0.0.2']) {
      expect(readIdentityHeaders(request(headers, peer), byAddress)).toBeUndefined()
      expect(readIdentityHeaders(request(SIGNED, peer), byBoth)).toBeUndefined()
    }
    expect(readIdentityHeaders(request(headers, '10.1.2.3'), byBoth)).toBeUndefined()
    expect(readIdentityHeaders(request(SIGNED, '10.1.2.3'), byBoth)?.id).toBe('ada@example.com')
  })

  it('is nobody where neither is set', () => {
    expect(readIdentityHeaders(request(SIGNED), { ...HEADER_ACCESS, secret: undefined })).toBeUndefined()
  })
})

describe('a desk behind such a proxy', () => {
  it('gives pages and answers to people it vouches for, and nothing to others', async () => {
    const desk = await appWithAccess(() => HEADER_ACCESS)
    const browser = new Browser()
    expect((await browser.request(`${desk.address}/companies`)).status).toBe(401)
    expect((await browser.request(`${desk.address}/api/companies`)).status).toBe(401)
    expect((await browser.request(`${desk.address}/auth/login`)).status).toBe(404)
    expect((await browser.request(`${desk.address}/companies`, { headers: SIGNED })).status).toBe(200)
    expect((await browser.request(`${desk.address}/api/companies`, { headers: SIGNED })).status).toBe(200)
    expect(desk.received).toEqual(['GET /companies'])
  })

  it('adds no line of the client to those of the proxy', async () => {
    const desk = await appWithAccess(() => HEADER_ACCESS)
    const { port } = new URL(desk.address)
    const lines = Object.entries({ ...SIGNED, 'x-forwarded-groups': 'viewers' })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    const statusWith = async (more: string) =>
      statusOf(await sendRaw(Number(port), rawGet('/api/companies', Number(port), lines + more)))
    expect(await statusWith('')).toBe(200)
    expect(await statusWith('X-Forwarded-Groups: editors\r\n')).toBe(401)
    expect(
      await statusWith('X-Forwarded-Preferred-Username: Mallory\r\nX-Forwarded-Preferred-Username: Ada\r\n'),
    ).toBe(401)
  })

  it('reads names in UTF-8, as proxies write them', async () => {
    const name = Buffer.from('Zoë').toString('latin1')
    const headers = { ...SIGNED, 'x-forwarded-preferred-username': name }
    expect(readIdentityHeaders(request(headers), HEADER_ACCESS)?.name).toBe('Zoë')
    const old = { ...SIGNED, 'x-forwarded-preferred-username': 'Zo\xeb' }
    expect(readIdentityHeaders(request(old), HEADER_ACCESS)?.name).toBe('Zoë')
  })

  it('writes for nobody while it is read only', async () => {
    const desk = await appWithAccess(() => ({ ...HEADER_ACCESS, editors: [] }), { readOnly: true })
    const who = await new Browser().request(`${desk.address}/auth/session`, { headers: SIGNED })
    expect(JSON.parse(who.text)).toMatchObject({
      user: { role: 'editor' },
      canWrite: false,
      reason: 'read-only',
    })
  })
})
