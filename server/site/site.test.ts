import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../access/access.ts'
import { createDesk } from '../app/app.ts'
import { asHandler } from '../http/fetch-adapter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { loadSite } from './site.ts'
import { PAGE, SCRIPT, temporaryFolder, writeSite } from '../testing/built-site.ts'
import { liveConfig } from '../testing/desk-under-test.ts'

const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

function deskOnSite() {
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  const log: RequestRecord[] = []
  const desk = asHandler(
    createDesk({
      config: liveConfig,
      access: createAccess(liveConfig),
      api: async () => ({ status: 200, headers: {}, body: Buffer.from('api') }),
      site: loadSite(directory),
      log: (record) => log.push(record),
    }),
  )
  return {
    log,
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      desk(new Request(`http://127.0.0.1:8080${path}`, { method, headers })),
  }
}

describe('the page', () => {
  it.each(['/', '/companies', '/companies/1/customers/a.b', '/companies/1/customers/new?x=1', '/anywhere'])(
    'is what a browser gets at %s',
    async (path) => {
      const answer = await deskOnSite().ask(path, NAVIGATION)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain('<meta name="desk-mode" content="live" />')
    },
  )

  it('has a policy without inline or evaluated scripts, and a nonce used once', async () => {
    const { ask } = deskOnSite()
    const answers = [await ask('/', NAVIGATION), await ask('/', NAVIGATION)]
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '',
    )
    expect(new Set(nonces).size).toBe(2)
    expect(await answers[0]?.text()).toBe(
      PAGE.replace('__CSP_NONCE__', nonces[0] ?? '').replace('__DESK_MODE__', 'live'),
    )
    expect(Object.fromEntries(answers[0]?.headers ?? [])).toMatchObject({
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
    const answer = await deskOnSite().ask('/', { ...NAVIGATION, host: 'evil.example' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('ALLOWED_HOSTS')
  })

  it('is not an answer to a write', async () => {
    const refused = await deskOnSite().ask('/companies', NAVIGATION, 'POST')
    expect(refused.status).toBe(405)
    expect(refused.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('the files of the app', () => {
  it('are compressed as the browser likes them and kept for ever when their name holds a hash', async () => {
    const { ask } = deskOnSite()
    const read = async (encoding: string) => {
      const answer = await ask('/assets/index-B1c_-2x3.js', { 'accept-encoding': encoding })
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
    }
    const br = await read('gzip, deflate, br')
    expect(br.answer.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT)
    const gzip = await read('gzip;q=1.0, br;q=0')
    expect(gzip.answer.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT)
    const plain = await read('identity')
    expect(plain.answer.headers.has('content-encoding')).toBe(false)
    expect(plain.bytes.toString()).toBe(SCRIPT)
    for (const { answer, bytes } of [br, gzip, plain]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-length': String(bytes.length),
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('without a hash are asked for again, and confirmed when unchanged', async () => {
    const { ask } = deskOnSite()
    for (const path of ['/favicon.svg', '/robots.txt', '/assets/cmaps/plain.bcmap']) {
      const first = await ask(path)
      expect(first.headers.get('cache-control')).toBe('no-cache')
      const again = await ask(path, { 'if-none-match': first.headers.get('etag') ?? '' })
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
    const { ask } = deskOnSite()
    for (const headers of [NAVIGATION, { accept: '*/*' }]) {
      const answer = await ask(path, headers)
      const text = await answer.text()
      expect(text).not.toContain('secret')
      // Either nothing, or the page, which then says that there is nothing here.
      expect([404, 'text/html; charset=utf-8']).toContain(
        answer.status === 200 ? answer.headers.get('content-type') : answer.status,
      )
    }
  })

  it('of an older build are missing, never the page in disguise', async () => {
    for (const headers of [NAVIGATION, { accept: '*/*' }]) {
      const answer = await deskOnSite().ask('/assets/page-OLDBUILD.js', headers)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toContain('text/plain')
    }
  })
})

it('the log names pages and assets, not their paths', async () => {
  const { ask, log } = deskOnSite()
  await ask('/companies/secret-id', NAVIGATION)
  await ask('/favicon.svg')
  await ask('/healthz')
  expect(log).toMatchObject([
    { method: 'GET', route: 'page', status: 200 },
    { method: 'GET', route: 'asset', status: 200 },
  ])
  expect(JSON.stringify(log)).not.toContain('secret')
})
