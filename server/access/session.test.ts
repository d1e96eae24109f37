import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { safeReturnTo } from './return-to.ts'
import { createSeal } from './seal.ts'
import { createSessions } from './session.ts'

const seal = createSeal('a secret of the session of forty characters')
const ADA = { id: 'ada', name: 'Ada', role: 'editor' } as const

function asking(cookie: string) {
  return toHttpRequest(new Request('http://127.0.0.1/', { headers: { cookie } }))
}

function valueOf(line: string): string {
  return line.slice(0, line.indexOf(';'))
}

describe('a session', () => {
  it('is read back until it expires', () => {
    let now = 1_000_000
    const sessions = createSessions(seal, { isSecure: true, hours: 1, now: () => now })
    const cookie = sessions.begin(ADA)
    expect(cookie).toMatch(
      /^__Host-desk-session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/,
    )
    expect(sessions.read(asking(valueOf(cookie)))).toEqual({ ...ADA, expires: now + 3_600_000 })
    now += 3_600_000
    expect(sessions.read(asking(valueOf(cookie)))).toBeUndefined()
  })

  it('is nobody after any change of its cookie', () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const cookie = valueOf(sessions.begin(ADA))
    const start = 'desk-session='.length
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...Array.from('ABCxyz019-_.=;, ')), (place, character) => {
        const at = start + (place % (cookie.length - start))
        const changed = cookie.slice(0, at) + character + cookie.slice(at + 1)
        // The last character of base64 may have unused bits; those change nothing.
        const isSame = Buffer.from(changed.slice(start), 'base64url').equals(
          Buffer.from(cookie.slice(start), 'base64url'),
        )
        fc.pre(!isSame)
        expect(sessions.read(asking(changed))).toBeUndefined()
      }),
    )
  })

  it('is nobody with the seal of another secret or purpose, or given twice', () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const content = { session: 's', ...ADA, expires: Date.now() + 60_000 }
    const other = createSeal('another secret, also forty characters long')
    expect(sessions.read(asking(`desk-session=${seal.seal('session', content)}`))?.id).toBe('ada')
    expect(sessions.read(asking(`desk-session=${other.seal('session', content)}`))).toBeUndefined()
    expect(sessions.read(asking(`desk-session=${seal.seal('login', content)}`))).toBeUndefined()
    const twice = valueOf(sessions.begin(ADA))
    expect(sessions.read(asking(`${twice}; ${twice}`))).toBeUndefined()
    expect(sessions.read(asking('desk-session='))).toBeUndefined()
  })

  it('never fails on what a client sends', () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect(sessions.read(asking(`desk-session=${text}`))).toBeUndefined()
      }),
    )
  })
})

describe('the page to return to', () => {
  it.each(['/', '/companies', '/companies/1/customers/a%2Fb?page=2&x=%0d', '/companies?next=//evil.example'])(
    'is %s',
    (target) => expect(safeReturnTo(target)).toBe(target),
  )

  it.each([
    null,
    '',
    'companies',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/companies\\..\\x',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%09//evil.example',
    '/%2e%2e//evil.example',
    '/auth/logout',
    '/auth/login?returnTo=/auth/login',
    '/x/../auth/login',
    '/api/companies',
    ' /companies',
    '/compan\u00efes',
    `/${'x'.repeat(3000)}`,
    'http:/companies',
    '/\r\nset-cookie: a=1',
  ])('is the first page instead of %j', (target) => expect(safeReturnTo(target)).toBe('/'))

  it('is always a path of ours', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string({ unit: fc.constantFrom(...Array.from('/\\.:@?#%ae')) }),
        ),
        (text) => {
          const url = new URL(safeReturnTo(text), 'https://desk.example.com')
          expect(url.origin).toBe('https://desk.example.com')
        },
      ),
    )
  })
})
