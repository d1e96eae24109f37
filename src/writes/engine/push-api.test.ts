import { afterEach, describe, expect, test, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { ApiError } from '../../api/errors.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { draftEntry, NOON } from '../rules/entry.fixture.ts'
import { meaningOfResponse } from '../rules/response-meaning.ts'
import { codatPushApi, toWriteError } from './push-api.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined })
})

/** A Codat that responds with one body, and what it was asked. */
function respondWith(body: unknown) {
  const requests: { url: string; method: string; key: string | null; body: unknown }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const key = new Headers(init.headers).get('Idempotency-Key')
    const sent: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    requests.push({ url, method: init.method ?? 'GET', key, body: sent })
    return Promise.resolve(Response.json(body))
  })
  return requests
}

describe('sending', () => {
  test('a new customer goes out under its key', async () => {
    const requests = respondWith(operation('Pending'))
    expect(await codatPushApi.send(draftEntry())).toMatchObject({ status: 'Pending' })
    expect(requests).toEqual([
      {
        url: '/api/companies/company-1/connections/connection-1/push/customers',
        method: 'POST',
        key: 'key-1',
        body: { customerName: 'Lantern Works' },
      },
    ])
  })

  test('an update names its record and has no key', async () => {
    const requests = respondWith(operation('Pending'))
    await codatPushApi.send(draftEntry({ kind: 'update', customerId: 'C/1', forceUpdate: true }))
    expect(requests).toMatchObject([
      {
        url: '/api/companies/company-1/connections/connection-1/push/customers/C%2F1?forceUpdate=true',
        method: 'PUT',
        key: null,
      },
    ])
  })

  test('nothing goes out for a create without a key or an update without a record', async () => {
    const requests = respondWith(operation('Pending'))
    await expect(codatPushApi.send(draftEntry({ idempotencyKey: null }))).rejects.toThrow(TypeError)
    await expect(codatPushApi.send(draftEntry({ kind: 'update' }))).rejects.toThrow(TypeError)
    expect(requests).toEqual([])
  })
})

/** A page behind a proxy that signs people in; responses by method and path. */
function behindProxy(respond: (method: string, url: string) => Response) {
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector.includes('desk-access') ? { content: 'header' } : null),
  })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => respond(init.method ?? 'GET', url))
}

const OURS = { headers: { 'X-Customer-Desk': '1' } }
const redirect = () => Response.redirect('https://login.example/', 302)
const page = (status: number) => () =>
  new Response('<html>', { status, headers: { 'Content-Type': 'text/html' } })
const alive = () => Response.json({ user: { name: 'Robin', role: 'editor' }, access: 'header' }, OURS)
const nobody = () => Response.json({ user: null, access: 'header' }, OURS)
const lost = () => {
  throw new TypeError('Failed to fetch')
}

describe('a response that isn’t from our server', () => {
  test.each([
    ['a redirect, the session has ended', redirect, redirect, 'session'],
    ['a redirect, our server knows nobody', redirect, nobody, 'session'],
    ['a page, the session has ended', page(200), page(200), 'session'],
    ['a 401, the session has ended', page(401), page(401), 'session'],
    ['a 403 page, the session has ended', page(403), page(403), 'session'],
    // A gateway may dress up its own trouble like that, after the change has gone through.
    ['a redirect, the session is there', redirect, alive, 'unknown'],
    ['a page, the session is there', page(200), alive, 'unknown'],
    ['a redirect, nobody can say', redirect, lost, 'unknown'],
    ['a page, nobody can say', page(200), page(502), 'unknown'],
    ['a gateway’s error', page(502), redirect, 'unknown'],
    // Something on the way, such as a filter, refused it.
    ['a 403 page, the session is there', page(403), alive, 'refused'],
    ['a 401 page, nobody can say', page(401), lost, 'refused'],
  ])('%s: the change counts as %s', async (_kind, write, session, expected) => {
    behindProxy((method, url) => (method === 'POST' ? write() : url === '/auth/session' ? session() : lost()))
    const error = toWriteError(await codatPushApi.send(draftEntry()).catch((thrown: unknown) => thrown))
    const isRejected = meaningOfResponse(error) === 'rejected'
    expect(isRejected ? (error.deskCode ?? 'refused') : 'unknown').toBe(expected)
  })

  test.each([
    [page(401), 'The reverse proxy requires you to sign in again.'],
    [page(200), 'The reverse proxy requires you to sign in again.'],
  ])('is told in our words, not in its own', async (write, message) => {
    behindProxy(write)
    const error = toWriteError(await codatPushApi.send(draftEntry()).catch((thrown: unknown) => thrown))
    expect(error.message).toBe(message)
    behindProxy((method) => (method === 'POST' ? write() : alive()))
    const other = toWriteError(await codatPushApi.send(draftEntry()).catch((thrown: unknown) => thrown))
    expect(other.message).toBe('A reverse proxy responded instead of the Customer Desk server.')
  })

  test('one of our own needs no second request', async () => {
    const urls: string[] = []
    behindProxy((_method, url) => {
      urls.push(url)
      return Response.json({ deskCode: 'session', service: 'Desk' }, { ...OURS, status: 401 })
    })
    await expect(codatPushApi.send(draftEntry())).rejects.toMatchObject({ details: { deskCode: 'session' } })
    expect(urls).toHaveLength(1)
  })
})

test('the history is asked for newest first, by the hundred', async () => {
  const requests = respondWith({ results: [] })
  await codatPushApi.history(draftEntry(), 2, new AbortController().signal)
  expect(requests[0]?.url).toBe('/api/companies/company-1/push?page=2&pageSize=100&orderBy=-requestedOnUtc')
})

describe('a failure as the journal keeps it', () => {
  test('has what Codat said, and null for what it did not say', () => {
    const error = new ApiError({
      kind: 'http',
      status: 400,
      codatError: 'The name is missing',
      validation: { errors: [{ itemId: 'customerName', message: 'Required' }], warnings: [] },
      request: 'POST /push',
      at: NOON,
    })
    expect(toWriteError(error)).toEqual({
      kind: 'http',
      status: 400,
      message: 'The name is missing',
      deskCode: null,
      correlationId: null,
      retryAfterMs: null,
      validation: { errors: [{ itemId: 'customerName', message: 'Required' }], warnings: [] },
    })
  })

  test.each([
    [new Error('Odd'), 'Odd'],
    ['thrown text', 'Unexpected error'],
  ])('that is none of the API’s is unexpected: %s', (thrown, message) => {
    expect(toWriteError(thrown)).toMatchObject({
      kind: 'unexpected',
      message,
      status: null,
      validation: null,
    })
  })
})
