import { describe, expect, it } from 'vitest'
import {
  CUSTOMERS,
  handlerResponding,
  DOWNLOAD,
  fromPage,
  liveConfig,
  PUSH,
  TEST_KEY,
} from '../testing/handler-under-test.ts'
import { createHandler } from './handler.ts'

const BASIC = Buffer.from(TEST_KEY).toString('base64')

const ok = (): Response => Response.json({ results: [] })

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

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
        const desk = handlerResponding(make)
        for (const path of ['/api/companies', DOWNLOAD]) {
          const response = await desk.handler(fromPage('GET', path))
          const body = await response.text().catch(() => '')
          seen.push(body, JSON.stringify([...response.headers]), JSON.stringify(desk.log))
        }
      }
    }
    expect(seen.filter(holdsKey)).toEqual([])
  })

  it('is not sent to the emulator', async () => {
    const received: Request[] = []
    const handler = createHandler(
      { ...liveConfig, upstream: { mode: 'emulator', customers: 0 } },
      async (request) => {
        received.push(request)
        return ok()
      },
    )
    await handler(fromPage('GET', '/api/companies'))
    expect(received[0]?.headers.has('authorization')).toBe(false)
  })
})

describe('the log', () => {
  it('has one line a request, with the name of the route and nothing of the customer', async () => {
    const desk = handlerResponding(() =>
      json(200, { customerName: 'Ada Lovelace' }, { 'x-correlation-id': 'up-1' }),
    )
    const read = await desk.handler(fromPage('GET', `${CUSTOMERS}/lovelace-9?`))
    await read.text()
    await (await desk.handler(fromPage('POST', PUSH, { customerName: 'Ada Lovelace' }))).text()
    await desk.handler(fromPage('GET', '/api/Lovelace'))
    expect(desk.log.map(({ route, status, correlationId }) => [route, status, correlationId])).toEqual([
      ['get-customer', 200, 'up-1'],
      ['create-customer', 200, 'up-1'],
      ['refused', 404, undefined],
    ])
    expect(JSON.stringify(desk.log)).not.toMatch(/lovelace/i)
    expect(read.headers.get('x-request-id')).toBe(desk.log[0]?.requestId)
  })
})

describe('health', () => {
  it.each(['/healthz', '/readyz'])(
    '%s answers without asking the upstream or telling settings',
    async (path) => {
      const desk = handlerResponding(ok)
      const response = await desk.handler(new Request(`http://10.1.2.3:8080${path}`))
      expect(response.status).toBe(200)
      expect(Object.keys(await response.json())).toEqual(['status'])
      expect(
        (await desk.handler(new Request(`http://10.1.2.3:8080${path}`, { method: 'POST' }))).status,
      ).toBe(405)
      expect(desk.received).toHaveLength(0)
      expect(desk.log.map(({ route, status }) => [route, status])).toEqual([
        ['health', 200],
        ['health', 405],
      ])
    },
  )
})
