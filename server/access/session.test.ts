import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { createSeal } from './seal.ts'
import { createSessions } from './session.ts'

const SECRET = 'a secret of the session of forty characters'
const seal = createSeal(SECRET)
const ADA = { id: 'ada', name: 'Ada', role: 'editor' } as const

function asking(cookie: string) {
  return toHttpRequest(new Request('http://127.0.0.1/', { headers: { cookie } }))
}

function valueOf(line: string): string {
  return line.slice(0, line.indexOf(';'))
}

/** The last character of a part may have unused bits, which change nothing. */
function decoded(text: string): string[] {
  return text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
}

describe('a session', () => {
  it('is read back until it expires', async () => {
    let now = 1_000_000
    const sessions = createSessions(
      createSeal(SECRET, () => now),
      { isSecure: true, hours: 1 },
    )
    const cookie = await sessions.begin(ADA)
    expect(cookie).toMatch(
      /^__Host-desk-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/,
    )
    expect(await sessions.read(asking(valueOf(cookie)))).toEqual({ ...ADA, expires: now + 3_600_000 })
    now += 3_600_000
    expect(await sessions.read(asking(valueOf(cookie)))).toBeUndefined()
  })

  it('tells nothing about the person to the holder of its cookie', async () => {
    const cookie = valueOf(await createSessions(seal, { isSecure: false, hours: 1 }).begin(ADA))
    const parts = cookie.slice('desk-session='.length).split('.')
    expect(parts).toHaveLength(5)
    expect(parts.map((part) => Buffer.from(part, 'base64url').toString()).join()).not.toMatch(/ada|editor/i)
    expect(JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
    })
  })

  it('is nobody after any change of its cookie', async () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const cookie = valueOf(await sessions.begin(ADA))
    const start = 'desk-session='.length
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom(...Array.from('ABCxyz019-_.=;, ')),
        async (place, character) => {
          const at = start + (place % (cookie.length - start))
          const changed = cookie.slice(0, at) + character + cookie.slice(at + 1)
          fc.pre(decoded(changed.slice(start)).join('.') !== decoded(cookie.slice(start)).join('.'))
          expect(await sessions.read(asking(changed))).toBeUndefined()
        },
      ),
    )
  })

  it('is nobody with the seal of another secret or purpose, without an end, or given twice', async () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const content = { session: 's', ...ADA }
    const other = createSeal('another secret, also forty characters long')
    const read = async (token: Promise<string>) => sessions.read(asking(`desk-session=${await token}`))
    expect((await read(seal.seal('session', content, 60)))?.id).toBe('ada')
    expect(await read(other.seal('session', content, 60))).toBeUndefined()
    expect(await read(seal.seal('login', content, 60))).toBeUndefined()
    expect(await read(seal.seal('session', content, 0))).toBeUndefined()
    const twice = valueOf(await sessions.begin(ADA))
    expect(await sessions.read(asking(`${twice}; ${twice}`))).toBeUndefined()
    expect(await sessions.read(asking('desk-session='))).toBeUndefined()
  })

  it('is nobody with a token of another form, or of our own earlier one', async () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const unsigned = [{ alg: 'none' }, { session: 's', ...ADA, aud: 'session', exp: 9_999_999_999 }]
    const tokens = [
      `${unsigned.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`,
      randomBytes(12 + 180 + 16).toString('base64url'),
      await new SignJWT({ session: 's', ...ADA })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience('session')
        .setExpirationTime('1h')
        .sign(Buffer.from(SECRET)),
      'a'.repeat(5000),
    ]
    for (const token of tokens) expect(await sessions.read(asking(`desk-session=${token}`))).toBeUndefined()
  })

  it('never fails on what a client sends', async () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.base64String(),
          fc.array(fc.base64String()).map((parts) => parts.join('.')),
        ),
        async (text) => {
          expect(await sessions.read(asking(`desk-session=${text}`))).toBeUndefined()
        },
      ),
    )
  })

  it('that has ended is not read again, though its cookie was kept', async () => {
    const sessions = createSessions(seal, { isSecure: false, hours: 1 })
    const cookie = valueOf(await sessions.begin(ADA))
    expect(await sessions.end(asking(cookie))).toMatch(/^desk-session=; .*Max-Age=0/)
    expect(await sessions.read(asking(cookie))).toBeUndefined()
  })
})
