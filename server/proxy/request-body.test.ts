import { describe, expect, it } from 'vitest'
import { bodyText } from '../testing/body-text.ts'
import { HttpError } from '../http/errors.ts'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { isJson, readBody } from './request-body.ts'
import type { Route } from './routes.ts'

const route = (body: Route['body'], method: Route['method'] = 'POST'): Route => ({
  name: 'test',
  method,
  template: '/test',
  query: {},
  body,
  response: 'json',
  idempotent: false,
})

function sending(body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string>) {
  return toHttpRequest(
    new Request('http://127.0.0.1/', { method: 'POST', headers, ...(body === undefined ? {} : { body }) }),
  )
}

const JSON_TYPE = { 'content-type': 'application/json' }

async function statusOf(reading: Promise<unknown>): Promise<unknown> {
  const error = await reading.catch((caught: unknown) => caught)
  return error instanceof HttpError ? error.status : error
}

describe('the body of a change', () => {
  it('is given as the bytes that came, not rewritten', async () => {
    const body = '{ "b": 1,\n"a": 1.50 }'
    expect(bodyText(await readBody(sending(body, JSON_TYPE), route('json')))).toBe(body)
  })

  it('may be missing if the route does not need one', async () => {
    expect(await readBody(sending(undefined, {}), route('any'))).toBeUndefined()
    expect(await readBody(sending(undefined, {}), route('none'))).toBeUndefined()
  })

  it('is not looked at for a read', async () => {
    expect(await readBody(sending('{', {}), route('none', 'GET'))).toBeUndefined()
  })

  it.each([
    ['missing where one is needed', undefined, JSON_TYPE, 'json', 400],
    ['there where none is expected', '{}', JSON_TYPE, 'none', 400],
    ['of another type', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 'json', 415],
    ['of no type', new Uint8Array([123, 125]), {}, 'json', 415],
    ['not JSON', '{"a":', JSON_TYPE, 'json', 400],
    ['not UTF-8', new Uint8Array([34, 0xff, 34]), JSON_TYPE, 'json', 400],
    ['announced as larger than a mebibyte', '{}', { ...JSON_TYPE, 'content-length': '1048577' }, 'json', 413],
    ['larger than a mebibyte', `"${'x'.repeat(1024 * 1024)}"`, JSON_TYPE, 'json', 413],
  ] as const)('is rejected if it is %s', async (_, body, headers, kind, status) => {
    expect(await statusOf(readBody(sending(body, headers), route(kind)))).toBe(status)
  })

  it('is rejected if it breaks off', async () => {
    const request = {
      ...sending('{}', JSON_TYPE),
      readBody: () => Promise.reject(new Error('connection reset')),
    }
    await expect(readBody(request, route('json'))).rejects.toMatchObject({
      status: 400,
      message: 'The connection closed before the body was complete.',
    })
  })
})

describe('a content type', () => {
  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/problem+json',
    'application/vnd.codat.v1+json',
    'text/json ;x=y',
  ])('is JSON: %s', (type) => expect(isJson(type)).toBe(true))

  it.each([
    '',
    'text/html',
    'application/json-patch',
    'application/jsonp',
    'application/json, text/html',
    'text/plain; application/json',
  ])('is not JSON: %j', (type) => expect(isJson(type)).toBe(false))
})
