import { describe, expect, it } from 'vitest'
import { bodyText } from '../testing/body-text.ts'
import { Cancellation } from './cancellation.ts'
import { fromFetch, toFetchHandler, toHttpRequest } from './fetch-adapter.ts'
import type { UpstreamRequest } from './upstream.ts'

const ADDRESS = 'http://127.0.0.1:5173/api/companies?page=2'

const outgoing = (more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  method: 'GET',
  path: '/companies?page=2',
  headers: { accept: 'application/json' },
  body: undefined,
  cancellation: new Cancellation(),
  ...more,
})

const sending = (body: string | null) => toHttpRequest(new Request(ADDRESS, { method: 'POST', body }))

describe('a Request as the handlers see it', () => {
  it('has its path and query as they came, and a host header even if none was set', () => {
    const request = toHttpRequest(new Request(ADDRESS, { headers: { 'X-One': '1' } }))
    expect(request).toMatchObject({ method: 'GET', target: '/api/companies?page=2', peer: '' })
    expect(request.header('host')).toBe('127.0.0.1:5173')
    expect(request.header('x-one')).toBe('1')
    expect(request.header('x-two')).toBeUndefined()
  })

  it('gives its body up to a limit and not a byte more', async () => {
    expect(bodyText(await sending('12345').readBody(5))).toBe('12345')
    expect(await sending('123456').readBody(5)).toBeUndefined()
    expect(await sending(null).readBody(5)).toHaveLength(0)
  })

  it('tells of a client that disconnects, also afterwards', () => {
    const client = new AbortController()
    const request = toHttpRequest(new Request(ADDRESS, { signal: client.signal }))
    const heard: string[] = []
    request.onDisconnect(() => heard.push('before'))
    expect(request.isDisconnected).toBe(false)
    client.abort()
    request.onDisconnect(() => heard.push('after'))
    expect(request.isDisconnected).toBe(true)
    expect(heard).toEqual(['before', 'after'])
  })
})

describe('the Response of a handler', () => {
  it('has its status, headers, bytes and each of its cookies', async () => {
    const handler = toFetchHandler(async () => ({
      status: 201,
      headers: { 'x-one': '1' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('done'),
    }))
    const response = await handler(new Request(ADDRESS))
    expect(response.status).toBe(201)
    expect(response.headers.get('x-one')).toBe('1')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.text()).toBe('done')
  })

  it('can be without a body', async () => {
    const handler = toFetchHandler(async () => ({ status: 204, headers: {}, body: undefined }))
    expect((await handler(new Request(ADDRESS))).body).toBeNull()
  })
})

describe('an upstream in the shape of fetch', () => {
  it('receives the request complete', async () => {
    const received: string[] = []
    const call = fromFetch(async (request) => {
      const { method, url, headers } = request
      received.push(method, url, headers.get('accept') ?? '', await request.text())
      return new Response(null, { status: 204, headers: { 'X-One': '1' } })
    })
    const response = await call(outgoing({ method: 'PUT', body: Buffer.from('{}') }))
    expect(received).toEqual(['PUT', 'http://upstream.invalid/companies?page=2', 'application/json', '{}'])
    expect(response).toEqual({ status: 204, headers: { 'x-one': '1' }, body: undefined })
  })

  it('is told when the request is cancelled', async () => {
    const cancellation = new Cancellation()
    let signal: AbortSignal | undefined
    const call = fromFetch(async (request) => {
      ;({ signal } = request)
      return new Response('body')
    })
    const { body } = await call(outgoing({ cancellation }))
    expect(typeof body).toBe('function')
    cancellation.cancel()
    expect(signal?.aborted).toBe(true)
  })
})
