import { describe, expect, it } from 'vitest'
import { readOnlyReason, sessionRequired, writeForbidden, type Identity } from './identity.ts'

const EDITOR: Identity = { id: 'ada', name: 'Ada', role: 'editor' }
const VIEWER: Identity = { id: 'vera', name: 'Vera', role: 'viewer' }

function config(mode: 'none' | 'header' | 'oidc', readOnly = false) {
  return { readOnly, access: { mode } }
}

describe('why somebody cannot send changes', () => {
  it.each([
    ['anybody, if nobody has to sign in', config('none'), undefined, undefined],
    ['an editor', config('oidc'), EDITOR, undefined],
    ['a viewer', config('oidc'), VIEWER, 'viewer'],
    ['somebody who is not signed in', config('header'), undefined, 'session'],
    ['an editor of a read-only server', config('header', true), EDITOR, 'read-only'],
    ['a viewer of a read-only server', config('header', true), VIEWER, 'read-only'],
    ['anybody on a read-only server without sign-in', config('none', true), undefined, 'read-only'],
    ['somebody not signed in to a read-only server', config('oidc', true), undefined, 'session'],
  ] as const)('%s', (_, settings, identity, reason) => {
    expect(readOnlyReason(settings, identity)).toBe(reason)
  })
})

describe('the error for a change that is not allowed', () => {
  it('is a 403 that names the reason and is not worth a second try', () => {
    expect(writeForbidden('viewer')).toMatchObject({
      status: 403,
      deskCode: 'viewer',
      canBeRetried: 'False',
    })
    expect(writeForbidden('read-only')).toMatchObject({ status: 403, deskCode: 'read-only' })
  })

  it('is a 401 without a session, and can be sent again after signing in', () => {
    const expected = { status: 401, deskCode: 'session', canBeRetried: 'True' }
    expect(sessionRequired()).toMatchObject(expected)
    expect(writeForbidden('session')).toMatchObject(expected)
  })
})
