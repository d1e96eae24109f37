import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { draftEntry, NOON } from '../rules/entry.fixture.ts'
import { codatPushApi, toWriteError } from './push-api.ts'

afterEach(() => vi.unstubAllGlobals())

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
