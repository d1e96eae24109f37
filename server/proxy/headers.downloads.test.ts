import { describe, expect, it } from 'vitest'
import { ODD_NAMES } from '../emulator/attachments/odd-names.ts'
import { attachmentDisposition } from './attachment-disposition.ts'
import { handlerResponding, DOWNLOAD, fromPage } from '../testing/handler-under-test.ts'

/** Everything that would make a browser treat the bytes as more than bytes, if it were passed on. */
const DANGEROUS = {
  'content-disposition': 'inline; filename="run.html"',
  'content-security-policy': "default-src * 'unsafe-inline' 'unsafe-eval'",
  'content-security-policy-report-only': 'default-src *; report-uri https://evil.example',
  'x-content-type-options': 'sniff',
  'set-cookie': 'session=stolen; Path=/',
  'cache-control': 'public, max-age=31536000, immutable',
  expires: 'Fri, 01 Jan 2100 00:00:00 GMT',
  etag: '"1"',
  'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'unsafe-none',
  'service-worker-allowed': '/',
  link: '<https://evil.example/a.css>; rel=stylesheet',
  refresh: '0; url=https://evil.example',
  location: 'https://evil.example',
  'referrer-policy': 'unsafe-url',
  'clear-site-data': '"*"',
  'strict-transport-security': 'max-age=0',
  'report-to': '{"endpoints":[{"url":"https://evil.example"}]}',
  'permissions-policy': 'camera=*',
  sourcemap: 'https://evil.example/map',
  'accept-ranges': 'bytes',
  'content-language': 'x',
  'content-location': 'https://evil.example',
  'alt-svc': 'h2="evil.example:443"',
  'x-frame-options': 'ALLOWALL',
  trailer: 'x',
}

/** On a file, and nothing else but a name, a length and what it was asked under. */
const INERT = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'content-type': 'application/octet-stream',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-customer-desk': '1',
  'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
}

const TYPES = [
  'text/html',
  'text/html; charset=utf-7',
  'TEXT/HTML',
  'text/html, application/pdf',
  ' text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'image/svg+xml; charset=utf-8',
  'text/xml',
  'application/xml',
  'application/xslt+xml',
  'application/rss+xml',
  'application/mathml+xml',
  'application/vnd.mozilla.xul+xml',
  'text/javascript',
  'application/javascript; version=1',
  'application/ecmascript',
  'text/css',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'application/pdf',
  'application/x-shockwave-flash',
  'application/java-archive',
  'application/x-java-applet',
  'application/hta',
  'application/x-ns-proxy-autoconfig',
  'multipart/x-mixed-replace; boundary=x',
  'multipart/related',
  'multipart/byteranges; boundary=x',
  'message/rfc822',
  'text/cache-manifest',
  'text/event-stream',
  'text/vtt',
  'text/plain',
  'text/csv',
  'image/png',
  'image/x-icon',
  'font/woff2',
  'audio/mpeg',
  'video/mp4',
  'application/octet-stream',
  'application/x-unknown',
  '*/*',
  'nonsense',
  'a/b; c="d\\"e"',
]

const downloading = (query = '', headers: Record<string, string> = {}) =>
  fromPage('GET', `${DOWNLOAD}${query}`, undefined, headers)

describe('a download is a file to keep and nothing else', () => {
  it.each(TYPES)('when the store calls it %s', async (type) => {
    const desk = handlerResponding(
      () => new Response('bytes', { headers: { ...DANGEROUS, 'content-type': type, 'content-length': '5' } }),
    )
    const response = await desk.handler(downloading('?filename=statement.html'))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('bytes')
    expect(Object.fromEntries(response.headers)).toEqual({
      ...INERT,
      'content-length': '5',
      'content-disposition': `attachment; filename="statement.html"; filename*=UTF-8''statement.html`,
    })
  })

  it('when the store does not call it anything', async () => {
    const desk = handlerResponding(() => new Response(new Uint8Array([60, 33]), { headers: DANGEROUS }))
    const response = await desk.handler(downloading())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...INERT,
      'content-disposition': 'attachment',
    })
  })

  it.each(ODD_NAMES.filter((name) => !/\p{Cs}/u.test(name)).map((name) => [name]))(
    'when it is to be called %j',
    async (name) => {
      const desk = handlerResponding(
        () => new Response('<script>', { headers: { ...DANGEROUS, 'content-type': 'text/html' } }),
      )
      const response = await desk.handler(downloading(`?filename=${encodeURIComponent(name)}`))
      expect(response.status).toBe(200)
      expect(Object.fromEntries(response.headers)).toEqual({
        ...INERT,
        'content-disposition': attachmentDisposition(name),
      })
    },
  )

  it.each([200, 201, 202, 203, 226])('when the status is %i', async (status) => {
    const desk = handlerResponding(
      () => new Response('bytes', { status, headers: { ...DANGEROUS, 'content-type': 'text/html' } }),
    )
    const response = await desk.handler(downloading())
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...INERT,
      'content-disposition': 'attachment',
    })
    expect(response.headers.has('set-cookie')).toBe(false)
  })

  it.each(['bytes=0-1', 'bytes=-2', 'bytes=1-', 'bytes=0-0,2-3', 'pages=1', 'bytes=9-'])(
    'when %s of it is asked for: the whole comes',
    async (range) => {
      const desk = handlerResponding(() => new Response('bytes', { headers: DANGEROUS }))
      const response = await desk.handler(downloading('', { range, 'if-range': '"1"' }))
      expect(desk.received[0]?.headers.has('range')).toBe(false)
      expect(desk.received[0]?.headers.has('if-range')).toBe(false)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('bytes')
      expect(response.headers.has('accept-ranges')).toBe(false)
    },
  )
})

describe('what is no file is an error of ours and never a page', () => {
  const PAGE = `<html><script>deskPayload=1</script></html>`

  const partsAndRedirects = [206, 300, 301, 302, 303, 304, 307, 308]
  const refusals = [400, 401, 402, 403, 404, 405, 409, 410, 416, 418, 429, 451]
  const failures = [500, 501, 502, 503, 504, 511, 599]

  it.each([...partsAndRedirects, ...refusals, ...failures])('status %i', async (status) => {
    const desk = handlerResponding(
      () =>
        new Response(status === 304 ? null : PAGE, {
          status,
          headers: { ...DANGEROUS, 'content-type': 'text/html', 'content-range': 'bytes 0-42/99' },
        }),
    )
    const response = await desk.handler(downloading('?filename=statement.html'))
    expect(response.status).toBeGreaterThanOrEqual(400)
    const { 'content-length': length, ...headers } = Object.fromEntries(response.headers)
    expect(headers).toEqual({ ...INERT, 'content-type': 'application/json; charset=utf-8' })
    const text = await response.text()
    expect(Buffer.byteLength(text)).toBe(Number(length))
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ statusCode: expect.any(Number), error: expect.any(String) })
  })
})
