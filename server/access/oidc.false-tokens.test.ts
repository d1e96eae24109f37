import { describe, expect, it } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { appWithAccess, oidcAccess } from '../testing/app-with-access.ts'
import { fakeIssuer, type Lie } from '../testing/fake-issuer.ts'

/** Signs in at a provider that lies in one point; tells what the desk made of it. */
async function signInWith(lie: Lie, change: (callback: URL, browser: Browser) => void = () => undefined) {
  const provider = await fakeIssuer()
  const desk = await appWithAccess((address) => oidcAccess(provider.issuer, address))
  const browser = new Browser()
  const sent = new URL(
    (await browser.request(`${desk.address}/auth/login?returnTo=/companies`)).headers.location ?? '',
  )
  provider.nonce(sent.searchParams.get('nonce') ?? '')
  provider.lie(lie)
  const callback = new URL(`${desk.address}/auth/callback`)
  callback.searchParams.set('code', 'c')
  callback.searchParams.set('state', sent.searchParams.get('state') ?? '')
  change(callback, browser)
  const seen = await browser.request(callback.href)
  return { seen, hasSession: browser.cookies(desk.address).has('desk-session'), sent }
}

const now = Math.floor(Date.now() / 1000)

describe('a provider that is not right', () => {
  it('would be taken at its word if it were', async () => {
    const { seen, hasSession, sent } = await signInWith({})
    expect(seen.status).toBe(302)
    expect(hasSession).toBe(true)
    expect(sent.searchParams.get('code_challenge_method')).toBe('S256')
    expect(sent.searchParams.get('response_type')).toBe('code')
  })

  it.each<[string, Lie]>([
    ['another nonce', { claims: { nonce: 'other' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['several audiences and another party', { claims: { aud: ['desk', 'x'], azp: 'x' } }],
    ['an expired token', { claims: { iat: now - 7200, exp: now - 3600 } }],
    ['a token of the future', { claims: { nbf: now + 3600 } }],
    ['a foreign signature', { isSignedByStranger: true }],
    ['no signature', { algorithm: 'none' }],
    ['another algorithm', { algorithm: 'HS256' }],
    ['no subject', { claims: { sub: undefined } }],
  ])('is not believed with %s', async (_, lie) => {
    const { seen, hasSession } = await signInWith(lie)
    expect(seen.status).toBe(400)
    expect(hasSession).toBe(false)
    expect(seen.text).not.toMatch(/JWT|oauth|claim|stack/i)
  })

  it.each<[string, (callback: URL, browser: Browser) => void]>([
    ['a state that was not given out', (url) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url) => url.searchParams.delete('state')],
    [
      'a state of the right beginning',
      (url) => url.searchParams.set('state', `${url.searchParams.get('state') ?? ''}x`),
    ],
    ['two states', (url) => url.searchParams.append('state', 'x')],
    ['an error', (url) => url.searchParams.set('error', 'access_denied')],
    ['no code', (url) => url.searchParams.delete('code')],
    ['a foreign issuer in the address', (url) => url.searchParams.set('iss', 'https://evil.example')],
    [
      'a changed cookie',
      (url, browser) => {
        const jar = browser.cookies(url.href)
        for (const [name, value] of jar)
          jar.set(name, `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`)
      },
    ],
  ])('nor a callback with %s', async (_, change) => {
    const { seen, hasSession } = await signInWith({}, change)
    expect(seen.status).toBe(400)
    expect(hasSession).toBe(false)
  })

  it('cannot be reached: signing in says so, and works when it is back', async () => {
    const desk = await appWithAccess((address) => oidcAccess('http://127.0.0.1:9', address))
    const seen = await new Browser().request(`${desk.address}/auth/login`)
    expect(seen.status).toBe(502)
    expect(seen.text).toContain('reach the sign-in service')
  })
})
