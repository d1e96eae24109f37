import { afterEach, expect, it, vi } from 'vitest'
import { isLinked } from './connection-link.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function respondWith(status: number, body: unknown) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body, { status })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const ask = () => isLinked('company-1', 'connection-1', new AbortController().signal)

it.each([
  ['Linked', true],
  ['Unlinked', false],
  ['Deauthorized', false],
  ['PendingAuth', false],
])('Codat writes through a connection that is %s: %s', async (status, linked) => {
  const fetched = respondWith(200, { id: 'connection-1', status })
  expect(await ask()).toBe(linked)
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/companies/company-1/connections/connection-1')
})

it('one that was deleted is as good as unlinked, and any other failure says nothing', async () => {
  respondWith(404, { error: 'Not found' })
  expect(await ask()).toBe(false)
  respondWith(403, { error: 'Denied' })
  await expect(ask()).rejects.toMatchObject({ status: 403 })
})
