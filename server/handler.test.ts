import { describe, expect, it } from 'vitest'
import {
  COMPANY,
  CUSTOMERS,
  deskAnswering,
  deskWith,
  DOWNLOAD,
  fromPage,
  liveConfig,
  ORIGIN,
  PUSH,
  TEST_KEY,
} from './testing/desk-under-test.ts'
import { createAnswerer, createHandler } from './handler.ts'
import { asHandler } from './http/fetch-shape.ts'
import type { RequestRecord } from './log.ts'
import type { UpstreamAnswer } from './proxy/upstream-call.ts'

const BASIC = Buffer.from(TEST_KEY).toString('base64')

/** Node wants this with a streamed body; the browser's types do not know it. */
const STREAMED = { duplex: 'half' }

const ok = (): Response => Response.json({ results: [] })

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

describe('what goes upstream', () => {
  it('is the path and query of Codat, without the prefix', async () => {
    const desk = deskAnswering(ok)
    await desk.handler(fromPage('GET', `${CUSTOMERS}?page=2&query=customerName~a+b`))
    const { pathname, search } = new URL(desk.asked[0]?.url ?? '')
    expect(pathname + search).toBe(`/companies/${COMPANY}/data/customers?page=2&query=customerName~a%20b`)
  })

  it('carries headers of our own and none of the browser', async () => {
    const desk = deskAnswering(() => json(200, { pushOperationKey: 'x' }))
    await desk.handler(
      fromPage(
        'POST',
        PUSH,
        { customerName: 'Ada' },
        {
          authorization: 'Bearer stolen',
          cookie: 'session=1',
          'x-forwarded-for': '10.0.0.1',
          'x-forwarded-host': 'evil.example',
          'x-http-method-override': 'DELETE',
          forwarded: 'for=10.0.0.1',
          'accept-encoding': 'zstd',
          'accept-language': 'de',
          'if-none-match': '"x"',
          range: 'bytes=0-10',
          'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001',
          'user-agent': 'Mozilla',
        },
      ),
    )
    const [asked] = desk.asked
    expect(asked?.method).toBe('POST')
    expect(Object.fromEntries(asked?.headers ?? [])).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip',
      authorization: `Basic ${BASIC}`,
      'content-type': 'application/json',
      'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001',
      'user-agent': 'customer-desk',
      'x-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(await asked?.text()).toBe('{"customerName":"Ada"}')
  })

  it('has an idempotency key only where Codat keeps one, and never a changed one', async () => {
    const desk = deskAnswering(ok)
    await desk.handler(
      fromPage('PUT', `${PUSH}/9`, {}, { 'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001' }),
    )
    expect(desk.asked[0]?.headers.has('idempotency-key')).toBe(false)
    const refused = await desk.handler(fromPage('POST', PUSH, {}, { 'idempotency-key': 'a b' }))
    expect(refused.status).toBe(400)
    expect(desk.asked).toHaveLength(1)
  })

  it('keeps the name for a download to itself', async () => {
    const desk = deskAnswering(() => new Response('bytes'))
    await desk.handler(fromPage('GET', `${DOWNLOAD}?filename=a.pdf`))
    expect(new URL(desk.asked[0]?.url ?? '').search).toBe('')
    expect(desk.asked[0]?.headers.get('accept')).toBe('application/octet-stream')
  })

  it('is nothing at all for a request that is refused', async () => {
    const desk = deskAnswering(ok)
    const refused: [number, Request][] = [
      [404, fromPage('GET', '/api/apiKeys')],
      [404, fromPage('GET', '/api')],
      [404, fromPage('GET', '/api/emulator/faults')],
      [405, fromPage('DELETE', '/api/companies')],
      [405, fromPage('HEAD', '/api/companies')],
      [405, fromPage('OPTIONS', '/api/companies')],
      [403, new Request(`${ORIGIN}/api/companies`, { headers: { host: 'evil.example' } })],
      [403, new Request(`${ORIGIN}/api/companies`, { headers: { 'sec-fetch-site': 'cross-site' } })],
      [
        403,
        new Request(`${ORIGIN}/api/companies`, {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example' },
        }),
      ],
      [400, fromPage('GET', '/api/companies?page=x')],
      [400, fromPage('GET', '/api/companies?x=1')],
      [400, fromPage('POST', PUSH)],
      [400, fromPage('POST', PUSH, '{"customerName":')],
      [400, fromPage('POST', `/api/companies/${COMPANY}/data/queue/customers`, {})],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'text/plain' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'application/x-www-form-urlencoded' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'text/plain; x=application/json' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'multipart/form-data; boundary=x' })],
      [413, fromPage('POST', PUSH, JSON.stringify({ customerName: 'x'.repeat(1024 * 1024) }))],
    ]
    for (const [status, request] of refused) {
      const answer = await desk.handler(request)
      expect([request.method, request.url, answer.status]).toEqual([request.method, request.url, status])
      expect(await answer.json()).toMatchObject({
        statusCode: status,
        service: 'Desk',
        canBeRetried: 'False',
      })
      expect(answer.headers.has('access-control-allow-origin')).toBe(false)
    }
    expect(desk.asked).toHaveLength(0)
  })

  it('is nothing when a write breaks off in the middle of its body', async () => {
    const desk = deskAnswering(ok)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"customerName":"A"}'))
      },
      pull: (controller) => controller.error(new Error('gone')),
    })
    const request = new Request(`${ORIGIN}${PUSH}`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body,
      ...STREAMED,
    })
    expect((await desk.handler(request)).status).toBe(400)
    expect(desk.asked).toHaveLength(0)
  })
})

