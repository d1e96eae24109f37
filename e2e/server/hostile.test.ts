import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createViteServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { PAGE, temporaryFolder } from '../../server/testing/built-site.ts'
import { COMPANY, CUSTOMERS, DOWNLOAD, PUSH, TEST_KEY } from '../../server/testing/handler-under-test.ts'
import { buildProject, startProduction } from '../../server/testing/production.ts'
import { rawGet, sendRaw, statusOf } from '../../server/testing/sockets.ts'
import { deskServer } from '../../server/build/server-plugin.ts'
import { HOSTILE, type Hostile } from './hostile-requests.ts'
import { recordingUpstream, type ReceivedRequest } from './recording-upstream.ts'

// Hundreds of sockets against real servers on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let project = ''

beforeAll(async () => {
  project = await buildProject()
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Everything any server said or printed in this file; searched for the key at the end. */
const said: string[] = []

interface Target {
  port: number
  received: ReceivedRequest[]
}

async function production(): Promise<Target> {
  const { port: upstream, received } = await recordingUpstream()
  const server = startProduction(project, {
    CODAT_API_KEY: TEST_KEY,
    CODAT_BASE_URL: `http://127.0.0.1:${upstream}`,
  })
  onTestFinished(() => {
    said.push(server.output())
    server.child.kill('SIGKILL')
  })
  return { port: await server.port(), received }
}

function print(...words: unknown[]): void {
  said.push(words.join(' '))
}

async function development(): Promise<Target> {
  const { port: upstream, received } = await recordingUpstream()
  vi.stubEnv('VITEST', undefined)
  vi.stubEnv('PORT', '0')
  for (const name of ['log', 'error', 'warn', 'info'] as const)
    vi.spyOn(console, name).mockImplementation(print)
  const root = temporaryFolder()
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(
    join(root, '.env'),
    `CODAT_API_KEY=${TEST_KEY}\nCODAT_BASE_URL=http://127.0.0.1:${upstream}\n`,
  )
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [deskServer()],
  })
  await server.listen()
  onTestFinished(async () => {
    await server.close()
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })
  const address = server.httpServer?.address() as AddressInfo
  return { port: address.port, received }
}

const SERVERS = [
  ['production', production],
  ['development', development],
] as const

/** All of them, a few at a time, each on a connection of its own that we end when the server does not. */
async function sendAll(
  requests: readonly Hostile[],
  port: number,
): Promise<{ request: Hostile; answer: string }[]> {
  const left = [...requests.entries()]
  const answers: { request: Hostile; answer: string }[] = []
  async function work(): Promise<void> {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [, request] = next
      answers.push({ request, answer: await sendHalfClosed(port, request.bytes(port)) })
    }
  }
  await Promise.all(Array.from({ length: 24 }, work))
  said.push(...answers.map(({ answer }) => answer))
  return answers
}

/** As `sendRaw`, and says that nothing more will come: an unfinished request is then over too. */
function sendHalfClosed(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (answer += chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
    socket.end(text, 'latin1')
  })
}

/** What the upstream does, and the status the page sees. 200: the body is broken off or passed as it is. */
const FAULTS: readonly (readonly [string, number])[] = [
  ['reset-mid-body', 502],
  ['too-short', 502],
  ['two-lengths', 502],
  ['length-and-chunks', 502],
  ['bad-chunks', 502],
  ['endless-headers', 502],
  ['not-http', 502],
  ['split-header', 502],
  ['second-answer', 200],
  ['switching', 502],
  ['echo', 502],
  ['echo-error', 400],
  ['echo-headers', 200],
  ['echo-large', 200],
  ['cookies', 200],
  ['html', 502],
  ['bomb', 200],
  ['large', 200],
  ['odd-json', 200],
  ['odd-error', 422],
  ['invalid-utf8', 200],
  ...[300, 301, 302, 303, 304, 305, 307, 308].map((status) => [`redirect-${status}`, 502] as const),
]

