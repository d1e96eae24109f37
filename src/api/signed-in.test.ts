import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appStatus, updateAppStatus } from './app-status.ts'
import { personSignedIn } from './signed-in.ts'

beforeEach(() => updateAppStatus({ hasSessionEnded: true }))
afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

const respond = (response: Response) => vi.stubGlobal('fetch', () => Promise.resolve(response))

it.each([
  [{ user: { id: 'p-1', name: 'Ada', role: 'editor' }, access: 'oidc' }, 'p-1'],
  [{ user: null, access: 'oidc' }, undefined],
])('tells who is signed in, and leaves the notice about the session: %j', async (body, id) => {
  respond(Response.json(body))
  expect(await personSignedIn()).toBe(id)
  expect(appStatus().hasSessionEnded).toBe(true)
})

it.each(['<h1>Sign in</h1>', '{}', '{"user":{"name":"Ada"}}'])('is nobody’s guess: %s', async (text) => {
  respond(new Response(text))
  await expect(personSignedIn()).rejects.toBeInstanceOf(Error)
})
