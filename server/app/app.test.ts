import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../access/access.ts'
import { parseAddresses } from '../access/addresses.ts'
import type { ServerConfig } from './config.ts'
import { createApp } from './app.ts'
import { createRequestHandler } from './handler.ts'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { createNodeServer } from '../http/node-server.ts'
import { logNothing } from '../http/request-log.ts'
import { loadSite } from '../site/site.ts'
import { PAGE, temporaryFolder, writeSite } from '../testing/built-site.ts'
import { liveConfig } from '../testing/handler-under-test.ts'
import { listen, sendRaw } from '../testing/sockets.ts'

async function transportOf(settings: Partial<ServerConfig>, headers: Record<string, string>, peer: string) {
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  const config = { ...liveConfig, ...settings }
  const access = createAccess(config)
  const desk = createApp({
    config,
    access,
    api: createRequestHandler(config, async () => ({ status: 200, headers: {}, body: undefined })),
    site: loadSite(directory),
  })
  const request = new Request('http://127.0.0.1:8080/healthz', { headers })
  const page = new Request('http://127.0.0.1:8080/companies', { headers })
  const responses = await Promise.all([request, page].map((one) => desk({ ...toHttpRequest(one), peer })))
  return responses.map((response) => response.headers['strict-transport-security'])
}

const FORWARDED = { 'x-forwarded-proto': 'https' }
const HSTS = 'max-age=63072000'

describe('strict transport security', () => {
  it.each<[string, Partial<ServerConfig>, Record<string, string>, string, string | undefined]>([
    ['is said under an https address', { publicUrl: 'https://desk.example.com' }, {}, '10.0.0.1', HSTS],
    [
      'is said for a proxy we trust',
      { proxies: parseAddresses(['10.0.0.0/8']) },
      FORWARDED,
      '10.0.0.1',
      HSTS,
    ],
    [
      'is not said for a proxy we do not know',
      { proxies: parseAddresses(['10.0.0.0/8']) },
      FORWARDED,
      '11.0.0.1',
      undefined,
    ],
    ['is not said because a client says so', {}, FORWARDED, '10.0.0.1', undefined],
    ['is not said over plain http', { publicUrl: 'http://127.0.0.1:8080' }, {}, '127.0.0.1', undefined],
  ])('%s', async (_, settings, headers, peer, expected) => {
    expect(await transportOf(settings, headers, peer)).toEqual([expected, expected])
  })
})

describe('the page on a socket', () => {
  const SCRIPT_TAG = '<script type="module" crossorigin src="/assets/index-B1c_-2x3.js"></script>'
  // As long as one with the first screen in it.
  const shell = '<p class="row">Nobody yet</p>'.repeat(200)

  async function pageFor(coding: string, method = 'GET') {
    const directory = join(temporaryFolder(), 'dist')
    writeSite(directory)
    writeFileSync(join(directory, 'index.html'), `${SCRIPT_TAG}</head>${PAGE}${shell}`)
    const access = createAccess(liveConfig)
    const api = createRequestHandler(liveConfig, async () => ({ status: 200, headers: {}, body: undefined }))
    const desk = createApp({ config: liveConfig, access, api, site: loadSite(directory) })
    const port = await listen(createNodeServer(desk, logNothing))
    const response = await sendRaw(
      port,
      `${method} /companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n` +
        `Accept: text/html\r\nAccept-Encoding: ${coding}\r\n\r\n`,
    )
    const end = response.indexOf('\r\n\r\n')
    return {
      head: response.slice(0, end).toLowerCase(),
      nonce: /'nonce-([^']+)'/.exec(response)?.[1] ?? '',
      body: Buffer.from(response.slice(end + 4), 'latin1'),
    }
  }

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])(
    'is compressed for a browser that accepts %s, with the nonce of its policy',
    async (accept, coding, decode) => {
      const { head, nonce, body } = await pageFor(accept)
      expect(head).toContain(`content-encoding: ${coding}`)
      expect(head).toContain(`content-length: ${body.length}`)
      expect(head).toContain('vary: accept-encoding')
      expect(head).toContain('link: </assets/index-b1c_-2x3.js>; rel=modulepreload; crossorigin\r\n')
      expect(head).toContain('cache-control: no-store')
      expect(nonce).not.toBe('')
      expect(decode(body).toString()).toContain(`nonce="${nonce}"`)
      expect(decode(body).toString()).toContain(shell)
      expect(body.length).toBeLessThan(shell.length / 4)
    },
  )

  it('is sent as it is to others, and has no body for HEAD', async () => {
    const plain = await pageFor('identity')
    expect(plain.head).not.toContain('content-encoding')
    expect(plain.body.toString()).toContain(shell)
    const { head, body } = await pageFor('br', 'HEAD')
    expect(head).toContain('content-encoding: br')
    expect(head).toMatch(/content-length: [1-9]/)
    expect(body).toHaveLength(0)
  })
})