describe.each(SERVERS)('in %s', (_name, start) => {
  it('none of the hostile requests reaches the upstream', async () => {
    const { port, received } = await start()
    expect(HOSTILE.length).toBeGreaterThanOrEqual(500)
    const answers = await sendAll(HOSTILE, port)
    expect(answers).toHaveLength(HOSTILE.length)
    const reached = answers.filter(({ answer }) => answer.includes('"results"'))
    expect(reached.map(({ request }) => request.bytes(port).slice(0, 200))).toEqual([])
    expect(received).toEqual([])
    const isApi = ({ request }: (typeof answers)[number]): boolean => / \/api[/?]/.test(request.bytes(port))
    // A closed connection is an answer too; a success or a failure of our own is not.
    const wrong = answers.filter((one) => {
      const status = statusOf(one.answer)
      return status >= 500 || (isApi(one) && status !== 0 && status < 400)
    })
    expect(
      wrong.map(({ request, answer }) => [request.bytes(port).slice(0, 200), answer.slice(0, 80)]),
    ).toEqual([])
    expect(answers.filter(({ answer }) => /^access-control-allow/im.test(answer))).toEqual([])
    // It still works for those who mean well.
    expect(statusOf(await sendRaw(port, rawGet('/api/companies', port)))).toBe(200)
  })

  it('what is forwarded carries nothing of what the client made up', async () => {
    const { port, received } = await start()
    const odd = [
      'Authorization: Bearer stolen',
      'authorization_: x',
      'Cookie: a=b',
      'X-HTTP-Method-Override: DELETE',
      'X-HTTP-Method: DELETE',
      'X-Method-Override: PUT',
      'X-Forwarded-For: 10.0.0.1',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: https',
      'X_Forwarded_For: 10.0.0.1',
      'Forwarded: for=10.0.0.1;host=evil.example',
      'X-Real-IP: 10.0.0.1',
      'X-Original-URL: /apiKeys',
      'X-Rewrite-URL: /apiKeys',
      'Via: 1.1 evil',
      'TE: trailers',
      'Trailer: X',
      'Keep-Alive: timeout=999',
      'Proxy-Authorization: Basic x',
      'Proxy-Connection: keep-alive',
      'Range: bytes=0-1',
      'If-None-Match: *',
      'Accept-Encoding: br;q=1, *',
      'Content-Type: text/html',
      'Idempotency-Key: not-for-reads',
      'Traceparent: 00-1-1-01',
      'Upgrade: websocket',
    ]
    const answers = await Promise.all(
      odd.map((line) => sendRaw(port, rawGet('/api/companies?page=1', port, `${line}\r\n`))),
    )
    said.push(...answers)
    expect(answers.map(statusOf)).toEqual(odd.map(() => 200))
    expect(received).toHaveLength(odd.length)
    const basic = `Basic ${Buffer.from(TEST_KEY).toString('base64')}`
    for (const { method, target, headers, rawHeaders, body } of received) {
      expect([method, target, body]).toEqual(['GET', '/companies?page=1', ''])
      expect(
        rawHeaders
          .filter((_, index) => index % 2 === 0)
          .map((header) => header.toLowerCase())
          .toSorted(),
      ).toEqual([
        'accept',
        'accept-encoding',
        'authorization',
        'connection',
        'host',
        'user-agent',
        'x-correlation-id',
      ])
      expect(headers.authorization).toBe(basic)
    }
  })

  it('an upstream that misbehaves does no harm', async () => {
    const { port, received } = await start()
    for (const [fault, status] of FAULTS) {
      const before = received.length
      const answer = await sendRaw(port, rawGet(`${CUSTOMERS}/fault-${fault}`, port))
      // The middle of megabytes of filler is only filler.
      said.push(answer.slice(0, 50_000), answer.slice(-50_000))
      expect([fault, statusOf(answer), received.length - before]).toEqual([fault, status, 1])
      const head = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase()
      expect(head).not.toMatch(/set-cookie|access-control|location|refresh|clear-site|secret\/1|evil/)
      expect(head).toContain("content-security-policy: default-src 'none'; sandbox")
      expect(head).toContain('cache-control: no-store')
      // The next one is served, with an answer of its own.
      const next = await sendRaw(port, rawGet('/api/companies', port))
      expect([fault, next.includes('{"results":[]}'), next.includes('evil')]).toEqual([fault, true, false])
    }
  })

  it('a write is sent once, and an answer that cannot be trusted is never a success', async () => {
    const { port, received } = await start()
    for (const [fault, status] of FAULTS) {
      for (const [method, target] of [
        ['POST', PUSH],
        ['PUT', `${PUSH}/fault-${fault}`],
      ] as const) {
        const before = received.length
        const body = JSON.stringify({ customerName: `fault-${fault}` })
        const answer = await sendRaw(
          port,
          `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
            `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
        )
        said.push(answer.slice(0, 50_000), answer.slice(-50_000))
        const sent = received.slice(before).map((one) => [one.method, one.body])
        expect([fault, statusOf(answer), sent]).toEqual([fault, status, [[method, body]]])
      }
    }
  })

  it('a name cannot split the answer', async () => {
    const { port } = await start()
    for (const fileName of [
      'a%0d%0aSet-Cookie:%20evil=1',
      '%e2%80%a8x%22%3b.exe',
      '..%2f..%2fx',
      '%00',
      '"; x="y',
    ]) {
      const answer = await sendRaw(
        port,
        rawGet(`${DOWNLOAD}?filename=${fileName.replaceAll('"', '%22').replaceAll(' ', '%20')}`, port),
      )
      said.push(answer)
      const head = answer.slice(0, answer.indexOf('\r\n\r\n'))
      expect(statusOf(answer)).toBe(200)
      expect(head).toMatch(
        /^content-disposition: attachment; filename="[^"\\/]*"; filename\*=UTF-8''[\w%.~!*'()-]*$/m,
      )
      expect(head).not.toMatch(/^set-cookie/im)
    }
  })

  it('200 at once are all answered', async () => {
    const { port } = await start()
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => sendRaw(port, rawGet(CUSTOMERS, port))),
    )
    expect(answers.filter((answer) => statusOf(answer) !== 200)).toEqual([])
  })

  it('hundreds of idle, half-open and half-sent connections keep nobody from being served', async () => {
    const { port, received } = await start()
    const openings = [
      '',
      'GET /api/comp',
      `GET /api/companies HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `,
      `POST ${PUSH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":`,
    ]
    const sockets: Socket[] = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined)
        return new Promise<Socket>((resolve) =>
          socket.on('connect', () =>
            socket.write(openings[index % openings.length] ?? '', () => resolve(socket)),
          ),
        )
      }),
    )
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
    for (let count = 0; count < 5; count += 1) {
      expect(statusOf(await sendRaw(port, rawGet(`/api/companies/${COMPANY}`, port)))).toBe(200)
    }
    expect(received.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('the key', () => {
  it('is in nothing that was said, printed or built', () => {
    const bytes = Buffer.from(TEST_KEY)
    const spellings = [
      TEST_KEY,
      bytes.toString('base64'),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      encodeURIComponent(TEST_KEY),
      JSON.stringify(TEST_KEY).slice(1, -1),
    ].map((text) => text.toLowerCase())
    const built = readdirSync(project, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    const client = existsSync('dist')
      ? readdirSync('dist', { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      : []
    const all = [...said, ...built, ...client].map((text) => text.toLowerCase())
    expect(all.length).toBeGreaterThan(1_500)
    expect(all.filter((text) => spellings.some((spelling) => text.includes(spelling)))).toEqual([])
  })
})
