import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PAGE, SCRIPT } from '../testing/built-site.ts'
import { deskOnSite, NAVIGATION } from '../testing/desk-on-site.ts'

describe('the page', () => {
  it.each(['/', '/companies', '/companies/1/customers/a.b', '/companies/1/customers/new?x=1', '/anywhere'])(
    'is what a browser gets at %s',
    async (path) => {
      const response = await deskOnSite().request(path, NAVIGATION)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain('<meta name="desk-mode" content="live" />')
    },
  )

  it('has a policy without inline or evaluated scripts, and a nonce used once', async () => {
    const { request } = deskOnSite()
    const responses = [await request('/', NAVIGATION), await request('/', NAVIGATION)]
    const nonces = responses.map(
      (response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '',
    )
    expect(new Set(nonces).size).toBe(2)
    expect(await responses[0]?.text()).toBe(
      PAGE.replace('__CSP_NONCE__', nonces[0] ?? '').replace('__DESK_MODE__', 'live'),
    )
    expect(Object.fromEntries(responses[0]?.headers ?? [])).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0] ?? ''}'; img-src 'self' blob: data:; ` +
        "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })

  it('is not given under a foreign host name', async () => {
    const response = await deskOnSite().request('/', { ...NAVIGATION, host: 'evil.example' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('ALLOWED_HOSTS')
  })

  it('is not an answer to a write', async () => {
    const refused = await deskOnSite().request('/companies', NAVIGATION, 'POST')
    expect(refused.status).toBe(405)
    expect(refused.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('the files of the app', () => {
  it('are compressed as the browser likes them and kept for ever when their name holds a hash', async () => {
    const { request } = deskOnSite()
    const read = async (encoding: string) => {
      const response = await request('/assets/index-B1c_-2x3.js', { 'accept-encoding': encoding })
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const br = await read('gzip, deflate, br')
    expect(br.response.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT)
    const gzip = await read('gzip;q=1.0, br;q=0')
    expect(gzip.response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT)
    const plain = await read('identity')
    expect(plain.response.headers.has('content-encoding')).toBe(false)
    expect(plain.bytes.toString()).toBe(SCRIPT)
    for (const { response, bytes } of [br, gzip, plain]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-length': String(bytes.length),
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('without a hash are asked for again, and confirmed when unchanged', async () => {
    const { request } = deskOnSite()
    for (const path of ['/favicon.svg', '/robots.txt', '/assets/cmaps/plain.bcmap']) {
      const first = await request(path)
      expect(first.headers.get('cache-control')).toBe('no-cache')
      const again = await request(path, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect(again.status).toBe(304)
    }
  })

  it.each([
    '/assets/index-OLDBUILD.js',
    '/assets/',
    '/assets',
    '/assets/index-B1c_-2x3.js.map',
    '/assets/index-B1c_-2x3.js.br',
    '/assets/index-B1c_-2x3.js/',
    '/assets/INDEX-B1c_-2x3.js',
    '/assets/..%2f.env',
    '/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets%2findex-B1c_-2x3.js',
    '/.env',
    '/.git/config',
    '/.git/',
    '/index.html',
    '/package.json',
    '/server/app/config.ts',
    '/src/main.tsx',
    '/vite.config.ts',
    '/mockServiceWorker.js',
    '/favicon.svg.br',
    '/..%2f..%2fetc%2fpasswd',
    '/%2eenv',
    '/@fs/etc/passwd',
  ])('do not include %s', async (path) => {
    const { request } = deskOnSite()
    for (const headers of [NAVIGATION, { accept: '*/*' }]) {
      const response = await request(path, headers)
      const text = await response.text()
      expect(text).not.toContain('secret')
      // Either nothing, or the page, which then says that there is nothing here.
      expect([404, 'text/html; charset=utf-8']).toContain(
        response.status === 200 ? response.headers.get('content-type') : response.status,
      )
    }
  })

  it('of an older build are missing, never the page in disguise', async () => {
    for (const headers of [NAVIGATION, { accept: '*/*' }]) {
      const response = await deskOnSite().request('/assets/page-OLDBUILD.js', headers)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/plain')
    }
  })
})

it('the log names pages and assets, not their paths', async () => {
  const { request, log } = deskOnSite()
  await request('/companies/secret-id', NAVIGATION)
  await request('/favicon.svg')
  await request('/healthz')
  expect(log).toMatchObject([
    { method: 'GET', route: 'page', status: 200 },
    { method: 'GET', route: 'asset', status: 200 },
  ])
  expect(JSON.stringify(log)).not.toContain('secret')
})
