import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HEADER_ACCESS, oidcAccess, PROXY_SECRET, SESSION_SECRET } from '../testing/app-with-access.ts'
import { createPersonId } from './person-id.ts'
import { parseAddresses } from './addresses.ts'

const ADA = { id: 'https://login.example.com ada' }
const OIDC = oidcAccess('https://login.example.com', 'https://desk.example.com')

describe('the name under which a browser keeps a person’s work', () => {
  it('is opaque, short and safe in names and headers', () => {
    const id = createPersonId(OIDC)(ADA)
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    const digest = createHmac('sha256', SESSION_SECRET).update(
      '["person","oidc","https://login.example.com ada"]',
    )
    expect(digest.digest('base64url').startsWith(id)).toBe(true)
  })

  it('is the same on every replica and after every restart, whatever else of the person changes', () => {
    expect(createPersonId({ ...OIDC, sessionHours: 1 })(Object.assign({ name: 'Ada L.' }, ADA))).toBe(
      createPersonId(OIDC)(ADA),
    )
  })

  it('differs from person to person, and from the hash in the log', () => {
    expect(createPersonId(OIDC)({ id: `${ADA.id}2` })).not.toBe(createPersonId(OIDC)(ADA))
    const inLog = createHmac('sha256', SESSION_SECRET).update(ADA.id)
    expect(createPersonId(OIDC)(ADA)).not.toBe(inLog.digest('base64url').slice(0, 22))
  })

  it('stays when the secret of the sign-in changes, where it has a secret of its own', () => {
    const personSecret = 'a secret for the names of people alone'
    const before = createPersonId({ ...OIDC, personSecret })(ADA)
    expect(createPersonId({ ...OIDC, personSecret, sessionSecret: PROXY_SECRET })(ADA)).toBe(before)
    expect(createPersonId(OIDC)(ADA)).not.toBe(before)
  })

  it('is stable as well where a proxy is known by its address alone', () => {
    const access = { ...HEADER_ACCESS, secret: undefined, proxies: parseAddresses(['10.0.0.1']) }
    expect(createPersonId(access)({ id: 'ada' })).toBe(createPersonId(access)({ id: 'ada' }))
    expect(createPersonId(access)({ id: 'ada' })).not.toContain('ada')
  })
})
