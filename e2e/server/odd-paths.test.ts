import { mkdirSync, writeFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { createServer as createViteServer } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAccess } from '../../server/access/access.ts'
import { createApp } from '../../server/app/app.ts'
import { logNothing } from '../../server/http/request-log.ts'
import { createNodeServer } from '../../server/http/node-server.ts'
import { loadSite } from '../../server/site/site.ts'
import { PAGE, temporaryFolder, writeSite } from '../../server/testing/built-site.ts'
import { liveConfig, TEST_KEY } from '../../server/testing/handler-under-test.ts'
import { listen, rawGet, sendRaw, statusOf } from '../../server/testing/sockets.ts'
import { deskServer } from '../../server/build/server-plugin.ts'
import { ODD_PATHS } from './odd-paths.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Stands in every file that must not be read; `root:` is the first line of /etc/passwd. */
const SECRET = /a-secret-of-this-machine|root:/

const PRIVATE = ['.env.local', '.env.production', '.git/config', '.git/HEAD', 'key.pem', 'cert.crt']

function project(): string {
  const root = temporaryFolder()
  writeFileSync(join(root, 'index.html'), PAGE)
  writeSite(join(root, 'dist'))
  writeFileSync(join(root, '.env'), `CODAT_API_KEY=${TEST_KEY}\nNOTE=a-secret-of-this-machine\n`)
  for (const name of PRIVATE) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), 'NOTE=a-secret-of-this-machine\n')
  }
  return root
}

async function answersAt(port: number): Promise<{ path: string; answer: string }[]> {
  const answers: { path: string; answer: string }[] = []
  for (const path of ODD_PATHS) {
    for (const accept of ['text/html', '*/*'])
      answers.push({ path, answer: await sendRaw(port, rawGet(path, port, `Accept: ${accept}\r\n`)) })
  }
  return answers
}

it('there are more odd paths than anybody would try by hand', () => {
  expect(new Set(ODD_PATHS).size).toBeGreaterThanOrEqual(127)
})

describe('in production', () => {
  it('no odd path gives more than the page, which says that there is nothing', async () => {
    const directory = join(project(), 'dist')
    const desk = createApp({
      config: liveConfig,
      access: createAccess(liveConfig),
      api: async () => ({ status: 200, headers: {}, body: Buffer.from('api') }),
      site: loadSite(directory),
      log: logNothing,
    })
    const answers = await answersAt(await listen(createNodeServer(desk, logNothing)))
    const page = 'content="live"'
    const telling = answers.filter(({ answer }) => {
      const isNothing = statusOf(answer) >= 400 && statusOf(answer) < 500
      return SECRET.test(answer) || !(isNothing || (statusOf(answer) === 200 && answer.includes(page)))
    })
    expect(telling.map(({ path, answer }) => [path, answer.slice(0, 100)])).toEqual([])
  })
})

describe('in development', () => {
  it('no odd path gives a secret of the machine, and no other site gets at the live updates', async () => {
    vi.stubEnv('VITEST', undefined)
    vi.stubEnv('PORT', '0')
    vi.spyOn(console, 'log').mockReturnValue(undefined)
    const server = await createViteServer({
      root: project(),
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
    const { port } = address
    const answers = await answersAt(port)
    expect(statusOf(answers[0]?.answer ?? '')).not.toBe(0)
    const telling = answers.filter(({ answer }) => SECRET.test(answer) || answer.includes(TEST_KEY))
    expect(telling.map(({ path, answer }) => [path, answer.slice(0, 100)])).toEqual([])

    // The control comes last: by its answer, those before it had theirs.
    const refused = [
      'http://evil.example',
      'null',
      'http://127.0.0.1.evil.example',
      `http://127.0.0.1:${port}`,
    ].map((origin) => upgrade(port, '/?token=guessed', origin))
    const welcome = upgrade(port, `/?token=${server.config.webSocketToken}`, `http://127.0.0.1:${port}`)
    await expect.poll(() => statusOf(welcome.answer())).toBe(101)
    expect(refused.map(({ answer }) => statusOf(answer())).filter((status) => status === 101)).toEqual([])
    for (const { end } of [...refused, welcome]) end()
  })
})

/** Asks for the socket over which Vite tells pages to reload. */
function upgrade(port: number, path: string, origin: string): { answer: () => string; end: () => void } {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
  socket.on('error', () => undefined)
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\n` +
      'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n' +
      'Sec-WebSocket-Protocol: vite-hmr\r\n\r\n',
  )
  return { answer: () => answer, end: () => socket.destroy() }
}
