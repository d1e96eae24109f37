import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { DOWNLOAD, PUSH, TEST_KEY } from './testing/handler-under-test.ts'
import { buildProject, startProduction, type Running } from './testing/production.ts'
import { sendFile } from './testing/send-file.ts'
import { listen, rawGet, sendRaw, statusOf } from './testing/sockets.ts'

// Real processes and real megabytes on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MIB = 1024 * 1024

const OIDC = {
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'the secret of the client',
  OIDC_ALLOWED_DOMAINS: 'example.com',
  PUBLIC_URL: 'https://desk.example.com',
  SESSION_SECRET: 'a secret of sessions of forty characters',
}
const WEAK = {
  OIDC_ISSUER: 'http://login.example.com',
  PUBLIC_URL: 'http://desk.example.com',
  SESSION_SECRET: 'short',
}

let project = ''

beforeAll(async () => {
  project = await buildProject()
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

function run(env: Record<string, string>): Running {
  const server = startProduction(project, env)
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

describe('starting', () => {
  it('without a key runs on the emulator and says so', async () => {
    const server = run({ EMULATOR_CUSTOMERS: '5' })
    const port = await server.port()
    expect(server.output()).toContain('built-in demo data')
    expect(statusOf(await sendRaw(port, rawGet('/readyz', port)))).toBe(200)
    const companies = await sendRaw(port, rawGet('/api/companies?pageSize=1', port))
    expect(statusOf(companies)).toBe(200)
    expect(companies).toContain('"results"')
    const page = await sendRaw(port, rawGet('/companies', port, 'Accept: text/html\r\n'))
    expect(page).toContain('content="emulator"')
  })

  it('stops at wrong settings with the whole list, exit code 1 and no key in sight', async () => {
    const server = run({ CODAT_API_KEY: `${TEST_KEY} x`, PORT: '99999', CODAT_BASE_URL: 'nowhere' })
    expect(await server.exit()).toBe(1)
    expect(server.output().match(/^ {2}- /gm)).toHaveLength(3)
    expect(server.output()).not.toContain(TEST_KEY.slice(0, 12))
    expect(server.output()).not.toContain('    at ')
  })

  it.each([
    ['nothing else', {}, 5],
    ['only who may sign in missing', { ...OIDC, OIDC_ALLOWED_DOMAINS: '' }, 1],
    ['a provider and an address over plain http, and a short secret', { ...OIDC, ...WEAK }, 3],
    ['a length of sessions that is none', { ...OIDC, SESSION_HOURS: '0' }, 1],
    ['a misspelt mode', { ...OIDC, ACCESS: 'openid' }, 1],
  ])('with ACCESS=oidc and %s stops with everything that is wrong, without values', async (_, env, count) => {
    const server = run({ ACCESS: 'oidc', EMULATOR_CUSTOMERS: '5', ...env })
    expect(await server.exit()).toBe(1)
    const listed = server.output().match(/^ {2}- [A-Z_]+ ?.+$/gm)
    expect(listed).toHaveLength(count)
    for (const value of ['the secret of the client', 'short', 'login.example.com', '    at '])
      expect(server.output()).not.toContain(value)
  })

  it('does not put a key behind an address others can reach', async () => {
    const server = run({ CODAT_API_KEY: TEST_KEY, HOST: '0.0.0.0' })
    expect(await server.exit()).toBe(1)
    expect(server.output()).toContain('loopback')
  })

  it('reads .env, under values that are already set', async () => {
    writeFileSync(join(project, '.env'), `CODAT_API_KEY=${TEST_KEY}\nCODAT_BASE_URL=http://127.0.0.1:9\n`)
    onTestFinished(() => rmSync(join(project, '.env')))
    const live = run({})
    await live.port()
    expect(live.output()).toContain('connected to http://127.0.0.1:9')
    const other = run({ CODAT_BASE_URL: 'http://127.0.0.1:10' })
    await other.port()
    expect(other.output()).toContain('connected to http://127.0.0.1:10')
  })

  it('says in one line that the port is taken', async () => {
    const taken = await listen(createServer())
    const server = run({ PORT: String(taken) })
    expect(await server.exit()).toBe(1)
    expect(server.output().trim()).toBe(
      `Customer Desk can't listen on http://127.0.0.1:${taken}: EADDRINUSE.`,
    )
  })
})

describe('running with a key', () => {
  it('keeps the key out of every answer, its output and the built server', async () => {
    const upstream = await listen(
      createServer((incoming, outgoing) => {
        // A server that repeats what it was told.
        outgoing.writeHead(incoming.url === '/integrations' ? 500 : 200, {
          'content-type': 'application/json',
        })
        outgoing.end(JSON.stringify({ error: 'echo', headers: incoming.headers, key: TEST_KEY }))
      }),
    )
    const server = run({ CODAT_API_KEY: TEST_KEY, CODAT_BASE_URL: `http://127.0.0.1:${upstream}` })
    const port = await server.port()
    const responses: string[] = []
    for (const target of [
      '/',
      '/companies',
      '/api/companies',
      '/api/integrations',
      '/api/x',
      '/readyz',
      '/.env',
      '/assets/x.js',
    ]) {
      responses.push(await sendRaw(port, rawGet(target, port, 'Accept: text/html\r\n')))
    }
    const bundle = readFileSync(join(project, 'build', 'server', 'main.js'), 'utf8')
    for (const spelling of [
      TEST_KEY,
      Buffer.from(TEST_KEY).toString('base64'),
      Buffer.from(TEST_KEY).toString('hex'),
    ]) {
      expect(responses.filter((response) => response.includes(spelling))).toEqual([])
      expect(server.output()).not.toContain(spelling)
      expect(bundle).not.toContain(spelling)
    }
  })
})

it('passes a large file whole, as the first thing it does', async () => {
  const total = 32 * MIB
  const upstream = await listen(createServer((_incoming, outgoing) => sendFile(outgoing, total)))
  const server = run({ CODAT_API_KEY: TEST_KEY, CODAT_BASE_URL: `http://127.0.0.1:${upstream}` })
  const port = await server.port()
  expect(await download(port)).toBe(total)
})

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes a write and a download, refuses new ones, exits with 0',
    async (signal) => {
      let arrivals = 0
      let bothArrived: (() => void) | undefined
      const arrival = new Promise<void>((resolve) => (bothArrived = resolve))
      const finish: (() => void)[] = []
      const upstream = await listen(
        createServer((incoming, outgoing) => {
          incoming.resume()
          if (incoming.method === 'GET') {
            outgoing.writeHead(200, { 'content-length': MIB })
            outgoing.write(Buffer.alloc(MIB / 2))
            finish.push(() => outgoing.end(Buffer.alloc(MIB / 2)))
          } else {
            finish.push(() =>
              outgoing.setHeader('content-type', 'application/json').end('{"status":"Pending"}'),
            )
          }
          arrivals += 1
          if (arrivals === 2) bothArrived?.()
        }),
      )
      const server = run({ CODAT_API_KEY: TEST_KEY, CODAT_BASE_URL: `http://127.0.0.1:${upstream}` })
      const port = await server.port()
      const downloading = download(port)
      const writing = sendRaw(
        port,
        `POST ${PUSH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
          'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
      )
      await arrival
      server.child.kill(signal)
      await expect.poll(() => sendRaw(port, rawGet('/healthz', port))).toBe('')
      for (const end of finish) end()
      expect(await writing).toContain('{"status":"Pending"}')
      expect(await downloading).toBe(MIB)
      expect(await server.exit()).toBe(0)
    },
    30_000,
  )
})

async function download(port: number): Promise<number> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: DOWNLOAD, agent: false }, resolve).on('error', reject)
  })
  let received = 0
  for await (const chunk of response as AsyncIterable<Buffer>) received += chunk.length
  return received
}
