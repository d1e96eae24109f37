import { describe, expect, it } from 'vitest'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { authorizationOf, declaredLength, describeBody, requestHeaders, responseHeaders } from './headers.ts'
import { createKeyScan } from './key-scan.ts'
import { CODAT_ROUTES, type Route } from './routes.ts'

function routeOf(name: string): Route {
  const route = CODAT_ROUTES.find((one) => one.name === name)
  if (route === undefined) throw new Error(`no route ${name}`)
  return route
}

const request = (headers: Record<string, string> = {}) =>
  toHttpRequest(new Request('http://127.0.0.1/', { headers }))
const OPTIONS = { authorization: 'Basic a2V5', requestId: 'id-1', hasBody: false }

describe('the headers of a request to Codat', () => {
  it('are all ours', () => {
    const browser = request({ cookie: 'a=1', 'user-agent': 'Browser', 'x-forwarded-for': '192.0.2.1' })
    expect(requestHeaders(routeOf('get-customer'), browser, OPTIONS)).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'customer-desk',
      'x-correlation-id': 'id-1',
      authorization: 'Basic a2V5',
    })
  })

  it('ask for a file as it is, so that its length stays', () => {
    expect(requestHeaders(routeOf('download-customer-attachment'), request(), OPTIONS)).toMatchObject({
      accept: 'application/octet-stream',
      'accept-encoding': 'identity',
    })
  })

  it('have no authorization for the emulator, and a type only with a body', () => {
    const options = { authorization: undefined, requestId: 'id-1', hasBody: true }
    const headers = requestHeaders(routeOf('create-customer'), request(), options)
    expect(headers).not.toHaveProperty('authorization')
    expect(headers['content-type']).toBe('application/json')
  })

  it('pass on an idempotency key only where Codat keeps one, and reject a malformed one', () => {
    const key = '3b7c7a52-2f65-4a6c-8d11-4a3c4a0d7c11'
    const withKey = request({ 'idempotency-key': key })
    expect(requestHeaders(routeOf('create-customer'), withKey, OPTIONS)['idempotency-key']).toBe(key)
    expect(requestHeaders(routeOf('update-customer'), withKey, OPTIONS)).not.toHaveProperty('idempotency-key')
    for (const bad of ['', 'two words', 'x'.repeat(129)])
      expect(() =>
        requestHeaders(routeOf('create-customer'), request({ 'idempotency-key': bad }), OPTIONS),
      ).toThrow("The Idempotency-Key isn't a GUID.")
  })

  it('carry the key alone in base64, without a user name', () => {
    expect(authorizationOf('key')).toBe('Basic a2V5')
    expect(authorizationOf(undefined)).toBeUndefined()
  })
})

describe('the headers of a response', () => {
  const KEY = 'a-key-of-forty-characters-as-Codat-makes'

  it('are ours and the few that say when to come back', () => {
    const upstream = {
      'retry-after': '5',
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
      'set-cookie': 'a=1',
      'cache-control': 'public',
    }
    expect(responseHeaders(upstream, 'id-1', createKeyScan(KEY))).toEqual({
      'retry-after': '5',
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
      'x-request-id': 'id-1',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-customer-desk': '1',
    })
  })

  it.each([
    ['is long', 'x'.repeat(101)],
    ['is not plain text', '5\u00e9'],
    ['holds the key', `5 ${KEY}`],
  ])('leave out a value that %s', (_, value) => {
    expect(responseHeaders({ 'retry-after': value }, 'id-1', createKeyScan(KEY))).not.toHaveProperty(
      'retry-after',
    )
  })

  it('make a file a download under its name, and anything else JSON', () => {
    const file: Record<string, string> = {}
    describeBody(file, routeOf('download-customer-attachment'), 7, 'bill.pdf')
    expect(file).toEqual({
      'content-length': '7',
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="bill.pdf"; filename*=UTF-8''bill.pdf`,
    })
    const json: Record<string, string> = {}
    describeBody(json, routeOf('get-customer'), undefined, undefined)
    expect(json).toEqual({ 'content-type': 'application/json; charset=utf-8' })
  })
})

describe('the length the upstream announces', () => {
  it.each([
    [{ 'content-length': '17' }, 17],
    [{}, undefined],
    [{ 'content-length': '-1' }, undefined],
    [{ 'content-length': '1e3' }, undefined],
    [{ 'content-length': '17, 17' }, undefined],
    [{ 'content-length': '17', 'content-encoding': 'gzip' }, undefined],
  ])('of %o is %s', (headers, length) => expect(declaredLength(headers)).toBe(length))
})
