import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build, createServer, preview, type InlineConfig } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PAGE, temporaryFolder, writeSite } from '../testing/built-site.ts'
import { COMPANY, CUSTOMERS, TEST_KEY } from '../testing/handler-under-test.ts'
import { rawGet, sendRaw, statusOf } from '../testing/sockets.ts'
import { deskServer } from './server-plugin.ts'

// Real processes and real megabytes on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A project with nothing but a page; the plugin takes its settings from the environment, as in `npm run dev`. */
function project(env: Record<string, string>, envFile = ''): InlineConfig & { root: string } {
  vi.stubEnv('VITEST', undefined)
  vi.stubEnv('PORT', '0')
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  vi.spyOn(console, 'log').mockReturnValue(undefined)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })
  const root = temporaryFolder()
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(join(root, '.env'), envFile)
  return { root, configFile: false, logLevel: 'silent', plugins: [deskServer()] }
}

async function developing(env: Record<string, string>, envFile = ''): Promise<number> {
  const server = await createServer(project(env, envFile))
  await server.listen()
  onTestFinished(() => server.close())
  const address = server.httpServer?.address() as AddressInfo
  return address.port
}

const compressedList = (port: number): string => rawGet('/api/companies', port, 'Accept-Encoding: br\r\n')

const LIVE = `CODAT_API_KEY=${TEST_KEY}\nCODAT_BASE_URL=http://127.0.0.1:9\nVITE_SHOWN=to-everyone\n`

describe('development', () => {
  it('serves the API on the emulator and the page with its mode', async () => {
    const port = await developing({ EMULATOR_CUSTOMERS: '3' })
    expect(await sendRaw(port, rawGet('/api/companies?pageSize=1', port))).toContain('"results"')
    expect(await sendRaw(port, rawGet('/readyz', port))).toContain('"ready"')
    expect(await sendRaw(port, compressedList(port))).toContain('content-encoding: br')
    const page = await sendRaw(port, rawGet('/', port, 'Accept: text/html\r\n'))
    expect(page).toContain('<meta name="desk-mode" content="emulator" />')
  })

  it.each([
    [
      'a foreign host',
      (port: number) => rawGet('/api/companies', port).replace(/Host: .*\r\n/, 'Host: evil.example\r\n'),
    ],
    ['another site', (port: number) => rawGet('/api/companies', port, 'Sec-Fetch-Site: cross-site\r\n')],
    ['a sibling port', (port: number) => rawGet('/api/companies', port, 'Origin: http://127.0.0.1:1\r\n')],
    ['a path that climbs', (port: number) => rawGet(`${CUSTOMERS}/../../../apiKeys`, port)],
    ['a path that climbs in disguise', (port: number) => rawGet(`/api/companies/${COMPANY}/%2e%2e/x`, port)],
    ['an unlisted path', (port: number) => rawGet('/api/apiKeys', port)],
    [
      'a write in plain text',
      (port: number) =>
        rawGet(
          '/api/emulator/faults',
          port,
          `Origin: http://127.0.0.1:${port}\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n`,
        ).replace('GET', 'POST') + '{}',
    ],
  ])('refuses %s, and permits no origin', async (_, make) => {
    const port = await developing({ EMULATOR_CUSTOMERS: '0' })
    const response = await sendRaw(port, make(port))
    expect(statusOf(response)).toBeGreaterThanOrEqual(400)
    expect(statusOf(response)).toBeLessThan(500)
    expect(response.toLowerCase()).not.toContain('access-control-allow')
  })

  it('has the key in nothing it serves, not even the files of the project', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    const port = await developing({}, LIVE)
    expect(await sendRaw(port, rawGet('/', port, 'Accept: text/html\r\n'))).toContain('content="live"')
    for (const target of [
      '/',
      '/.env',
      '/@fs/etc/hostname',
      '/@vite/client',
      '/@vite/env',
      '/server/app/config.ts',
      '/api/companies',
    ]) {
      expect(await sendRaw(port, rawGet(target, port, 'Accept: text/html\r\n'))).not.toContain(TEST_KEY)
    }
  })

  it('stops at wrong settings with the list', () => {
    const said: string[] = []
    vi.spyOn(console, 'error').mockImplementation((message: string) => void said.push(message))
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exit')
    })
    return expect(developing({ CODAT_API_KEY: `${TEST_KEY} x`, HOST: 'a b' }))
      .rejects.toThrow('exit')
      .then(() => {
        expect(exit).toHaveBeenCalledWith(1)
        expect(said.join().match(/^ {2}- /gm)).toHaveLength(2)
        expect(said.join()).not.toContain(TEST_KEY)
      })
  })
})

describe('preview', () => {
  it('serves the built app with the headers of production, and the API', async () => {
    const config = project({ EMULATOR_CUSTOMERS: '0' })
    writeSite(join(config.root, 'dist'))
    const server = await preview(config)
    onTestFinished(() => server.close())
    const { port } = server.httpServer.address() as AddressInfo
    const page = await sendRaw(port, rawGet('/companies/x', port, 'Accept: text/html\r\n'))
    expect(page).toContain("content-security-policy: default-src 'none'; script-src 'self'")
    expect(page).toContain('content="emulator"')
    expect(await sendRaw(port, rawGet('/api/companies', port))).toContain('"results"')
    expect(await sendRaw(port, compressedList(port))).toContain('content-encoding: br')
    expect(statusOf(await sendRaw(port, rawGet('/assets/missing.js', port)))).toBe(404)
  })
})

it('a build leaves the placeholders to the server and needs no settings', async () => {
  const config = project({ CODAT_API_KEY: 'not a key' })
  const result = await build({ ...config, build: { write: false } })
  expect(JSON.stringify(result)).toContain('__DESK_MODE__')
})
