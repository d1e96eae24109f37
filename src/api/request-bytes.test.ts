import { afterEach, expect, it, vi } from 'vitest'
import { appStatus, updateAppStatus } from './app-status.ts'
import { requestBytes } from './request-bytes.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ quota: undefined, clockAheadMs: undefined, hasSessionEnded: undefined })
})

const { signal } = new AbortController()

function respond(response: () => Response): string[] {
  const urls: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    urls.push(url)
    return response()
  })
  return urls
}

it('gives a response as it came, and keeps the quota that came with it', async () => {
  const headers = { 'X-Rate-Limit-Limit': '1000', 'X-Rate-Limit-Remaining': '998' }
  const urls = respond(() => new Response('{"a":1}', { headers }))
  const bytes = await requestBytes('/companies/1/data/customers?page=1', signal)
  expect(new TextDecoder().decode(bytes)).toBe('{"a":1}')
  expect(urls).toEqual(['/api/companies/1/data/customers?page=1'])
  expect(appStatus().quota).toMatchObject({ limit: 1000, remaining: 998 })
})

it('fails as every read does, without the values of the request', async () => {
  respond(() => Response.json({ error: 'Not so fast' }, { status: 429, headers: { 'Retry-After': '5' } }))
  await expect(requestBytes('/companies/1?q=secret', signal)).rejects.toMatchObject({
    details: {
      kind: 'http',
      status: 429,
      codatError: 'Not so fast',
      retryAfterMs: 5000,
      request: 'GET /companies/1',
    },
  })
  respond(() => Response.json({ deskCode: 'session' }, { status: 401 }))
  await expect(requestBytes('/companies/1', signal)).rejects.toMatchObject({
    details: { deskCode: 'session' },
  })
  expect(appStatus().hasSessionEnded).toBe(true)
})

it.each([
  [new TypeError('Failed to fetch'), 'network'],
  [new DOMException('Too late', 'TimeoutError'), 'timeout'],
])('%s is no response: %s', async (error, kind) => {
  respond(() => {
    throw error
  })
  await expect(requestBytes('/companies/1', signal)).rejects.toMatchObject({ details: { kind } })
})

it('leaves an abort what it is', async () => {
  respond(() => {
    throw new DOMException('Enough', 'AbortError')
  })
  await expect(requestBytes('/companies/1', AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  })
})
