import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../access/access.ts'
import { createApp } from '../app/app.ts'
import { toFetchHandler } from '../http/fetch-adapter.ts'
import type { RequestRecord } from '../http/request-log.ts'
import { loadSite } from './site.ts'
import { PAGE, SCRIPT, temporaryFolder, writeSite } from '../testing/built-site.ts'
import { liveConfig } from '../testing/handler-under-test.ts'

const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

function deskOnSite(page = PAGE, respond: (target: string) => Response = () => new Response('api')) {
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  writeFileSync(join(directory, 'index.html'), page)
  const read: string[] = []
  const log: RequestRecord[] = []
  const desk = toFetchHandler(
    createApp({
      config: liveConfig,
      access: createAccess(liveConfig),
      api: async ({ target }) => {
        read.push(target)
        const response = respond(target)
        const headers = Object.fromEntries(response.headers)
        return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) }
      },
      site: loadSite(directory),
      log: (record) => log.push(record),
    }),
  )
  return {
    log,
    read,
    request: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      desk(new Request(`http://127.0.0.1:8080${path}`, { method, headers })),
  }
}

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

const json =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'application/json', 'x-customer-desk': '1' } })

describe('what a page reads first', () => {
  const WITH_DATA = '<meta content="__COMING_READS__"><i>__SHELL__</i><main>__FIRST_DATA__</main>'
  const FIRST = '/api/companies/co/data/customers/7'
  const OPENED = { ...NAVIGATION, 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }
  it('comes with it when a person opens it here', async () => {
    const { request, read } = deskOnSite(WITH_DATA, json('{"id":"__FIRST_DATA__<"}'))
    const response = await request('/companies/co/customers/7', OPENED)
    expect(read).toEqual([FIRST])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toBe(
      '<meta content="1"><i></i><main><script type="application/json" id="first-data" ' +
        'data-init="{&quot;status&quot;:200,&quot;headers&quot;:{&quot;content-type&quot;:&quot;application/json&quot;,' +
        '&quot;x-customer-desk&quot;:&quot;1&quot;}}">{"id":"__FIRST_DATA__\\u003c"}</script></main>',
    )
  })

  it('is an error if that is what it is', async () => {
    const { request } = deskOnSite(WITH_DATA, json('{"statusCode":404}', 404))
    expect(await (await request('/companies/co/customers/7', OPENED)).text()).toContain(
      '&quot;status&quot;:404',
    )
  })

  it('is left to the page when it can’t be read', async () => {
    const { request } = deskOnSite(WITH_DATA, () => {
      throw new Error('reset')
    })
    expect(await (await request('/companies/co/customers/7', OPENED)).text()).toBe(
      '<meta content="1"><i></i><main></main>',
    )
  })

  it.each([
    ['another site', '/companies/co/customers/7', { ...OPENED, 'sec-fetch-site': 'cross-site' }],
    ['a guess of the browser', '/companies/co/customers/7', { ...OPENED, 'sec-purpose': 'prefetch' }],
    ['an address that reads nothing', '/nowhere', OPENED],
    ['a page of many rows', '/companies/co/customers?pageSize=250', OPENED],
  ])('is not read for %s', async (_, path, headers) => {
    const { request, read } = deskOnSite(WITH_DATA, json('{}'))
    const response = await request(path, headers)
    expect(await response.text()).toBe('<meta content="0"><i></i><main></main>')
    expect(response.headers.get('content-length')).not.toBeNull()
    expect(read).toEqual([])
  })

  describe('a plain list with a default view', () => {
    const cookie = 'other=1; desk-default-views=*=status%3DArchived'

    it('leads to the view, without a row of the plain list', async () => {
      const { request, read } = deskOnSite(WITH_DATA, json('{}'))
      const response = await request('/companies/co/customers', { ...OPENED, cookie })
      expect([
        response.status,
        response.headers.get('location'),
        response.headers.get('cache-control'),
      ]).toEqual([302, '/companies/co/customers?status=Archived', 'no-store'])
      expect(read).toEqual([])
    })

    it.each([
      ['an address that says how', '/companies/co/customers?page=1', cookie],
      ['another page', '/companies/co/customers/7', cookie],
      [
        'two such cookies, of which one was planted',
        '/companies/co/customers',
        `${cookie}; desk-default-views=*=q%3Dx`,
      ],
      ['an empty one', '/companies/co/customers', 'desk-default-views='],
    ])('isn’t left for %s', async (_, path, cookies) => {
      const { request } = deskOnSite(WITH_DATA, json('{}'))
      expect((await request(path, { ...OPENED, cookie: cookies })).status).toBe(200)
    })
  })

  it('are the company and its model where the page is a form', async () => {
    const company = '{"id":"co","dataConnections":[{"id":"x","status":"Linked","sourceType":"Accounting"}]}'
    const { request, read } = deskOnSite(
      `${WITH_DATA}<!--form--><script>form</script><!--/form-->`,
      json(company),
    )
    const response = await request('/companies/co/customers/new', OPENED)
    // Without the build's own code nobody can tell where the model is.
    expect(read).toEqual(['/api/companies/co'])
    expect(await response.text()).toContain('<script>form</script>')
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/)
    const other = await request('/companies/co/customers/7', OPENED)
    expect(await other.text()).not.toContain('form')
    expect(other.headers.get('content-security-policy')).not.toContain('sha256')
  })
})