describe('what comes back', () => {
  it('is the body, with picked headers and our own', async () => {
    const desk = deskAnswering(() =>
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
    const answer = await desk.handler(fromPage('GET', '/api/companies'))
    expect(await answer.json()).toEqual({ results: [1] })
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'retry-after': '5',
      'x-content-type-options': 'nosniff',
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '7',
      'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it.each(['text/html', 'image/svg+xml', 'application/pdf', 'text/javascript', ''])(
    'is a plain download for a file labelled %j',
    async (type) => {
      const desk = deskAnswering(
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
      const answer = await desk.handler(
        fromPage('GET', `${DOWNLOAD}?filename=${encodeURIComponent('Zoë "1"\r\n.html')}`),
      )
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="Zo_ _1_.html"; filename*=UTF-8''Zo%C3%AB%20_1_.html`,
      )
      expect(answer.headers.get('content-length')).toBe('25')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await answer.text()).toBe('<script>alert(1)</script>')
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
    const desk = deskAnswering(() =>
      json(429, { ...message, stack: 'at Codat.Internal', host: '10.0.0.3' }, { 'retry-after': '3' }),
    )
    const answer = await desk.handler(fromPage('GET', '/api/companies'))
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('3')
    expect(await answer.json()).toEqual(message)
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
    const answer = await deskAnswering(make).handler(fromPage('GET', '/api/companies'))
    expect(answer.status).toBe(502)
    const text = await answer.text()
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
      const desk = deskAnswering(
        () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
      )
      const answer = await desk.handler(fromPage('GET', '/api/companies'))
      expect(answer.status).toBe(502)
      expect(answer.headers.has('location')).toBe(false)
      expect(await answer.text()).not.toContain('evil')
      expect(desk.asked).toHaveLength(1)
    },
  )

  it.each(['text/html', 'text/plain', 'application/json-patch', ''])(
    'is a 502 in words when a success comes as %j instead of JSON',
    async (type) => {
      const desk = deskAnswering(() => new Response(new Blob(['<h1>Sign in</h1>'], { type })))
      const answer = await desk.handler(fromPage('GET', '/api/companies'))
      expect(answer.status).toBe(502)
      expect(await answer.json()).toMatchObject({
        service: 'Desk',
        error: expect.stringContaining('not JSON'),
      })
    },
  )

  it('is a 502 when the upstream cannot be asked, and says of a write that it may have arrived', async () => {
    const desk = deskWith(() => Promise.reject(new TypeError('connect 10.0.0.3')))
    const read = await desk.handler(fromPage('GET', '/api/companies'))
    expect(read.status).toBe(502)
    expect(await read.text()).not.toContain('10.0.0.3')
    const write = await desk.handler(fromPage('POST', PUSH, {}))
    expect(write.status).toBe(502)
    expect(await write.json()).toMatchObject({
      canBeRetried: 'Unknown',
      error: expect.stringContaining('push history'),
    })
    expect(desk.asked).toHaveLength(2)
  })

  it('is a 504 when the upstream stays silent, which is then let go', async () => {
    const signals: AbortSignal[] = []
    const desk = deskWith(
      (request) => {
        signals.push(request.signal)
        return new Promise(() => undefined)
      },
      { timeouts: { headMs: 5, idleMs: 5 } },
    )
    const answer = await desk.handler(fromPage('PUT', `${PUSH}/9`, {}))
    expect(answer.status).toBe(504)
    expect(await answer.json()).toMatchObject({ canBeRetried: 'Unknown' })
    expect(signals.map((signal) => signal.aborted)).toEqual([true])
  })

  it('is a 500 without details when the desk itself fails', async () => {
    const log: RequestRecord[] = []
    const answerer = createAnswerer(liveConfig, async () => ({ status: 200 }) as UpstreamAnswer, {
      log: (record) => log.push(record),
    })
    const answer = await asHandler(answerer)(fromPage('GET', '/api/companies'))
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({
      service: 'Desk',
      error: 'Something in the desk itself went wrong.',
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
  ] as const)('a download that %s is never passed off as whole', async (_, chunks, after, length, words) => {
    const headers = length === undefined ? {} : { 'content-length': length }
    const desk = deskWith(async () => new Response(streamOf(chunks, after), { headers }), {
      timeouts: { headMs: 1_000, idleMs: 10 },
    })
    const answer = await desk.handler(fromPage('GET', DOWNLOAD))
    await expect(answer.arrayBuffer()).rejects.toThrow(words)
    expect(desk.log).toMatchObject([
      { route: 'download-customer-attachment', status: 200, outcome: 'broken' },
    ])
  })

  it('an answer that never ends is cut at 64 MiB', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let made = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        made += 1
        controller.enqueue(chunk)
      },
    })
    const desk = deskAnswering(
      () => new Response(endless, { headers: { 'content-type': 'application/json' } }),
    )
    const answer = await desk.handler(fromPage('GET', '/api/companies'))
    const reader = answer.body?.getReader()
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
    const desk = deskAnswering(() => new Response(body))
    const answer = await desk.handler(fromPage('GET', DOWNLOAD))
    await answer.body?.cancel()
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
    const answer = await deskAnswering(() => new Response(body)).handler(fromPage('GET', DOWNLOAD))
    expect(made).toBe(0)
    const reader = answer.body?.getReader()
    await reader?.read()
    await reader?.read()
    expect(made).toBeLessThanOrEqual(3)
  })
})

describe('the key', () => {
  const spellings = [TEST_KEY, BASIC, encodeURIComponent(TEST_KEY), Buffer.from(TEST_KEY).toString('hex')]

  function holdsKey(text: string): boolean {
    return spellings.some((spelling) => text.includes(spelling))
  }

  it('is in no answer and no log line, even when the upstream repeats it everywhere', async () => {
    const seen: string[] = []
    for (const spelling of spellings) {
      const echoes: (() => Response)[] = [
        () => json(200, { results: [], echo: spelling }),
        () =>
          json(
            200,
            {},
            { 'x-correlation-id': spelling, 'retry-after': spelling, 'x-rate-limit-reset': spelling },
          ),
        () => json(401, { error: `bad key ${spelling}` }),
        () =>
          json(500, { error: 'x', correlationId: spelling, validation: { errors: [{ message: spelling }] } }),
        () =>
          new Response(
            `{"error":"${spelling
              .split('')
              .map((c) => `\\u00${c.charCodeAt(0).toString(16)}`)
              .join('')}"}`,
            { status: 403, headers: { 'content-type': 'application/json' } },
          ),
        () => new Response(spelling, { status: 500, headers: { 'content-type': 'text/plain' } }),
        () => new Response(null, { status: 302, headers: { location: `https://x.example/${spelling}` } }),
        () => new Response(spelling),
        () => Response.error(),
      ]
      for (const make of echoes) {
        const desk = deskAnswering(make)
        for (const path of ['/api/companies', DOWNLOAD]) {
          const answer = await desk.handler(fromPage('GET', path))
          const body = await answer.text().catch(() => '')
          seen.push(body, JSON.stringify([...answer.headers]), JSON.stringify(desk.log))
        }
      }
    }
    expect(seen.filter(holdsKey)).toEqual([])
  })

  it('is not sent to the emulator', async () => {
    const asked: Request[] = []
    const handler = createHandler(
      { ...liveConfig, upstream: { mode: 'emulator', customers: 0 } },
      async (request) => {
        asked.push(request)
        return ok()
      },
    )
    await handler(fromPage('GET', '/api/companies'))
    expect(asked[0]?.headers.has('authorization')).toBe(false)
  })
})

