import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../access/access.ts'
import { parseAddresses } from '../access/addresses.ts'
import type { ServerConfig } from './config.ts'
import { createApp } from './app.ts'
import { createRequestHandler } from './handler.ts'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { loadSite } from '../site/site.ts'
import { temporaryFolder, writeSite } from '../testing/built-site.ts'
import { liveConfig } from '../testing/handler-under-test.ts'

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
