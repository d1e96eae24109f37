import { describe, expect, it } from 'vitest'
import {
  handlerResponding,
  handlerWith,
  DOWNLOAD,
  fromPage,
  liveConfig,
  PUSH,
} from '../testing/handler-under-test.ts'
import { createRequestHandler } from './handler.ts'
import { toFetchHandler } from '../http/fetch-adapter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import type { UpstreamResponse } from '../http/upstream.ts'

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

function streamOf(chunks: readonly string[], after: 'end' | 'silence' | 'error'): ReadableStream<Uint8Array> {
  const left = [...chunks]
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift()
      if (next !== undefined) controller.enqueue(new TextEncoder().encode(next))
      else if (after === 'end') controller.close()
      else if (after === 'error') controller.error(new Error('reset'))
      else return new Promise(() => undefined)
      return undefined
    },
  })
}

describe('what comes back', () => {
  it('is the body, with picked headers and our own', async () => {
    const desk = handlerResponding(() =>
      json(
        200,
        { results: [1] },
        {
          'retry-after': '5',
          'x-rate-limit-limit': '1000',
          'x-rate-limit-remaining': '7',
          'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
          'set-cookie': 'a=1',
          'access-control-allow-origin': '*',
          'access-control-allow-credentials': 'true',
          'content-security-policy': 'default-src *',
          'x-powered-by': 'x',
          link: '<https://evil.example>; rel=preload',
          refresh: '0; url=https://evil.example',
          location: 'https://evil.example',
          'cache-control': 'public, max-age=9999',
        },
      ),
    )
    const response = await desk.handler(fromPage('GET', '/api/companies'))
    expect(await response.json()).toEqual({ results: [1] })
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'retry-after': '5',
      'x-content-type-options': 'nosniff',
      'x-customer-desk': '1',
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '7',
      'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it.each(['text/html', 'image/svg+xml', 'application/pdf', 'text/javascript', ''])(
    'is a plain download for a file labelled %j',
    async (type) => {
      const desk = handlerResponding(
        () =>
          new Response('<script>alert(1)</script>', {
            headers: {
              ...(type === '' ? {} : { 'content-type': type }),
              'content-length': '25',
              'content-disposition': 'inline; filename="../x.html"',
              'content-security-policy': 'default-src *',
            },
          }),
      )
      const response = await desk.handler(
        fromPage('GET', `${DOWNLOAD}?filename=${encodeURIComponent('Zoë "1"\r\n.html')}`),
      )
      expect(response.headers.get('content-type')).toBe('application/octet-stream')
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="Zo_ _1_.html"; filename*=UTF-8''Zo%C3%AB%20_1_.html`,
      )
      expect(response.headers.get('content-length')).toBe('25')
      expect(response.headers.get('content-security-policy')).toContain('sandbox')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await response.text()).toBe('<script>alert(1)</script>')
    },
  )

  it('is an ErrorMessage of Codat with its status, members of others left out', async () => {
    const message = {
      statusCode: 429,
      service: 'PublicApi',
      error: 'You have made too many requests.',
      correlationId: 'abc123',
      validation: {
        errors: [{ itemId: 'CustomerName', message: 'too long', validatorName: 'Customer' }],
        warnings: [],
      },
      canBeRetried: 'Unknown',
      detailedErrorCode: 0,
    }
    const desk = handlerResponding(() =>
      json(429, { ...message, stack: 'at Codat.Internal', host: '10.0.0.3' }, { 'retry-after': '3' }),
    )
    const response = await desk.handler(fromPage('GET', '/api/companies'))
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('3')
    expect(await response.json()).toEqual(message)
    expect(desk.log).toMatchObject([{ route: 'list-companies', status: 429, correlationId: 'abc123' }])
  })

  it.each([
    [
      'a page',
      () =>
        new Response('<html>Bad gateway at 10.0.0.3</html>', {
          status: 502,
          headers: { 'content-type': 'text/html' },
        }),
    ],
    ['JSON of another shape', () => json(502, { message: 'at 10.0.0.3' })],
    [
      'text that claims to be JSON',
      () => new Response('10.0.0.3', { status: 502, headers: { 'content-type': 'application/json' } }),
    ],
    ['nothing', () => new Response(null, { status: 502 })],
    [
      'a flood',
      () =>
        new Response(`{"error":"${'10.0.0.3'.repeat(50_000)}"}`, {
          status: 502,
          headers: { 'content-type': 'application/json' },
        }),
    ],
  ])('is an error of our own when the upstream fails with %s', async (_, make) => {
    const response = await handlerResponding(make).handler(fromPage('GET', '/api/companies'))
    expect(response.status).toBe(502)
    const text = await response.text()
    expect(text).not.toContain('10.0.0.3')
    expect(JSON.parse(text)).toMatchObject({
      statusCode: 502,
      service: 'Desk',
      error: expect.stringContaining('502'),
    })
  })

  it.each([301, 302, 303, 307, 308])(
    'is a 502 when the upstream redirects with %i, which is not followed',
    async (status) => {
      const desk = handlerResponding(
        () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
      )
      const response = await desk.handler(fromPage('GET', '/api/companies'))
      expect(response.status).toBe(502)
      expect(response.headers.has('location')).toBe(false)
      expect(await response.text()).not.toContain('evil')
      expect(desk.received).toHaveLength(1)
    },
  )

  it.each(['text/html', 'text/plain', 'application/json-patch', ''])(
    'is a 502 in words when a success comes as %j instead of JSON',
    async (type) => {
      const desk = handlerResponding(() => new Response(new Blob(['<h1>Sign in</h1>'], { type })))
      const response = await desk.handler(fromPage('GET', '/api/companies'))
      expect(response.status).toBe(502)
      expect(await response.json()).toMatchObject({
        service: 'Desk',
        error: expect.stringContaining("isn't JSON"),
      })
    },
  )

  it('is a 502 when the upstream cannot be asked, and says of a write that it may have arrived', async () => {
    const desk = handlerWith(() => Promise.reject(new TypeError('connect 10.0.0.3')))
    const read = await desk.handler(fromPage('GET', '/api/companies'))
    expect(read.status).toBe(502)
    expect(await read.text()).not.toContain('10.0.0.3')
    const write = await desk.handler(fromPage('POST', PUSH, {}))
    expect(write.status).toBe(502)
    expect(await write.json()).toMatchObject({
      canBeRetried: 'Unknown',
      error: expect.stringContaining('change history'),
    })
    expect(desk.received).toHaveLength(2)
  })

  it('is a 504 when the upstream stays silent, which is then let go', async () => {
    const signals: AbortSignal[] = []
    const desk = handlerWith(
      (request) => {
        signals.push(request.signal)
        return new Promise(() => undefined)
      },
      { timeouts: { headMs: 5, idleMs: 5 } },
    )
    const response = await desk.handler(fromPage('PUT', `${PUSH}/9`, {}))
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ canBeRetried: 'Unknown' })
    expect(signals.map((signal) => signal.aborted)).toEqual([true])
  })

  it('is a 500 without details when the desk itself fails', async () => {
    const log: RequestRecord[] = []
    const requestHandler = createRequestHandler(
      liveConfig,
      async () => ({ status: 200 }) as UpstreamResponse,
      {
        log: (record) => log.push(record),
      },
    )
    const response = await toFetchHandler(requestHandler)(fromPage('GET', '/api/companies'))
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      service: 'Desk',
      error: 'Something went wrong in Customer Desk.',
    })
    expect(log).toMatchObject([{ status: 500 }])
  })
})

describe('bodies that break', () => {
  it.each([
    ['is shorter than announced', ['abc'], 'end', '10', 'too short'],
    ['is longer than announced', ['abcdef'], 'end', '3', 'too long'],
    ['is reset', ['abc'], 'error', '10', 'stopped'],
    ['is reset without an announced length', ['abc'], 'error', undefined, 'stopped'],
    ['stalls', ['abc'], 'silence', '10', 'stopped'],
  ] as const)(
    'a download that %s is never passed off as whole',
    async (_, chunks, after, length, message) => {
      const headers = length === undefined ? {} : { 'content-length': length }
      const desk = handlerWith(async () => new Response(streamOf(chunks, after), { headers }), {
        timeouts: { headMs: 1_000, idleMs: 10 },
      })
      const response = await desk.handler(fromPage('GET', DOWNLOAD))
      await expect(response.arrayBuffer()).rejects.toThrow(message)
      expect(desk.log).toMatchObject([
        { route: 'download-customer-attachment', status: 200, outcome: 'broken' },
      ])
    },
  )

  it('an answer that never ends is cut at 64 MiB', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let made = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        made += 1
        controller.enqueue(chunk)
      },
    })
    const desk = handlerResponding(
      () => new Response(endless, { headers: { 'content-type': 'application/json' } }),
    )
    const response = await desk.handler(fromPage('GET', '/api/companies'))
    const reader = response.body?.getReader()
    const drain = async (): Promise<void> => {
      while ((await reader?.read())?.done === false);
    }
    await expect(drain()).rejects.toThrow('too large')
    expect(made).toBeLessThan(70)
  })

  it('a client that leaves lets the upstream go', async () => {
    let cancelled = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024)),
      cancel: () => void cancelled++,
    })
    const desk = handlerResponding(() => new Response(body))
    const response = await desk.handler(fromPage('GET', DOWNLOAD))
    await response.body?.cancel()
    expect(cancelled).toBe(1)
    expect(desk.log).toMatchObject([{ outcome: 'aborted' }])
  })

  it('nothing is read ahead of the client', async () => {
    let made = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          made += 1
          controller.enqueue(new Uint8Array(64 * 1024))
        },
      },
      { highWaterMark: 0 },
    )
    const response = await handlerResponding(() => new Response(body)).handler(fromPage('GET', DOWNLOAD))
    expect(made).toBe(0)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.read()
    expect(made).toBeLessThanOrEqual(3)
  })
})