describe('the log', () => {
  it('has one line a request, with the name of the route and nothing of the customer', async () => {
    const desk = deskAnswering(() =>
      json(200, { customerName: 'Ada Lovelace' }, { 'x-correlation-id': 'up-1' }),
    )
    const read = await desk.handler(fromPage('GET', `${CUSTOMERS}/ada-9?`))
    await read.text()
    await (await desk.handler(fromPage('POST', PUSH, { customerName: 'Ada' }))).text()
    await desk.handler(fromPage('GET', '/api/Ada'))
    expect(desk.log.map(({ route, status, correlationId }) => [route, status, correlationId])).toEqual([
      ['get-customer', 200, 'up-1'],
      ['create-customer', 200, 'up-1'],
      ['refused', 404, undefined],
    ])
    expect(JSON.stringify(desk.log)).not.toMatch(/ada/i)
    expect(read.headers.get('x-request-id')).toBe(desk.log[0]?.requestId)
  })
})

describe('health', () => {
  it.each(['/healthz', '/readyz'])(
    '%s answers without asking the upstream or telling settings',
    async (path) => {
      const desk = deskAnswering(ok)
      const answer = await desk.handler(new Request(`http://10.1.2.3:8080${path}`))
      expect(answer.status).toBe(200)
      expect(Object.keys(await answer.json())).toEqual(['status'])
      expect(
        (await desk.handler(new Request(`http://10.1.2.3:8080${path}`, { method: 'POST' }))).status,
      ).toBe(405)
      expect(desk.asked).toHaveLength(0)
      expect(desk.log.map(({ route, status }) => [route, status])).toEqual([
        ['health', 200],
        ['health', 405],
      ])
    },
  )
})
